package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.course.Work;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.Blame;

/// Hosts that behave as they are told, a clock that is moved by hand, and a logbook in memory.
final class Ward {
    static final ProbeId DISK = new ProbeId("disk");
    static final ProbeId PORT = new ProbeId("port");
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");

    final Map<Host, List<Probe>> watched = new LinkedHashMap<>();
    final Map<HostId, Work> works = new HashMap<>();
    final Map<HostId, Manner> manners = new ConcurrentHashMap<>();
    final Map<HostId, AtomicInteger> asked = new ConcurrentHashMap<>();
    final List<HostId> parted = new ArrayList<>();
    final MemoryLogbook logbook = new MemoryLogbook();
    ConsoleAsks.Sighting sighting = new ConsoleAsks.Sighting(ended(0), Blame.THERE);
    final Vigil vigil;
    private Instant now = NIGHT;
    private final Gate gate = new Gate();
    private final CountDownLatch over = new CountDownLatch(1);

    /// How a host answers.
    enum Manner {
        WELL, FULL, REFUSES, SILENT, UNKNOWN_NAME, LOGIN_REFUSED, ANOTHER, HANGS
    }

    /// All on the caller's thread; nothing may hang.
    Ward() {
        this(Runnable::run);
    }

    private Ward(Executor threads) {
        Executor counting = work -> {
            gate.enter();
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    gate.leave();
                }
            });
        };
        vigil = new Vigil(new Vigil.Sources(() -> Map.copyOf(watched), _ -> Map.copyOf(works), new Told(),
                _ -> sighting, logbook), () -> now, counting);
    }

    /// Each round on a thread of its own.
    static Ward threaded() {
        return new Ward(work -> Thread.ofVirtual().start(work));
    }

    static Host host(String name) {
        return host(name, new Endpoint("192.0.2.7", 22));
    }

    static Host host(String name, Endpoint endpoint) {
        return new Host(new HostId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name, endpoint, new Login("ops", List.of(), false, false), List.of(), Environment.PRODUCTION,
                new TreeSet<>(), new TreeSet<>(), false);
    }

    static Probe disk() {
        return new Probe(DISK, "Disk", new Ask.OnHost("df -P"), Judgement.EXIT, Probe.USUAL, Duration.ofSeconds(10),
                Optional.empty(), "");
    }

    static Probe port(String address) {
        return new Probe(PORT, "Port 443", new Ask.Tcp(address, 443), Judgement.EXIT, Probe.USUAL,
                Duration.ofSeconds(5), Optional.empty(), "");
    }

    static Observation ended(int status) {
        return new Observation.Ended(status, status == 0 ? "fine" : "full", "", false, Duration.ofMillis(2));
    }

    Ward watch(Host host, Manner manner, Probe... probes) {
        watched.put(host, probes.length == 0 ? List.of(disk()) : List.of(probes));
        manners.put(host.id(), manner);
        return this;
    }

    Instant now() {
        return now;
    }

    /// Time goes on second by second.
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            now = now.plusSeconds(1);
            vigil.tick();
            gate.await();
        }
    }

    /// Time goes on and nothing happens meanwhile.
    void jump(Duration time) {
        now = now.plus(time);
    }

    int askedOf(Host host) {
        return asked.getOrDefault(host.id(), new AtomicInteger()).get();
    }

    Vital vital(Host host, ProbeId probe) {
        return vigil.wall().vitals().stream().filter(one -> one.host().equals(host.id()))
                .filter(one -> one.probe().id().equals(probe)).findFirst().orElseThrow();
    }

    List<Reading> history(Host host, ProbeId probe) {
        return vigil.history(host.id(), probe, Instant.EPOCH, now.plusSeconds(1));
    }

    HealthState state(Host host, ProbeId probe) {
        return vital(host, probe).state();
    }

    /// Lets go of whatever still hangs.
    void end() {
        over.countDown();
        vigil.close();
    }

    /// Rounds that are told how to end.
    private final class Told implements Rounds {
        @Override
        public Round ask(Host host, List<Probe> probes) {
            asked.computeIfAbsent(host.id(), _ -> new AtomicInteger()).incrementAndGet();
            return answer(host, probes);
        }

        private Round answer(Host host, List<Probe> probes) {
            return switch (manners.get(host.id())) {
                case WELL -> answered(probes, 0);
                case FULL -> answered(probes, 1);
                case REFUSES -> new Round.Unreached(now, "nothing listens", false, Blame.THERE);
                case SILENT -> new Round.Unreached(now, "no answer", false, Blame.UNPROVEN);
                case UNKNOWN_NAME -> new Round.Unreached(now, "the name is not known here", false, Blame.HERE);
                case LOGIN_REFUSED -> new Round.Unreached(now, "the login was refused", true);
                case ANOTHER -> new Round.Another(now, host.name() + " is another machine than before");
                case HANGS -> hang();
            };
        }

        private Round answered(List<Probe> probes, int status) {
            var observations = new HashMap<ProbeId, Observation>();
            probes.forEach(probe -> observations.put(probe.id(), ended(status)));
            return new Round.Answered(now, Duration.ofMillis(12), observations);
        }

        private Round hang() {
            gate.leave();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            gate.enter();
            return new Round.Unreached(now, "cut", false, Blame.HERE);
        }

        @Override
        public synchronized void part(HostId host) {
            parted.add(host);
        }

        @Override
        public void close() {
            over.countDown();
        }
    }

    /// Counts the rounds under way that will end by themselves.
    private static final class Gate {
        private int inside;

        synchronized void enter() {
            inside++;
        }

        synchronized void leave() {
            inside--;
            notifyAll();
        }

        synchronized void await() {
            try {
                while (inside > 0) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// What is kept, in memory.
    static final class MemoryLogbook implements Logbook {
        final List<Entry> entries = new ArrayList<>();
        final Map<CheckKey, Attention> said = new HashMap<>();

        @Override
        public synchronized void add(List<Entry> added) {
            entries.addAll(added);
        }

        @Override
        public synchronized List<Reading> history(CheckKey check, Instant from, Instant to) {
            return entries.stream().filter(entry -> entry.check().equals(check)).map(Entry::reading)
                    .filter(reading -> !reading.at().isBefore(from) && reading.at().isBefore(to)).toList();
        }

        @Override
        public synchronized Map<CheckKey, List<Reading>> since(Instant from) {
            var all = new HashMap<CheckKey, List<Reading>>();
            entries.stream().filter(entry -> !entry.reading().at().isBefore(from)).forEach(
                    entry -> all.computeIfAbsent(entry.check(), _ -> new ArrayList<>()).add(entry.reading()));
            return all;
        }

        @Override
        public synchronized Map<CheckKey, Attention> attention() {
            return Map.copyOf(said);
        }

        @Override
        public synchronized void note(CheckKey check, Attention attention) {
            said.put(check, attention);
        }

        @Override
        public void thin(Instant now) {
            // There is never much.
        }
    }
}
