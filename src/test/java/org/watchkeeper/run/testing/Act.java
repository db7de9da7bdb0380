package org.watchkeeper.run.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Stream;

/// One thing a scripted command does, in the order the test wrote it down.
public sealed interface Act {
    record Print(Stream stream, byte[] bytes) implements Act {}

    record Exit(int status) implements Act {}

    /// The connection goes away here; what follows happens on the host and is seen after attaching again.
    record Lose(String why) implements Act {}

    /// The connection goes away before the command reached the host.
    record NeverStart() implements Act {}

    /// The shell throws a `Problem` instead of starting it.
    record Object(String why) implements Act {}

    /// The command is gone without an exit status.
    record Vanish(String why) implements Act {}

    /// The host is started anew here.
    record Restart() implements Act {}

    /// The host ends it because its time is up.
    record OutOfTime() implements Act {}

    /// sudo asks for a password; refused, it ends with status 1, and left open it waits until somebody follows who answers.
    record AskSudo() implements Act {}

    /// Runs on until the latch opens or the command is stopped.
    record Wait(CountDownLatch until) implements Act {}

    /// What a stop of this command will report. Survivors keep running.
    record WhenStopped(StopReport report) implements Act {}

    static Act print(String text) {
        return new Print(Stream.OUT, text.getBytes(StandardCharsets.UTF_8));
    }

    static Act printErr(String text) {
        return new Print(Stream.ERR, text.getBytes(StandardCharsets.UTF_8));
    }

    static Act exit(int status) {
        return new Exit(status);
    }

    static Act lose() {
        return new Lose("the connection was cut");
    }

    static Act restart() {
        return new Restart();
    }

    static Act outOfTime() {
        return new OutOfTime();
    }

    static Act askSudo() {
        return new AskSudo();
    }

    static Act neverStart() {
        return new NeverStart();
    }

    static Act vanish() {
        return new Vanish("the host was restarted");
    }

    static Act waitFor(CountDownLatch until) {
        return new Wait(until);
    }

    /// Runs until it is stopped.
    static Act endless() {
        return new Wait(new CountDownLatch(1));
    }

    /// A stop leaves this process behind.
    static Act survives(long pid) {
        return new WhenStopped(
                new StopReport.StillRunning(List.of(new StopReport.Survivor(pid, "root", "sleep 1000"))));
    }
}
