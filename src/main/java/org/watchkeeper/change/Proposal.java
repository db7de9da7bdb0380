package org.watchkeeper.change;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.host.Environment;

/// What is to be done, frozen for those who agree to it: the phases in order of time, the hosts, the values of parameters (never a
/// secret), how much it touches, the zone its times are told in, how many people other than its authors must approve it, and why it
/// lies outside the windows or in a blackout (empty when it does not).
public record Proposal(String title, List<Phase> phases, List<Target> targets, SortedMap<String, String> values,
        Window.Impact impact, ZoneId zone, int approvals, String exception, String note) {
    public Proposal {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a change has a title");
        }
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a change has something to do");
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("an empty list of hosts never means all");
        }
        phases = phases.stream().sorted(Comparator.comparing(Phase::start)).toList();
        targets = List.copyOf(targets);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (approvals < least(targets)) {
            throw new IllegalArgumentException("a change in production is approved by somebody else");
        }
    }

    /// How many approvals it takes at least: one where a real production host is touched.
    public static int least(List<Target> targets) {
        return targets.stream().anyMatch(Proposal::isProduction) ? 1 : 0;
    }

    private static boolean isProduction(Target target) {
        return target.environment() == Environment.PRODUCTION && !target.practice();
    }

    /// Whether a real production host is among its hosts.
    public boolean isProduction() {
        return targets.stream().anyMatch(Proposal::isProduction);
    }

    /// From the start of its first phase to the end of its last.
    public Span span() {
        var end = phases.stream().map(phase -> phase.span().end()).max(Comparator.naturalOrder()).orElseThrow();
        return new Span(phases.getFirst().start(), end);
    }

    /// The same with its first phase at another time, and all others as far from it as before.
    public Proposal startingAt(Instant start) {
        return startingAt(0, start);
    }

    /// The same with phase number `from` at another time, and all later ones as far from it as before.
    Proposal startingAt(int from, Instant start) {
        var shift = Duration.between(phases.get(from).start(), start);
        return with(IntStream.range(0, phases.size()).mapToObj(i -> i < from
                ? phases.get(i)
                : phases.get(i).at(phases.get(i).start().plus(shift))).toList());
    }

    /// The same with other phases.
    public Proposal with(List<Phase> other) {
        return new Proposal(title, other, targets, values, impact, zone, approvals, exception, note);
    }

    /// The same with a reason for lying outside the windows.
    public Proposal because(String reason) {
        return new Proposal(title, phases, targets, values, impact, zone, approvals, reason, note);
    }

    /// Its hosts, as the calendar has them.
    public Scope scope() {
        return Scope.of(targets.stream().map(Target::id).toList());
    }
}
