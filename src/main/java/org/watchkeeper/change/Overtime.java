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
import org.watchkeeper.calendar.Window;
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
    public static Instant from(Instant end, Instant now) {
        return end.isAfter(now) ? end : now;
    }

    /// What a change runs into when its current phase lasts until then, and would not as long as it lasts now.
    public List<Objection> against(ChangeState change, Instant until) {
        return change.next().map(phase -> against(new Work(change.proposal().targets(), change.proposal().impact(),
                phase.start(), change.id().toString()), change.end().orElseThrow(), until)).orElse(List.of());
    }

    /// The same of work that no change planned, on these hosts from `start` on, which is to be over at `end`.
    public List<Objection> against(List<Target> targets, Instant start, Instant end, Instant until) {
        return against(new Work(targets, Window.Impact.LOW, start, ""), end, until);
    }

    /// Work that is under way since `start`; `self` is the id of its change, or empty.
    private record Work(List<Target> targets, Window.Impact impact, Instant start, String self) {}

    private List<Objection> against(Work work, Instant end, Instant until) {
        var before = against(work, end);
        return against(work, until).stream().filter(each -> !before.contains(each)).toList();
    }

    private List<Objection> against(Work work, Instant until) {
        var hosts = hosts(work.targets());
        if (hosts.isEmpty() || !until.isAfter(work.start())) {
            return List.of();
        }
        var booking = new Booking(hosts, Duration.between(work.start(), until), work.impact(), work.start());
        return new Planning(rulebook, planned).objections(booking, work.start(), work.self()).stream()
                .filter(each -> LATER.contains(each.reason())).toList();
    }

    private List<Host> hosts(List<Target> targets) {
        return inventory.stream().filter(host -> !host.practice())
                .filter(host -> targets.stream().anyMatch(target -> target.id().equals(host.id()))).toList();
    }
}
