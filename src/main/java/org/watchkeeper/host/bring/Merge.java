package org.watchkeeper.host.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;

/// One host as its source says it, put upon the host as it is. What the source does not speak of stays.
///
/// How a host of an ssh configuration is reached only that configuration says; other sources are told that they do not.
record Merge(Brought brought, HostId id, Names names) {
    /// Why it cannot be taken over, as a sentence. What stands in the host as it is kept already is not measured again.
    Optional<String> objection(Optional<Host> kept) {
        if (!brought.obstacle().isEmpty()) {
            return Optional.of(brought.obstacle());
        }
        var unseen = words().filter(word -> kept.stream().flatMap(Host::words).noneMatch(word::equals))
                .map(Host::objectionTo).filter(why -> !why.isEmpty()).findFirst();
        if (unseen.isPresent()) {
            return unseen;
        }
        if (isItsOwnSsh()) {
            return Optional.empty();
        }
        var wrong = Endpoint.objectionTo(brought.endpoint().address());
        if (!wrong.isEmpty()) {
            return Optional.of(wrong);
        }
        var missing = brought.jumps().stream().filter(jump -> names.id(jump).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return Optional.of("Jump hosts are neither in the inventory nor in the source: "
                    + String.join(", ", missing));
        }
        return bound().contains(id) ? Optional.of("It is its own jump host") : Optional.empty();
    }

    private Stream<String> words() {
        return Stream.of(Stream.of(brought.name(), brought.login().user()), brought.groups().stream(),
                brought.tags().stream()).flatMap(all -> all);
    }

    private boolean isItsOwnSsh() {
        return brought.origin().kind() == Origin.Kind.SSH_CONFIG;
    }

    /// The way of a host that ssh knows is asked of ssh at each connection; only others keep theirs.
    private List<HostId> bound() {
        return isItsOwnSsh()
                ? List.of()
                : brought.jumps().stream().flatMap(jump -> names.id(jump).stream()).toList();
    }

    Change fresh() {
        return new Change.Added(new Host(id, brought.name(), brought.endpoint(), brought.login(), bound(),
                brought.environment(), brought.groups(), brought.tags(), false, origins(new TreeSet<>()),
                brought.variables()), brought.remarks());
    }

    Change with(Host before) {
        var after = merged(before);
        var differences = differences(before, after);
        var remarks = new ArrayList<>(brought.remarks());
        kept(before).ifPresent(remarks::add);
        return differences.isEmpty()
                ? new Change.Same(before, remarks)
                : new Change.Changed(before, after, differences, remarks);
    }

    /// Brings a removed host back, which keeps what the source does not speak of.
    Change back(Host before) {
        var after = merged(before);
        var gone = after.jumps().stream().filter(jump -> !names.has(jump)).findFirst();
        return gone.isPresent()
                ? new Change.Refused(brought, "It was removed, and so was its jump host: bring that back first")
                : new Change.Restored(before, after, differences(before, after), brought.remarks());
    }

    private Host merged(Host before) {
        var old = before.login();
        var login = new Login(says(Part.USER, before) ? brought.login().user() : old.user(),
                says(Part.KEYS, before) ? brought.login().keyFiles() : old.keyFiles(),
                says(Part.AGENT, before) ? brought.login().agent() : old.agent(),
                says(Part.PASSWORD, before) ? brought.login().password() : old.password());
        var endpoint = new Endpoint(
                says(Part.ADDRESS, before) ? brought.endpoint().address() : before.endpoint().address(),
                says(Part.PORT, before) ? brought.endpoint().port() : before.endpoint().port());
        return new Host(id, before.name(), endpoint, login, says(Part.JUMPS, before) ? bound() : before.jumps(),
                says(Part.ENVIRONMENT, before) ? brought.environment() : before.environment(),
                says(Part.GROUPS, before) ? brought.groups() : before.groups(),
                says(Part.TAGS, before) ? brought.tags() : before.tags(), before.practice(),
                origins(before.origins()), says(Part.VARIABLES, before) ? brought.variables() : before.variables());
    }

    private boolean says(Part part, Host before) {
        return brought.says(part) && !(part.isTheWay() && isDecidedByAnother(before));
    }

    private boolean isDecidedByAnother(Host before) {
        return !isItsOwnSsh() && before.sshConfig().isPresent();
    }

    private Optional<String> kept(Host before) {
        var ignored = brought.said().stream().filter(Part::isTheWay).map(Part::word).collect(Collectors.joining(", "));
        return isDecidedByAnother(before) && !ignored.isEmpty()
                ? Optional.of("The ssh configuration decides how this host is reached; not taken over: " + ignored)
                : Optional.empty();
    }

    private SortedSet<Origin> origins(SortedSet<Origin> before) {
        var all = new TreeSet<>(before);
        all.add(brought.origin());
        return all;
    }

    private List<Change.Difference> differences(Host before, Host after) {
        return new Comparing().of(Part.ADDRESS.word(), before.endpoint().address(), after.endpoint().address())
                .of(Part.PORT.word(), before.endpoint().port(), after.endpoint().port())
                .of(Part.USER.word(), before.login().user(), after.login().user())
                .of(Part.KEYS.word(), before.login().keyFiles(), after.login().keyFiles())
                .of(Part.AGENT.word(), before.login().agent(), after.login().agent())
                .of(Part.PASSWORD.word(), before.login().password(), after.login().password())
                .of(Part.JUMPS.word(), named(before.jumps()), named(after.jumps()))
                .of(Part.ENVIRONMENT.word(), before.environment().word(), after.environment().word())
                .of(Part.GROUPS.word(), before.groups(), after.groups())
                .of(Part.TAGS.word(), before.tags(), after.tags())
                .of(Part.VARIABLES.word(), before.variables().values(), after.variables().values())
                .of("source", before.origins(), after.origins()).found();
    }

    private List<String> named(List<HostId> jumps) {
        return jumps.stream().map(names::name).toList();
    }
}
