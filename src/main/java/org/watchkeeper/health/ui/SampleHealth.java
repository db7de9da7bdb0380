package org.watchkeeper.health.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

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
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// Health to be looked at: as many hosts as are asked for with eight checks each, always the same, every state among them.
public final class SampleHealth implements Monitor {
    public static final Instant NOW = Instant.parse("2026-11-21T02:19:00Z");
    private static final List<Probe> PROBES = probes();
    private static final List<String> NAMES = List.of("app", "db", "web", "cache", "queue", "build");
    private static final int KEPT = 24;

    private final List<Host> hosts;
    private final Wall wall;

    /// `count` hosts; `now` is when they were asked.
    public SampleHealth(int count, Instant now) {
        this.hosts = IntStream.range(0, count).mapToObj(SampleHealth::host).toList();
        this.wall = wallAt(now, 0);
    }

    /// The wall some rounds later, with other numbers.
    public Wall wallAt(Instant now, int round) {
        var vitals = new ArrayList<Vital>();
        for (int at = 0; at < hosts.size(); at++) {
            for (int probe = 0; probe < PROBES.size(); probe++) {
                vitals.add(vital(at, probe, now, round));
            }
        }
        return new Wall(now, vitals);
    }

    public List<Host> hosts() {
        return hosts;
    }

    @Override
    public Wall wall() {
        return wall;
    }

    @Override
    public Runnable listen(Runnable changed) {
        return () -> {};
    }

    /// A week with a night missing.
    @Override
    public List<Reading> history(HostId host, ProbeId probe, Instant from, Instant to) {
        var step = Duration.between(from, to).dividedBy(400);
        var one = wall.vitals().stream().filter(vital -> vital.host().equals(host) && vital.probe().id().equals(probe))
                .findFirst();
        return one.flatMap(Vital::last).map(last -> IntStream.range(0, 400).filter(at -> at < 150 || at > 190)
                .mapToObj(at -> past(last, from.plus(step.multipliedBy(at)), at)).toList()).orElse(List.of());
    }

    private static Reading past(Reading last, Instant at, int step) {
        double wave = 1 + 0.12 * Math.sin(step / 23.0) + 0.03 * Math.sin(step / 3.0);
        boolean isPeak = step > 330 && step < 345;
        var value = last.value().isPresent()
                ? OptionalDouble.of(last.value().getAsDouble() * wave * (isPeak ? 0.9 : 0.72))
                : OptionalDouble.empty();
        return new Reading(at, isPeak ? Level.WARNING : Level.OK, value, last.unit(), last.text(), "", last.took());
    }

    @Override
    public void lookNow(Set<HostId> asked) {
        // Nobody is there.
    }

    @Override
    public void acknowledge(HostId host, ProbeId probe, String who) {
        // Nothing is kept.
    }

    @Override
    public void snooze(HostId host, ProbeId probe, Duration time) {
        // Nothing is kept.
    }

    private static Host host(int at) {
        var environment = at % 10 < 6
                ? Environment.PRODUCTION
                : at % 10 < 8 ? Environment.STAGING : Environment.DEVELOPMENT;
        var role = NAMES.get(at % NAMES.size());
        var name = at == 2 ? "proxmox-hypervisor-rack-7-left.datacentre-north" : role + "-" + (at + 1);
        boolean isPractice = at == 9;
        return new Host(new HostId(UUID.nameUUIDFromBytes(("sample " + at).getBytes(StandardCharsets.UTF_8))),
                isPractice ? "practice-app" : name, new Endpoint("10.20." + at / 250 + "." + (at % 250 + 1), 22),
                new Login("mara", List.of(), true, false), List.of(), environment, new TreeSet<>(Set.of(role)),
                new TreeSet<>(), isPractice);
    }

    private static List<Probe> probes() {
        return List.of(probe("unet-server", "Service unet-server", Judgement.EXIT),
                probe("disk-root", "Disk /",
                        new Judgement("number(out)", "%", "number(out) >= 80", "number(out) >= 90", 1, 0.05)),
                probe("memory", "Memory",
                        new Judgement("number(out)", "%", "number(out) > 85", "number(out) > 95", 2, 0.05)),
                probe("processor", "Processor", new Judgement("number(out)", "%", "", "", 1, 0)),
                probe("http-health", "Page /health",
                        new Judgement("number(out)", "s", "number(out) > 1", "number(out) > 5", 2, 0.1)),
                probe("load", "Load", new Judgement("number(out)", "", "", "", 1, 0)),
                probe("certificate", "Certificate",
                        new Judgement("number(out)", "days", "number(out) < 30", "number(out) < 7", 1, 0)),
                probe("postgres-connections", "PostgreSQL connections of the billing database",
                        new Judgement("number(out)", "", "number(out) > 80", "number(out) > 95", 2, 0.05)));
    }

