package org.watchkeeper.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.testing.SshdServer;

/// One command on 50 hosts at once, beside `pssh -p 50`: over connections that are open, and from nothing.
///
/// The hosts are 127.0.0.2 to 127.0.0.51. One sshd listens at sixteen addresses at most, so four of them share the work.
public final class Fleet implements AutoCloseable {
    private static final int HOSTS = 50;
    private static final int EACH = 13;
    private static final int TURNS = 5;
    private static final String COMMAND = "echo ready";

    private static final com.sun.management.OperatingSystemMXBean SYSTEM = (com.sun.management.OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private final Map<String, List<Double>> busy = new HashMap<>();
    private final Station station = new Station();
    private final List<SshdServer> servers = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final List<RemoteShell> shells = new ArrayList<>();

    private Fleet() throws IOException {
        for (int first = 0; first < HOSTS; first += EACH) {
            var numbers = IntStream.range(first, Math.min(HOSTS, first + EACH)).boxed().toList();
            var lines = new ArrayList<>(List.of("MaxStartups 200"));
            numbers.forEach(number -> lines.add("ListenAddress " + address(number)));
            var server = SshdServer.start(station.folder, lines.toArray(String[]::new));
            servers.add(server);
            server.authorize(servers.getFirst().clientKey());
            for (int number : numbers) {
                add(server, new Endpoint(address(number), server.endpoint().port()));
            }
        }
    }

    private void add(SshdServer server, Endpoint at) throws IOException {
        station.trust(server.knownHostsLines(at));
        hosts.add(servers.getFirst().host("app-" + hosts.size(), at));
    }

    private static String address(int number) {
        return "127.0.0." + (number + 2);
    }

    public static void main(String... arguments) throws Exception {
        if (!Ssh.isInstalled("parallel-ssh")) {
            Row.skipped("one command on 50 hosts", "the package pssh is not installed, so there is no reference")
                    .print();
            return;
        }
        try (var fleet = new Fleet()) {
            fleet.measure();
        }
    }

    private void measure() throws Exception {
        var run = station.run(hosts, COMMAND);
        hosts.forEach(host -> wires.add(station.wires.open(host, Questions.refuseAll())));
        // A run of its own each: hosts of one sshd share a home, where a run's directory is one host's alone.
        hosts.forEach(host -> shells.add(station.open(host, station.ids.attempt())));
        var turns = new Turns().way("pssh", () -> Turns.millis(() -> Ssh.sh(pssh())))
                .way("open", () -> together("open", wires, Fleet::carryOut))
                .way("open detached",
                        () -> together("open detached", shells, shell -> run.carryOut(shell, station.command(COMMAND))))
                .way("cold", () -> together("cold", hosts, this::connectAndCarryOut))
                .way("cold detached",
                        () -> together("cold detached", hosts, host -> fromNothing(host, station.ids.attempt(), run)))
                .take(1, TURNS);
        row(turns, "attached, connections open", "open", 0.1);
        row(turns, "detached and journalled, connections open", "open detached", 0.1);
        row(turns, "attached, cold", "cold", 0.5);
        row(turns, "detached and journalled, cold", "cold detached", 0.5);
        shells.forEach(RemoteShell::leave);
    }

    private void row(Turns turns, String how, String way, double budget) {
        Row.of("one command on 50 hosts, " + how, turns.figure(way, "ms"), "`pssh -p 50`", turns.figure("pssh", "ms"),
                Budget.atMostTimes(budget)).noting(processor(way)).print();
    }

    private String processor(String way) {
        var used = Figure.of(busy.get(way), "ms");
        return "the console's share: " + Figure.number(used.median()) + " ms of processor time";
    }

    private String pssh() throws IOException {
        var list = station.folder.resolve("hosts");
        var user = servers.getFirst().user();
        Files.write(list, hosts.stream()
                .map(host -> user + "@" + host.endpoint().address() + ":" + host.endpoint().port()).toList());
        var ssh = new Ssh(station.folder, servers.getFirst().clientKey(), station.knownHosts, false);
        Path printed = station.folder.resolve("printed");
        return "parallel-ssh -h " + list + " -p 50 -t 0 -o " + printed + " -x '-F " + ssh.config() + "' " + COMMAND;
    }

    private static void carryOut(Wire wire) {
        var exit = wire.exec(COMMAND, new byte[0], (_, _, _) -> {}, (_, _, _) -> {});
        if (exit.status() != 0) {
            throw new IllegalStateException(exit.toString());
        }
    }

    private void connectAndCarryOut(Host host) {
        try (Wire wire = station.wires.open(host, Questions.refuseAll())) {
            carryOut(wire);
        }
    }

    private void fromNothing(Host host, AttemptId key, Station.Run run) {
        try (var shell = station.open(host, key)) {
            run.carryOut(shell, station.command(COMMAND));
            shell.leave();
        }
    }

    /// Milliseconds until the last one is done.
    private <T> double together(String way, List<T> all, Consumer<T> work) throws Exception {
        long busyBefore = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = all.stream().<Future<?>>map(one -> threads.submit(() -> work.accept(one))).toList();
            for (var task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        double took = (System.nanoTime() - begin) / 1e6;
        busy.computeIfAbsent(way, _ -> new ArrayList<>()).add((SYSTEM.getProcessCpuTime() - busyBefore) / 1e6);
        return took;
    }

    @Override
    public void close() throws IOException {
        wires.forEach(Wire::close);
        shells.forEach(RemoteShell::close);
        servers.forEach(SshdServer::close);
        station.close();
    }
}
