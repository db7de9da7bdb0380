package org.watchkeeper.health.assign;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// Where a probe is watched: on one host, on a group, or on all hosts. The more special says more.
public sealed interface Scope {
    record One(HostId host) implements Scope {}

    record Group(String name) implements Scope {
        public Group {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a group has a name");
            }
        }
    }

    /// Practice hosts are not among them: they play faults that nobody is to be woken for.
    record All() implements Scope {}

    default boolean covers(Host host) {
        return switch (this) {
            case One(var id) -> host.id().equals(id);
            case Group(var name) -> host.groups().contains(name);
            case All() -> !host.practice();
        };
    }

    /// The higher, the more it says.
    default int weight() {
        return switch (this) {
            case One _ -> 2;
            case Group _ -> 1;
            case All _ -> 0;
        };
    }

    /// As it is kept: "host:UUID", "group:web", "all".
    default String text() {
        return switch (this) {
            case One(var id) -> "host:" + id;
            case Group(var name) -> "group:" + name;
            case All() -> "all";
        };
    }

    /// Reads the form that `text` writes; throws `IllegalArgumentException` for anything else.
    static Scope of(String text) {
        if (text.equals("all")) {
            return new All();
        }
        int colon = text.indexOf(':');
        return switch (text.substring(0, Math.max(colon, 0))) {
            case "host" -> new One(HostId.of(text.substring(colon + 1)));
            case "group" -> new Group(text.substring(colon + 1));
            default -> throw new IllegalArgumentException("this is no scope: " + text);
        };
    }
}