    private static Probe probe(String id, String title, Judgement judgement) {
        return new Probe(new ProbeId(id), title, new Ask.OnHost("systemctl is-active unet-server"), judgement,
                Probe.USUAL, Duration.ofSeconds(5), Optional.empty(), "unet-service-update.md:112");
    }

    private static Vital vital(int at, int probe, Instant now, int round) {
        var state = state(at, probe);
        var asked = now.minusSeconds(state == HealthState.STALE ? 260 : (at * 7 + probe * 3) % 11);
        var recent = IntStream.range(0, KEPT).mapToObj(step -> new Vital.Sample(
                asked.minus(Probe.USUAL.multipliedBy(KEPT - 1L - step)),
                OptionalDouble.of(value(at, probe, state, round - KEPT + step)),
                level(state, step))).toList();
        var isNumber = probe != 0;
        var value = isNumber ? OptionalDouble.of(value(at, probe, state, round - 1)) : OptionalDouble.empty();
        var last = state == HealthState.UNKNOWN && at % 2 == 0
                ? Optional.<Reading>empty()
                : Optional.of(new Reading(asked, level(state, KEPT), value, PROBES.get(probe).judgement().unit(),
                        text(state), "● unet-server.service - the service itself\n   Active: " + text(state) + "\n",
                        Duration.ofMillis(40 + at % 30)));
        return new Vital(host(at).id(), PROBES.get(probe), state, now.minus(Duration.ofMinutes(3 + at * 13L % 600)),
                last, why(state), recent, state == HealthState.CRITICAL && at % 5 == 1
                        ? Optional.of("Mara Lindqvist")
                        : Optional.empty());
    }

    private static HealthState state(int at, int probe) {
        int mark = (at * 37 + probe * 101) % 211;
        return switch (mark) {
            case 0, 101, 37, 175 -> HealthState.CRITICAL;
            case 1, 2, 3, 74, 138 -> HealthState.WARNING;
            case 5, 6, 202 -> HealthState.UNKNOWN;
            case 8, 9, 111 -> HealthState.STALE;
            case 11, 12, 148 -> HealthState.MAINTENANCE;
            default -> HealthState.OK;
        };
    }

    private static Level level(HealthState state, int step) {
        return switch (state) {
            case OK, STALE, MAINTENANCE -> Level.OK;
            case UNKNOWN -> Level.UNKNOWN;
            case WARNING -> step < 17 ? Level.OK : Level.WARNING;
            case CRITICAL -> step < 12 ? Level.OK : step < 18 ? Level.WARNING : Level.CRITICAL;
        };
    }

    private static String text(HealthState state) {
        return state == HealthState.CRITICAL ? "inactive (dead) since 02:10" : "active (running)";
    }

    private static String why(HealthState state) {
        return switch (state) {
            case OK, WARNING, CRITICAL -> "";
            case UNKNOWN -> "host down";
            case STALE -> "no reading for 4 min";
            case MAINTENANCE -> "run 31 is on it";
        };
    }

    /// Between 0 and the limit, above it where the state says so.
    private static double value(int at, int probe, HealthState state, int step) {
        double share = 0.5 + 0.25 * Math.sin(at * 1.7 + probe) + 0.05 * Math.sin(step / 2.0 + at);
        double bad = state == HealthState.CRITICAL ? 0.97 : state == HealthState.WARNING ? 0.87 : share;
        double wave = Math.min(0.99, bad + 0.01 * Math.sin(step * 1.3));
        return switch (probe) {
            case 4 -> state == HealthState.CRITICAL ? 6.4 : state == HealthState.WARNING ? 2.1 : wave * 0.4;
            case 5 -> wave * 4;
            case 6 -> state == HealthState.CRITICAL ? 4 : state == HealthState.WARNING ? 21 : 30 + (at * 13) % 300;
            default -> Math.rint(wave * 1000) / 10;
        };
    }
}
