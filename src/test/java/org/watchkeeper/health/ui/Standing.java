package org.watchkeeper.health.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.UUID;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// Hosts and how their checks stand, for tests.
public final class Standing {
    public static final Instant NOW = Instant.parse("2026-11-21T02:19:00Z");

    private Standing() {}

    public static Host host(String name, Environment environment, String... groups) {
        return new Host(new HostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name,
                new Endpoint("10.0.0.1", 22), new Login("op", List.of(), true, false), List.of(), environment,
                new TreeSet<>(List.of(groups)), new TreeSet<>(), false);
    }

    public static Probe service(String title) {
        return probe("service", title, Judgement.EXIT);
    }

    public static Probe disk() {
        return probe("disk", "Disk /",
                new Judgement("number(out)", "%", "number(out) >= 80", "number(out) >= 90", 1, 0.05));
    }

    public static Probe probe(String id, String title, Judgement judgement) {
        return new Probe(new ProbeId(id), title, new Ask.OnHost("true"), judgement, Duration.ofSeconds(10),
                Duration.ofSeconds(5), Optional.empty(), "unet-service-update.md:30");
    }

    public static Vital vital(Host host, Probe probe, HealthState state, Reading last) {
        return new Vital(host.id(), probe, state, NOW.minusSeconds(600), Optional.of(last), "", List.of(),
                Optional.empty());
    }

    public static Vital vital(Host host, Probe probe, HealthState state) {
        return vital(host, probe, state, said("fine", ""));
    }

    public static Reading said(String text, String output) {
        return new Reading(NOW.minusSeconds(3), Level.OK, OptionalDouble.empty(), "", text, output,
                Duration.ofMillis(12));
    }

    public static Reading number(double value, String unit) {
        return new Reading(NOW.minusSeconds(3), Level.OK, OptionalDouble.of(value), unit, "", "",
                Duration.ofMillis(12));
    }
}
