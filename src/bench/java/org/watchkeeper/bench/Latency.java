package org.watchkeeper.bench;

import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.testing.SshdServer;

import java.util.List;

/// How long `true` takes on a connection that is open, beside `ssh` over its ControlMaster on the same sshd.
public final class Latency {
    private static final int IN_A_TURN = 10;
    private static final int TURNS = 20;
    private static final int WARM_UP = 10;

    private Latency() {}

    public static void main(String... arguments) throws Exception {
        try (var station = new Station(); var server = SshdServer.start(station.folder)) {
            station.trust(server.knownHostsLines(server.endpoint()));
            var host = server.host("app-1");
            var ssh = new Ssh(station.folder, server.clientKey(), station.knownHosts, true);
            var line = ssh.line(server.user(), server.endpoint(), "", "true");
            var key = station.ids.attempt();
            try (Wire wire = station.wires.open(host, Questions.refuseAll()); var shell = station.open(host, key)) {
                var run = station.run(List.of(host), "true");
                Ssh.sh(line);
                var turns = new Turns()
                        .way("ssh", () -> Turns.millis(() -> Ssh.sh(repeated(line))) / IN_A_TURN)
                        .way("attached", () -> Turns.millis(IN_A_TURN, () -> attached(wire)))
                        .way("detached",
                                () -> Turns.millis(IN_A_TURN, () -> run.carryOut(shell, station.command("true"))))
                        .take(WARM_UP, TURNS);
                report(turns);
                shell.leave();
            } finally {
                Ssh.sh(ssh.line(server.user(), server.endpoint(), "-q -O exit", ""));
            }
        }
    }

    private static void report(Turns turns) {
        var reference = turns.figure("ssh", "ms");
        var each = "turns of " + IN_A_TURN;
        Row.of("one `true`, attached, connection open", turns.figure("attached", "ms"), "`ssh` over ControlMaster",
                reference, Budget.atMostTimes(0.8)).noting(each).print();
        Row.of("one `true`, detached, journal and state included", turns.figure("detached", "ms"),
                "`ssh` over ControlMaster", reference, Budget.atMostTimes(4))
                .noting(each + "; two synced journal entries, start, end, tidying up on the host").print();
    }

    /// Started by a shell's loop: what starting a process costs a JVM is not ssh's.
    private static String repeated(String line) {
        return "i=0; while [ $i -lt " + IN_A_TURN + " ]; do " + line + " || exit; i=$((i+1)); done";
    }

    private static void attached(Wire wire) {
        var exit = wire.exec("true", new byte[0], (_, _, _) -> {}, (_, _, _) -> {});
        if (exit.status() != 0) {
            throw new IllegalStateException(exit.toString());
        }
    }
}
