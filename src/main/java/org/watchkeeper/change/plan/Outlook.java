package org.watchkeeper.change.plan;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Planning;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.fit.Answer;
import org.watchkeeper.calendar.fit.Jobs;
import org.watchkeeper.calendar.fit.Search;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.host.Host;

/// What windows, blackouts, other changes and the jobs of hosts say to a proposal: pure, of what was read. `entries` are changes and
/// jobs. Practice hosts are held up by nothing; windows count for hosts that some window is for.
public record Outlook(Rulebook rulebook, EntrySource entries, List<Host> inventory) {
    public Outlook {
        inventory = List.copyOf(inventory);
    }

    /// The same with other windows and blackouts.
    public Outlook with(Rulebook other) {
        return new Outlook(other, entries, inventory);
    }

    /// The same with other changes and jobs.
    public Outlook with(EntrySource other) {
        return new Outlook(rulebook, other, inventory);
    }

    /// What stands against phases from number `from` on; `self` is the change's own id, or empty.
    public List<Objection> objections(Proposal proposal, int from, String self, Instant now) {
        var found = new LinkedHashSet<Objection>();
        proposal.phases().stream().skip(from)
                .forEach(phase -> found.addAll(objections(proposal, phase, self, now)));
        return List.copyOf(found);
    }

    /// What stands against one phase.
    public List<Objection> objections(Proposal proposal, Phase phase, String self, Instant now) {
        var hosts = hosts(proposal);
        if (hosts.isEmpty()) {
            return List.of();
        }
        return new Planning(rulebook, entries).objections(booking(proposal, phase, now), phase.start(), self).stream()
                .filter(objection -> objection.reason() != Objection.Reason.OUTSIDE_WINDOWS || isRuled(hosts)).toList();
    }

    /// What its hosts do by themselves during phases from number `from` on.
    public List<CalendarEntry> jobs(Proposal proposal, int from, Instant now) {
        return hosts(proposal).isEmpty()
                ? List.of()
                : proposal.phases().stream().skip(from)
                        .flatMap(phase -> new Jobs(entries, booking(proposal, phase, now)).in(phase.span()).stream())
                        .distinct().toList();
    }

    /// The next time after `after` that fits the phase with that number, in a window for all of its hosts; for those of practice
    /// alone as if they were real ones.
    public Answer next(Proposal proposal, int number, String self, Instant after, Instant now) {
        var real = hosts(proposal);
        var asked = real.isEmpty() ? there(proposal) : real;
        var phase = proposal.phases().get(number);
        return asked.isEmpty()
                ? Answer.NONE
                : new Search(rulebook, entries).next(new Booking(asked, phase.length(), proposal.impact(), now), after,
                        self);
    }

    private Booking booking(Proposal proposal, Phase phase, Instant now) {
        return new Booking(hosts(proposal), phase.length(), proposal.impact(), now);
    }

    /// Targets that are not in the inventory any more, by name.
    public List<String> gone(Proposal proposal) {
        return proposal.targets().stream()
                .filter(target -> inventory.stream().noneMatch(host -> host.id().equals(target.id())))
                .map(target -> target.name()).toList();
    }

    /// What comes of lasting longer.
    public Overtime overtime() {
        return new Overtime(rulebook, entries, inventory);
    }

    /// The real ones among its hosts that are in the inventory.
    public List<Host> hosts(Proposal proposal) {
        return there(proposal).stream().filter(host -> !host.practice()).toList();
    }

    private List<Host> there(Proposal proposal) {
        return inventory.stream()
                .filter(host -> proposal.targets().stream().anyMatch(target -> target.id().equals(host.id()))).toList();
    }

    private boolean isRuled(List<Host> hosts) {
        return rulebook.windows().stream().anyMatch(window -> hosts.stream().anyMatch(window.scope()::covers));
    }
}
