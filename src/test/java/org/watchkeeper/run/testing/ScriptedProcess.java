package org.watchkeeper.run.testing;

import java.time.Duration;
import java.util.Optional;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Stream;

/// A command on a scripted host: it plays its acts once, whoever follows it, and keeps what it printed.
final class ScriptedProcess {
    private static final int TERMINATED = 143;

    private static final int OUT_OF_TIME = 124;
    private final List<Act> acts;
    private final Runnable restart;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int next;
    private @Nullable Ending end;
    private volatile boolean stopped;

    ScriptedProcess(List<Act> acts, Runnable restart) {
        this.acts = acts;
        this.restart = restart;
    }

    boolean reachesHost() {
        return acts.stream().noneMatch(act -> act instanceof Act.NeverStart || act instanceof Act.Object);
    }

    /// Plays on from where the last follower left off.
    synchronized Ending follow(AttemptId attempt, Offsets from, OutputSink sink, ScriptedShell shell) {
        var follower = new Follower(attempt, from, sink);
        if (from.out() > out.size() || from.err() > err.size()) {
            throw new AssertionError("attached behind the end of the output: " + from);
        }
        while (true) {
            follower.catchUp();
            if (end != null) {
                return end;
            }
            var lost = playNext(shell);
            if (lost != null) {
                return lost;
            }
        }
    }

    private @Nullable Ending playNext(ScriptedShell shell) {
        var act = stopped ? new Act.Exit(TERMINATED) : next < acts.size() ? acts.get(next) : new Act.Exit(0);
        switch (act) {
            case Act.Print(var stream, var bytes) -> (stream == Stream.OUT ? out : err).writeBytes(bytes);
            case Act.Exit(var status) -> end = new Ending.Exited(status, new Offsets(out.size(), err.size()));
            case Act.Restart() -> restart.run();
            case Act.OutOfTime() -> end = new Ending.Exited(OUT_OF_TIME, new Offsets(out.size(), err.size()),
                    Optional.of(Duration.ofSeconds(30)), true);
            case Act.Vanish(var why) -> end = new Ending.Vanished(why);
            case Act.WhenStopped _ -> {
            }
            case Act.Wait(var until) -> {
                if (!waitFor(until, shell)) {
                    return shell.isClosed() ? new Ending.Lost("the connection was closed") : null;
                }
            }
            case Act.AskSudo() -> {
                var answer = shell.askSudo();
                if (answer.isEmpty()) {
                    waitFor(new CountDownLatch(1), shell);
                    return shell.isClosed() ? new Ending.Lost("the connection was closed") : null;
                }
                end = answer.get() ? null : new Ending.Exited(1, new Offsets(out.size(), err.size()));
            }
            case Act.Object(var why) -> {
                end = new Ending.NeverStarted();
                throw new Problem(why, "app-1", "");
            }
            case Act.NeverStart _ -> end = new Ending.NeverStarted();
            case Act.Lose(var why) -> {
                next++;
                return new Ending.Lost(why);
            }
        }
        next++;
        return null;
    }

    private boolean waitFor(CountDownLatch until, ScriptedShell shell) {
        try {
            while (!stopped && !shell.isClosed()) {
                if (until.await(2, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Not synchronized: it is called beside the follower.
    StopReport stop() {
        for (var act : acts) {
            if (act instanceof Act.WhenStopped(var report)) {
                return report;
            }
        }
        stopped = true;
        return new StopReport.Stopped();
    }

    private final class Follower {
        private final AttemptId attempt;
        private final OutputSink sink;
        private Offsets at;

        Follower(AttemptId attempt, Offsets from, OutputSink sink) {
            this.attempt = attempt;
            this.at = from;
            this.sink = sink;
        }

        void catchUp() {
            send(Stream.OUT, at.out(), out.toByteArray());
            send(Stream.ERR, at.err(), err.toByteArray());
            at = new Offsets(out.size(), err.size());
        }

        private void send(Stream stream, long from, byte[] all) {
            if (from < all.length) {
                sink.accept(new OutputChunk(attempt, stream, from, Specimen.NIGHT,
                        Arrays.copyOfRange(all, (int) from, all.length)));
            }
        }
    }
}
