package org.watchkeeper.run.health;

import java.util.Comparator;
import java.util.List;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.Host;

/// How a host of a run is now: its worst check, and how many are not as they should be. That the run is at work there does not hide
/// what is read: a host is under maintenance because of it.
public record HostNow(Host host, HealthState state, String worst, int troubled, int checks) {
    /// Those of these hosts that are watched, the worst first.
    public static List<HostNow> of(Monitor monitor, List<Host> hosts) {
        var vitals = monitor.wall().vitals();
        return hosts.stream().map(host -> of(host, vitals.stream().filter(vital -> vital.host().equals(host.id()))
                .toList())).filter(now -> now.checks() > 0)
                .sorted(Comparator.comparing((HostNow now) -> now.state()).reversed()).toList();
    }

    private static HostNow of(Host host, List<Vital> vitals) {
        var worst = vitals.stream().max(Comparator.comparing(HostNow::read));
        int troubled = (int) vitals.stream().filter(vital -> read(vital) != HealthState.OK).count();
        return new HostNow(host, worst.map(HostNow::read).orElse(HealthState.UNKNOWN),
                worst.map(vital -> vital.probe().title()).orElse(""), troubled, vitals.size());
    }

    /// As it was read, where the run itself has put the host under maintenance.
    private static HealthState read(Vital vital) {
        return vital.state() != HealthState.MAINTENANCE
                ? vital.state()
                : vital.last().map(reading -> reading.level().alone()).orElse(HealthState.MAINTENANCE);
    }
}
