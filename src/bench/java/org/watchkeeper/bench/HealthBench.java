package org.watchkeeper.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.bench.HealthHosts.Kind;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.health.kind.Machine;
import org.watchkeeper.health.kind.Units;
import org.watchkeeper.health.net.NetAsks;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.health.watch.Vigil;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.Questions;

/// Hosts with eight checks each, asked every ten seconds over real SSH to loopback, a tenth of them hanging, a tenth refusing, a
/// few coming and going; and one round of the same by `pssh` and `ansible`.
///
/// `-Dbench.hosts=500 -Dbench.minutes=2 -Dbench.real=10` say how many, for how long after a minute in which everything connects,
/// and how many of them a real sshd answers, which really carries out the checks. The others are hosts of the drill in a program of
/// their own, so that what is measured here is the console.
public final class HealthBench implements AutoCloseable {
    private static final int HOSTS = Integer.getInteger("bench.hosts", 500);
    private static final int MINUTES = Integer.getInteger("bench.minutes", 2);
    private static final int REAL = Integer.getInteger("bench.real", 10);
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 60);
    private static final double MIB = 1024.0 * 1024;
    private static final List<Probe> CHECKS = Stream.concat(Catalogue.usual().stream(),
            Stream.of(Machine.io(), Units.unit("web"))).toList();
    private static final com.sun.management.OperatingSystemMXBean SYSTEM = (com.sun.management.OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private final Station station = new Station();
    private final HealthHosts hosts;
    private final Map<HostId, Queue<Instant>> answered = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(2);
    private final Vigil vigil;

    private HealthBench() throws IOException {
        hosts = new HealthHosts(station.folder, HOSTS, REAL);
        station.trust(hosts.knownHosts());
        var rounds = new ShellRounds(station.wires, Questions.refuseAll(), Clock.systemUTC(), "bench");
        var duties = hosts.all().stream().collect(Collectors.toMap(host -> host, _ -> CHECKS));
        vigil = new Vigil(
                new Vigil.Sources(() -> duties, _ -> Map.of(), new Noting(rounds),
                        new NetAsks(System::nanoTime), station.logbook()),
                Clock.systemUTC(), work -> Thread.ofVirtual().name("health").start(work));
    }

    public static void main(String... arguments) throws Exception {
        try (var bench = new HealthBench()) {
            bench.measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        vigil.keep();
        var _ = clockwork.scheduleWithFixedDelay(vigil::tick, 500, 500, TimeUnit.MILLISECONDS);
        var _ = clockwork.scheduleWithFixedDelay(vigil::keep, 10, 10, TimeUnit.SECONDS);
        TimeUnit.SECONDS.sleep(WARM_UP);
        var from = Instant.now();
        long busy = SYSTEM.getProcessCpuTime();
        TimeUnit.MINUTES.sleep(MINUTES);
        double used = (SYSTEM.getProcessCpuTime() - busy) / 1e6;
        var until = Instant.now();
        var took = Duration.between(from, until);
        var what = String.format(Locale.ROOT, "%d hosts × %d checks every 10 s: ", HOSTS, CHECKS.size());
        var note = MINUTES + " min; " + hosts.words();
        rows(what, used, took, note);
        missed(what, from, until);
        states(what);
        vigil.close();
        others(used / (HOSTS * took.toMillis() / 10_000.0));
    }

    private static void rows(String what, double used, Duration took, String note) throws IOException {
        Row.alone(what + "processor", Figure.single(100 * used / took.toMillis(), "% of a core", 1),
                Budget.atMost(10)).noting(note).print();
        Row.alone(what + "resident memory", Figure.single(status("VmRSS") / 1024.0, "MB", 1), Budget.atMost(400))
                .noting(String.format(Locale.ROOT, "peak %.0f MB, heap %.0f MB", status("VmHWM") / 1024.0, heap()))
                .print();
        Row.alone(what + "threads", Figure.single(ManagementFactory.getThreadMXBean().getThreadCount(), "", 1),
                Budget.NONE).noting("of the platform; hosts have virtual ones").print();
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    /// A number of /proc/self/status in KiB.
    private static double status(String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name + ":")).map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(Double::parseDouble).findFirst().orElse(Double.NaN);
        }
    }

    /// How far apart the answers of the hosts are that are well, and how many rounds that leaves out.
    private void missed(String what, Instant from, Instant until) {
        var gaps = new ArrayList<Double>();
        long missed = 0;
        for (var host : hosts.of(Kind.WELL)) {
            var before = from;
            boolean isFirst = true;
            for (var at : Stream.concat(answered.getOrDefault(host.id(), new ConcurrentLinkedQueue<>()).stream()
                    .filter(at -> at.isAfter(from) && at.isBefore(until)), Stream.of(until)).toList()) {
                double gap = Duration.between(before, at).toMillis() / 1000.0;
                missed += Math.max(0, Math.round(gap / 10) - 1);
                if (!isFirst && !at.equals(until)) {
                    gaps.add(gap);
                }
                isFirst = false;
                before = at;
            }
        }
        Row.alone(what + "missed rounds of hosts that are well", Figure.single(missed, "", gaps.size()),
                Budget.atMost(0)).print();
        gaps.sort(null);
        if (!gaps.isEmpty()) {
            Row.alone(what + "time between two rounds of a host, 99th percentile",
                    Figure.single(gaps.get((int) (gaps.size() * 0.99)), "s", gaps.size()), Budget.atMost(11))
                    .noting("longest " + Figure.number(gaps.getLast()) + " s").print();
        }
    }

    /// How the hosts stand on the wall, flock by flock.
    private void states(String what) {
        var wall = vigil.wall();
        for (var kind : Kind.values()) {
            var ids = hosts.of(kind).stream().map(Host::id).collect(Collectors.toSet());
            var tally = new EnumMap<HealthState, Long>(HealthState.class);
            wall.vitals().stream().filter(vital -> ids.contains(vital.host()))
                    .filter(vital -> vital.probe().id().text().equals("host"))
                    .forEach(vital -> tally.merge(vital.state(), 1L, Long::sum));
            System.out.println(what + kind + " " + tally);
        }
    }

    /// One round of the same by others, on hosts that are well and of one login, connections open where that is their way.
    private void others(double ours) throws Exception {
        var few = hosts.of(Kind.WELL).reversed().stream().limit(Integer.getInteger("bench.others", 50)).toList();
        var reference = new References(station.folder, station.knownHosts, few);
        for (var name : List.of("pssh", "ansible")) {
            var what = "one round of " + CHECKS.size() + " checks on one host: processor time, beside " + name;
            if (!References.isInstalled(name)) {
                Row.skipped(what, "the package " + name + " is not installed").print();
                continue;
            }
            double theirs = reference.round(name);
            Row.of(what, Figure.single(ours, "ms", 1), name, Figure.single(theirs / few.size(), "ms", 1),
                    Budget.atMostTimes(name.equals("pssh") ? 0.1 : 0.02))
                    .noting("theirs over " + few.size() + " hosts").print();
        }
    }

    /// Notes when which host has answered.
    private final class Noting implements Rounds {
        private final Rounds rounds;

        Noting(Rounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public Round ask(Host host, List<Probe> probes) {
            var round = rounds.ask(host, probes);
            if (round instanceof Round.Answered) {
                answered.computeIfAbsent(host.id(), _ -> new ConcurrentLinkedQueue<>()).add(round.at());
            }
            return round;
        }

        @Override
        public void part(HostId host) {
            rounds.part(host);
        }

        @Override
        public void close() {
            rounds.close();
        }
    }

    @Override
    public void close() throws IOException {
        clockwork.shutdownNow();
        vigil.close();
        hosts.close();
        station.close();
    }
}
