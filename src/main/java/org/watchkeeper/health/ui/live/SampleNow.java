package org.watchkeeper.health.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.watchkeeper.fx.Background;
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

/// Hosts as they are watched, to be looked at: the first one's service is down and nobody can tell how full its disk is, of the others
/// all is well.
public class SampleNow implements Monitor {
    private static final Probe SERVICE = probe("unit.unet-server", "Service unet-server");
    private static final Probe DISK = probe("disk", "Disks");
    private static final Probe API = probe("http", "localhost:8080/health");

    private final List<Host> hosts;
    private final Instant at;

    public SampleNow(List<Host> hosts, Instant at) {
        this.hosts = List.copyOf(hosts);
        this.at = at;
    }

    /// What is shown of such hosts.
    public static HealthNow of(List<Host> hosts, HealthNow.Form form) {
        return new HealthNow(new SampleNow(hosts, Instant.EPOCH), hosts, Background.direct(), form);
    }

    private static Probe probe(String id, String title) {
        return new Probe(new ProbeId(id), title, new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL, Probe.USUAL,
                Optional.empty(), "");
    }

    protected static Reading read(Instant at, Level level, String text) {
        return new Reading(at, level, OptionalDouble.empty(), "", text, "", Duration.ofMillis(40));
    }

    @Override
    public Wall wall() {
        var vitals = new ArrayList<Vital>();
        for (var host : hosts) {
            if (vitals.isEmpty()) {
                vitals.add(vital(host, SERVICE, HealthState.CRITICAL, read(at, Level.CRITICAL, "inactive (dead)")));
                vitals.add(vital(host, DISK, HealthState.UNKNOWN, read(at, Level.UNKNOWN, "no answer within 8 s")));
            } else {
                vitals.add(vital(host, SERVICE, HealthState.OK, read(at, Level.OK, "active (running)")));
                vitals.add(vital(host, DISK, HealthState.OK, read(at, Level.OK, "61 % of /")));
            }
            vitals.add(vital(host, API, HealthState.OK, read(at, Level.OK, "HTTP 200 in 0.012 s")));
        }
        return new Wall(at, vitals);
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
        return wall().vitals().stream().filter(vital -> vital.host().equals(host) && vital.probe().id().equals(probe))
                .flatMap(vital -> vital.last().stream()).toList();
    }

    @Override
    public void lookNow(Set<HostId> some) {
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
