package org.watchkeeper.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// How a host is now: its worst check and what that says, and how many of its checks are not as they should be. That a run or a change
/// is at work there does not hide what is read: a host is under maintenance because of it.
public record HostNow(Host host, HealthState state, String worst, String says, int troubled, int checks) {
    private static final Comparator<HostNow> WORST_FIRST = Comparator.comparing(HostNow::state).reversed();

    /// Those of these hosts that are watched, the worst first.
    public static List<HostNow> of(Monitor monitor, List<Host> hosts) {
        var wall = monitor.wall();
        Map<HostId, List<Vital>> vitals = wall.vitals().stream().collect(Collectors.groupingBy(Vital::host));
        return hosts.stream().flatMap(host -> Optional.ofNullable(vitals.get(host.id())).stream()
                .map(checks -> of(host, checks, wall.at()))).sorted(WORST_FIRST).toList();
    }

    private static HostNow of(Host host, List<Vital> vitals, Instant now) {
        var worst = vitals.stream().max(Comparator.comparing(vital -> read(vital, now))).orElseThrow();
        int troubled = (int) vitals.stream().filter(vital -> read(vital, now) != HealthState.OK).count();
        return new HostNow(host, read(worst, now), worst.probe().title(), says(worst), troubled, vitals.size());
    }

    /// As it was read, where work itself has put the host under maintenance; then too what is old is said to be old.
    private static HealthState read(Vital vital, Instant now) {
        return vital.state() != HealthState.MAINTENANCE
                ? vital.state()
                : vital.last().map(reading -> reading.at().plus(vital.probe().patience()).isAfter(now)
                        ? reading.level().alone()
                        : HealthState.STALE).orElse(HealthState.MAINTENANCE);
    }

    /// Why it is so where the reading alone does not tell it, else what was read.
    private static String says(Vital vital) {
        return vital.why().isEmpty() || vital.state() == HealthState.MAINTENANCE
                ? vital.last().map(Reading::text).orElse(vital.why())
                : vital.why();
    }
}
