package org.watchkeeper.run.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// One check on a host of a run: what was read last before the run was opened, and what was read last within half an hour of its
/// end, or now where it goes on.
public record Compared(Host host, String check, Optional<Reading> before, Optional<Reading> after) {
    /// What is older than that when a run begins says nothing of it; nor does what was read later than that after its end.
    static final Duration NEAR = Duration.ofMinutes(30);
    private static final Comparator<Compared> WORST_FIRST = Comparator.comparing(Compared::turn)
            .thenComparing(one -> one.host().name()).thenComparing(Compared::check);

    /// What became of it, the worst first.
    public enum Turn {
        WORSE, UNTOLD, BETTER, SAME
    }

    /// When a run was opened, and when it ended.
    public record Span(Instant began, Optional<Instant> ended) {}

    /// What changed; untold where either of both was not read, or was read and unknown.
    public Turn turn() {
        if (before.isEmpty() || after.isEmpty() || isUnknown(before.get()) || isUnknown(after.get())) {
            return Turn.UNTOLD;
        }
        int change = after.get().level().compareTo(before.get().level());
        return change > 0 ? Turn.WORSE : change < 0 ? Turn.BETTER : Turn.SAME;
    }

    private static boolean isUnknown(Reading reading) {
        return reading.level() == Level.UNKNOWN;
    }

    /// All checks that these hosts are watched with, the worst first. Reads the database.
    public static List<Compared> of(Monitor monitor, List<Host> hosts, Span span) {
        Map<HostId, Host> known = hosts.stream().collect(Collectors.toMap(Host::id, Function.identity()));
        return monitor.wall().vitals().stream()
                .flatMap(vital -> Optional.ofNullable(known.get(vital.host())).stream()
                        .map(host -> of(monitor, host, vital, span)))
                .sorted(WORST_FIRST).toList();
    }

    private static Compared of(Monitor monitor, Host host, Vital vital, Span span) {
        var before = last(monitor, vital, span.began().minus(NEAR), span.began());
        var after = span.ended().isPresent()
                ? last(monitor, vital, span.ended().get(), span.ended().get().plus(NEAR))
                : vital.last().filter(reading -> !reading.at().isBefore(span.began()));
        return new Compared(host, vital.probe().title(), before, after);
    }

    private static Optional<Reading> last(Monitor monitor, Vital vital, Instant from, Instant to) {
        return monitor.history(vital.host(), vital.probe().id(), from, to).stream().reduce((_, later) -> later);
    }
}
