package org.watchkeeper.change.ui;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Planning;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.host.Host;

/// What windows, blackouts and other changes say to a proposal: pure, of what was read. Practice hosts are held up by nothing;
/// windows count for hosts that some window is for.
record Outlook(Rulebook rulebook, EntrySource planned, List<Host> inventory) {
    /// What stands against phases from number `from` on; `self` is the change's own id, or empty.
    List<Objection> objections(Proposal proposal, int from, String self, Instant now) {
        var found = new LinkedHashSet<Objection>();
        proposal.phases().stream().skip(from)
                .forEach(phase -> found.addAll(objections(proposal, phase, self, now)));
        return List.copyOf(found);
    }

    private List<Objection> objections(Proposal proposal, Phase phase, String self, Instant now) {
        var hosts = hosts(proposal);
        if (hosts.isEmpty()) {
            return List.of();
        }
        var booking = new Booking(hosts, phase.length(), proposal.impact(), now);
        return planning().objections(booking, phase.start(), self).stream()
                .filter(objection -> objection.reason() != Objection.Reason.OUTSIDE_WINDOWS || isRuled(hosts)).toList();
    }

    /// The next time after `after` that fits the phase with that number, in a window for all of its hosts.
    Optional<Planning.Fit> next(Proposal proposal, int number, Instant after, Instant now) {
        var hosts = hosts(proposal);
        return hosts.isEmpty()
                ? Optional.empty()
                : planning().next(new Booking(hosts, proposal.phases().get(number).length(), proposal.impact(), now),
                        after);
    }

    /// Targets that are not in the inventory any more, by name.
    List<String> gone(Proposal proposal) {
        return proposal.targets().stream()
                .filter(target -> inventory.stream().noneMatch(host -> host.id().equals(target.id())))
                .map(target -> target.name()).toList();
    }

    /// What comes of lasting longer.
    Overtime overtime() {
        return new Overtime(rulebook, planned, inventory);
    }

    private Planning planning() {
        return new Planning(rulebook, planned);
    }

    private List<Host> hosts(Proposal proposal) {
        return inventory.stream().filter(host -> !host.practice())
                .filter(host -> proposal.targets().stream().anyMatch(target -> target.id().equals(host.id()))).toList();
    }

    private boolean isRuled(List<Host> hosts) {
        return rulebook.windows().stream().anyMatch(window -> hosts.stream().anyMatch(window.scope()::covers));
    }
}
