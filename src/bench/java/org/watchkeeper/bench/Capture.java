package org.watchkeeper.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.testing.ChaosProxy;
import org.watchkeeper.remote.testing.SshdServer;

/// Output of a command, captured and stored, beside `ssh host cat` into a file: near, and far away (100 ms round trip).
///
/// `-Dbench.megabytes` and `-Dbench.farMegabytes` say how much. Runs in the heap that the budget allows.
public final class Capture {
    private static final int NEAR = Integer.getInteger("bench.megabytes", 200);
    private static final int FAR = Integer.getInteger("bench.farMegabytes", 100);
    private static final int TURNS = 3;
    private static final int MEGABYTE = 1 << 20;

    private final Station station;
    private final SshdServer server;
    private final Ssh ssh;

    private Capture(Station station, SshdServer server) throws IOException {
        this.station = station;
        this.server = server;
        this.ssh = new Ssh(station.folder, server.clientKey(), station.knownHosts, false);
    }

    public static void main(String... arguments) throws Exception {
        try (var station = new Station();
                var server = SshdServer.start(station.folder);
                var proxy = ChaosProxy.before(server.endpoint())) {
            station.trust(server.knownHostsLines(server.endpoint()));
            station.trust(server.knownHostsLines(proxy.endpoint()));
            var capture = new Capture(station, server);
            capture.measure(NEAR, server.endpoint(), "captured and stored", Budget.atLeastTimes(0.15));
            proxy.roundTrip(Duration.ofMillis(100));
            capture.measure(FAR, proxy.endpoint(), "the same at 100 ms round trip", Budget.atLeastTimes(1.5));
        }
    }

    private void measure(int megabytes, Endpoint at, String what, Budget budget) throws Exception {
        var log = log(megabytes);
        var copy = station.folder.resolve("copy");
        var cat = ssh.line(server.user(), at, "-c aes128-gcm@openssh.com", "cat " + log);
        var host = server.host("app-1", at);
        try (var shell = station.open(host, station.ids.attempt())) {
            var turns = new Turns()
                    .way("ssh", () -> megabytes / (Turns.millis(() -> Ssh.sh(cat, copy.toFile())) / 1000))
                    .way("ours", () -> megabytes / (capture(shell, host, log) / 1000)).take(0, TURNS);
            Row.of(megabytes + " MB of output, " + what, turns.figure("ours", "MB/s"), "`ssh -c aes128-gcm cat`",
                    turns.figure("ssh", "MB/s"), budget).noting(note()).print();
            shell.leave();
        }
        Files.delete(log);
    }

    /// Only the capture is timed; that every byte is there is looked at afterwards.
    private double capture(RemoteShell shell, Host host, Path log) throws Exception {
        var run = station.run(List.of(host), "cat");
        var command = station.command("cat " + log);
        double took = Turns.millis(() -> run.carryOut(shell, command));
        if (!MessageDigest.isEqual(stored(command.attempt()), digest(log))) {
            throw new IllegalStateException("what is stored is not what was printed");
        }
        return took;
    }

    private byte[] stored(AttemptId attempt) throws NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        station.outputs.read(attempt, chunk -> sha.update(chunk.bytes()));
        return sha.digest();
    }

    private static byte[] digest(Path log) throws IOException, NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var in = Files.newInputStream(log)) {
            var buffer = new byte[MEGABYTE];
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                sha.update(buffer, 0, got);
            }
        }
        return sha.digest();
    }

    /// Lines as services write them: similar, never the same.
    private Path log(int megabytes) throws IOException {
        var log = station.folder.resolve("service.log");
        var random = new java.util.Random(2201);
        try (var out = Files.newBufferedWriter(log, StandardCharsets.US_ASCII)) {
            for (long written = 0, line = 0; written < (long) megabytes * MEGABYTE; line++) {
                var text = "2026-11-21T02:19:08.%06dZ unet-server[4711]: request %d from 10.%d.%d.%d took %d us: ok%n"
                        .formatted(line % 1_000_000, line, random.nextInt(256), random.nextInt(256),
                                random.nextInt(256), random.nextInt(100_000));
                out.write(text);
                written += text.length();
            }
        }
        return log;
    }

    private static String note() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
        return "-Xmx" + Runtime.getRuntime().maxMemory() / MEGABYTE + "m, peak " + peak / MEGABYTE
                + " MB; every byte compared";
    }
}
