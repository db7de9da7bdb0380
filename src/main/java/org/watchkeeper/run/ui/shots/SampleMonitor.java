package org.watchkeeper.run.ui.shots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.run.RunState;

/// The hosts of a run as they are watched: all was well before it; now the first one's service is down and nobody can tell how
/// full its disk is.
record SampleMonitor(RunState run) implements Monitor {
    private static final Probe SERVICE = probe("unit.unet-server", "Service unet-server");
    private static final Probe DISK = probe("disk", "Disks");
    private static final Probe API = probe("http", "localhost:8080/health");

    private static Probe probe(String id, String title) {
        return new Probe(new ProbeId(id), title, new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL, Probe.USUAL,
                Optional.empty(), "");
    }

    private static Reading read(Instant at, Level level, String text) {
        return new Reading(at, level, OptionalDouble.empty(), "", text, "", Duration.ofMillis(40));
    }

    @Override
    public Wall wall() {
        var now = run.changed();
        var vitals = new ArrayList<Vital>();
        for (var host : run.plan().hosts()) {
            boolean isFirst = vitals.isEmpty();
            vitals.add(vital(host, SERVICE, isFirst ? HealthState.CRITICAL : HealthState.OK,
                    isFirst
                            ? read(now, Level.CRITICAL, "inactive (dead)")
                            : read(now, Level.OK, "active (running)")));
            vitals.add(vital(host, DISK, isFirst ? HealthState.UNKNOWN : HealthState.OK,
                    isFirst ? read(now, Level.UNKNOWN, "no answer within 8 s") : read(now, Level.OK, "61 % of /")));
            vitals.add(vital(host, API, HealthState.OK, read(now, Level.OK, "HTTP 200 in 0.012 s")));
        }
        return new Wall(now, vitals);
    }

    private static Vital vital(Host host, Probe probe, HealthState state, Reading last) {
        return new Vital(host.id(), probe, state, last.at(), Optional.of(last), "", List.of(), Optional.empty());
    }

    @Override
    public Runnable listen(Runnable changed) {
        return () -> {};
    }

    @Override
    public List<Reading> history(HostId host, ProbeId probe, Instant from, Instant to) {
        return to.isAfter(run.opened())
                ? wall().vitals().stream()
                        .filter(vital -> vital.host().equals(host) && vital.probe().id().equals(probe))
                        .flatMap(vital -> vital.last().stream()).toList()
                : List.of(
                        read(to.minusSeconds(8), Level.OK, probe.equals(DISK.id()) ? "61 % of /" : "as it should be"));
    }

    @Override
    public void lookNow(Set<HostId> hosts) {
        throw new UnsupportedOperationException("a sample is only looked at");
    }

    @Override
    public void acknowledge(HostId host, ProbeId probe, String who) {
        throw new UnsupportedOperationException("a sample is only looked at");
    }

    @Override
    public void snooze(HostId host, ProbeId probe, Duration time) {
        throw new UnsupportedOperationException("a sample is only looked at");
    }
}
