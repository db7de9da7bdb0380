package org.watchkeeper.change.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.kernel.Operator;

/// Changes, hosts and entries as tests need them.
public final class Sample {
    public static final Operator ADA = new Operator("ada");
    public static final Operator BOB = new Operator("bob");
    public static final Operator CAY = new Operator("cay");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// A Saturday in December, 02:00 UTC.
    public static final Instant START = Instant.parse("2026-12-05T02:00:00Z");
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final Phase.Work UPDATE = new Phase.Work("docs/update.md", "Update guide", "minor-update",
            "Minor update");

    private Sample() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static ChangeId change(String name) {
        return new ChangeId(id(name));
    }

    public static Host host(String name, Environment environment, boolean practice) {
        return new Host(new HostId(id(name)), name, new Endpoint("127.0.0.1", 22),
                new Login("ops", List.of(), true, false),
                List.of(), environment, new TreeSet<>(), new TreeSet<>(), practice);
    }

    /// A proposal for these hosts with as many approvals as it takes at least.
    public static Proposal proposal(List<Host> hosts, Phase... phases) {
        var targets = hosts.stream().map(Target::of).toList();
        return new Proposal("Minor update", List.of(phases), targets,
                new TreeMap<>(Collections.singletonMap("version", "0.2.0 'ü'\n😀")), Window.Impact.UPDATE, BERLIN,
                Proposal.least(targets), "", "");
    }

    /// One phase of an hour at the usual start on two hosts of production.
    public static Proposal proposal() {
        return proposal(production(), phase(START));
    }

    public static List<Host> production() {
        return List.of(host("app-1", Environment.PRODUCTION, false), host("db-1", Environment.PRODUCTION, false));
    }

    public static Phase phase(Instant start) {
        return new Phase(UPDATE, start, Duration.ofHours(1));
    }

    public static ChangeEntry.Happening did(String name, Operator by, ChangeEvent event) {
        return new ChangeEntry.Happening(id(name), NOW, by, event);
    }
}
