package org.watchkeeper.change;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Planning;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.host.Host;

/// What a phase that lasts longer than planned runs into: the end of its window, a blackout, another change on its hosts. Pure, of
/// what was read. Nothing holds up practice hosts, and windows count for hosts that some window is for.
public record Overtime(Rulebook rulebook, EntrySource planned, List<Host> inventory) {
    /// What comes of lasting longer; what stood against its start has been decided.
    private static final Set<Objection.Reason> LATER = EnumSet.of(Objection.Reason.BLACKOUT,
            Objection.Reason.LONGER_THAN_WINDOW, Objection.Reason.TOO_LONG, Objection.Reason.HOST_TAKEN);

    public Overtime {
        inventory = List.copyOf(inventory);
    }

    /// From when on an extension counts: from the end it has, or from now where that is over.
    public static Instant from(ChangeState change, Instant now) {
        return change.end().filter(end -> end.isAfter(now)).orElse(now);
    }

    /// What it runs into when its current phase lasts until then, and would not as long as it lasts now.
    public List<Objection> against(ChangeState change, Instant until) {
        var hosts = hosts(change.proposal());
        if (hosts.isEmpty() || change.next().isEmpty()) {
            return List.of();
        }
        var before = against(change, hosts, change.end().orElseThrow());
        return against(change, hosts, until).stream().filter(each -> !before.contains(each)).toList();
    }

    private List<Objection> against(ChangeState change, List<Host> hosts, Instant until) {
        var start = change.next().orElseThrow().start();
        if (!until.isAfter(start)) {
            return List.of();
        }
        var booking = new Booking(hosts, Duration.between(start, until), change.proposal().impact(), start);
        return new Planning(rulebook, planned).objections(booking, start, change.id().toString()).stream()
                .filter(each -> LATER.contains(each.reason())).toList();
    }

    private List<Host> hosts(Proposal proposal) {
        return inventory.stream().filter(host -> !host.practice())
                .filter(host -> proposal.targets().stream().anyMatch(target -> target.id().equals(host.id()))).toList();
    }
}
