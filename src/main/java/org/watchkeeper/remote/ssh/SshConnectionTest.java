package org.watchkeeper.remote.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.ConnectionReport;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Leg.Result;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire.Exit;

/// Goes the way to a host exactly as a run would, by the same code, and tells what it met.
public final class SshConnectionTest implements ConnectionTest {
    private static final String MARK = "watchkeeper-was-here";
    private static final String SCRIPT = "echo " + MARK + "; id -un; uname -sr; command -v bash || echo no bash\n";
    private static final Duration SLOW_SHELL = Duration.ofMillis(250);

    private final SshWires wires;

    public SshConnectionTest(SshWires wires) {
        this.wires = wires;
    }

    @Override
    public ConnectionReport test(Host host, Questions questions, Consumer<Leg> progress) {
        var journey = new Journey(progress);
        try (var wire = wires.open(host, questions, journey)) {
            return shell(host, wire, journey);
        } catch (Unreachable e) {
            journey.end(Thread.currentThread().isInterrupted() ? Result.CANCELLED : Result.FAILED);
            return new ConnectionReport(host, journey.legs(), e.what(), e.remedy());
        }
    }

    private ConnectionReport shell(Host host, SshWire wire, Journey journey) {
        journey.begin(host.name(), Stage.SHELL);
        var out = new ByteArrayOutputStream();
        var limit = wires.settings().connectWithin();
        var alarm = wires.timer().schedule(() -> wire.abort("the shell did not answer in time"), limit.toNanos(),
                TimeUnit.NANOSECONDS);
        var begun = System.nanoTime();
        var exit = wire.exec("exec /bin/sh", SCRIPT.getBytes(StandardCharsets.UTF_8), out::write, out::write);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        alarm.cancel(false);
        var text = out.toString(StandardCharsets.UTF_8);
        if (exit.status() == 0 && text.contains(MARK + "\n")) {
            return reached(host, text, took, journey);
        }
        return noShell(host, exit, text, journey);
    }

    private static ConnectionReport reached(Host host, String text, Duration took, Journey journey) {
        var noise = text.substring(0, text.indexOf(MARK));
        var answers = text.substring(text.indexOf(MARK)).lines().skip(1).toList();
        journey.detail("a command takes " + took.toMillis() + " ms");
        answers.forEach(journey::detail);
        adviseOnNoise(noise, journey);
        adviseOnSlowness(took, journey);
        journey.end(Result.PASSED);
        return new ConnectionReport(host, journey.legs(),
                host.name() + " is reached as " + String.join(", ", answers.subList(0, Math.min(2, answers.size()))),
                "");
    }

    private static void adviseOnNoise(String noise, Journey journey) {
        if (!noise.isBlank()) {
            journey.advise("The login shell prints before any command: " + shortened(noise),
                    "Let ~/.bashrc print only in interactive shells ([ -t 1 ] || return)");
        }
    }

    /// A command needs two round trips; what it takes beyond that is the shell's start.
    private static void adviseOnSlowness(Duration took, Journey journey) {
        var roundTrip = journey.legs().stream().filter(leg -> leg.stage() == Stage.CONNECT).map(Leg::took)
                .reduce(Duration.ZERO, Duration::plus);
        var shell = took.minus(roundTrip.multipliedBy(2));
        if (shell.compareTo(SLOW_SHELL) > 0) {
            journey.advise("The login shell takes " + shell.toMillis() + " ms to start, for every single command",
                    "Look at ~/.bashrc on the host: version managers (pyenv, nvm, conda) belong behind [ -t 1 ] || return");
        }
    }

    private static ConnectionReport noShell(Host host, Exit exit, String text, Journey journey) {
        var why = exit.isLost() ? exit.why() : "exit status " + exit.status();
        journey.detail(why);
        List.of(shortened(text)).stream().filter(line -> !line.isEmpty()).forEach(journey::detail);
        journey.end(Thread.currentThread().isInterrupted() ? Result.CANCELLED : Result.FAILED);
        return new ConnectionReport(host, journey.legs(),
                "The login on " + host.name() + " works, but no command runs there: " + why,
                "Check the account's login shell (getent passwd " + host.login().user()
                        + ") and whether sshd forces a command (ForceCommand, command= in authorized_keys)");
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
