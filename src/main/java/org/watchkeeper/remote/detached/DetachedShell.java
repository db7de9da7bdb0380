package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Footing;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.SyntaxVerdict;
import org.watchkeeper.remote.Wire.Exit;

/// A host whose commands outlive the connection.
final class DetachedShell implements RemoteShell {
    private final Line line;
    private final Frame.Opened opened;
    private final RunMemory memory;
    private final SudoAnswers sudo;
    private final InstantSource clock;
    private final Runnable afterLeaving;

    DetachedShell(Line line, Frame.Opened opened, RunMemory memory, SudoAnswers sudo, InstantSource clock,
            Runnable afterLeaving) {
        this.line = line;
        this.opened = opened;
        this.memory = memory;
        this.sudo = sudo;
        this.clock = clock;
        this.afterLeaving = afterLeaving;
    }

    @Override
    public Ground ground() {
        return new Ground(opened.shell(), opened.bash(), "");
    }

    @Override
    public Footing footing() {
        return new Footing(opened.generation(), opened.boot().equals("-") ? "" : opened.boot());
    }

    @Override
    public void wasSent(AttemptId attempt, Footing then) {
        if (!then.directory().isEmpty()) {
            memory.wasSent(attempt, then.directory());
        }
    }

    @Override
    public Ending run(RemoteCommand command, OutputSink sink) {
        memory.sending(command.attempt());
        return follow(new Request.Begin(line.run(), command, memory.takeForgotten()),
                following(command.attempt(), Offsets.START, sink));
    }

    @Override
    public Ending attach(AttemptId attempt, Offsets from, OutputSink sink) {
        return follow(new Request.Follow(line.run(), attempt, from), following(attempt, from, sink));
    }

    private Following following(AttemptId attempt, Offsets from, OutputSink sink) {
        return new Following(attempt, from, sink, clock, asked -> sudo.asked(attempt, asked));
    }

    private Ending follow(Request request, Following following) {
        var exit = line.ask(request, following);
        return switch (following.end()) {
            case Frame.Exited exited -> {
                sudo.ended(request.name(), exited.status());
                memory.fetched(request.name(), following.held().out() + following.held().err());
                yield new Ending.Exited(exited.status(), following.held(), exited.took(), exited.late());
            }
            case Frame.Never never -> neverStarted(request.name(), never);
            case Frame.Gone gone -> new Ending.Vanished(gone.why());
            case Frame.Refused refused ->
                throw new Problem("The command could not be started; nothing ran", line.host(),
                        "The host says: " + refused.why());
            case Frame.Moved _ -> new Ending.Lost("another console follows this command now");
            case null, default -> new Ending.Lost(lost(exit, following.noise()));
        };
    }

    /// A directory that is not the one the attempt was sent to proves nothing, unless some command of the run began in it.
    private Ending neverStarted(AttemptId attempt, Frame.Never never) {
        if (never.begun() || memory.wasSentTo(attempt, never.generation())) {
            return new Ending.NeverStarted();
        }
        return new Ending.Vanished("the run's directory on the host is new: what was in the old one is not known");
    }

    static String lost(Exit exit, String noise) {
        if (!exit.why().isEmpty()) {
            return exit.why();
        }
        var how = exit.signal().isEmpty() ? "with status " + exit.status() : "by signal " + exit.signal();
        return "the answer broke off; the shell on the host ended " + how + (noise.isEmpty() ? "" : ": " + noise);
    }

    @Override
    public StopReport stop(AttemptId attempt, Duration grace) {
        return Stopping.stop(line, new Request.Stop(line.run(), attempt, grace, sudo.known()));
    }

    /// Where the connection is lost meanwhile, the traces go with the run's directory.
    @Override
    public void forget(AttemptId attempt) {
        if (!memory.forgetLater(attempt)) {
            line.ask(new Request.Forget(line.run(), attempt), new Answers());
        }
    }

    @Override
    public List<SyntaxVerdict> check(List<String> scripts) {
        return Grammar.check(line, scripts);
    }

    @Override
    public void leave() {
        var answers = new Answers();
        var exit = line.ask(new Request.Leave(line.run()), answers);
        if (!answers.isDone()) {
            throw new Problem("The run's files could not be removed", line.host() + ": " + lost(exit, answers.noise()),
                    "They are removed by the next run after a week, or now by hand: /tmp/.watchkeeper-" + line.run());
        }
        memory.wipe();
        afterLeaving.run();
    }

    @Override
    public void close() {
        line.wire().close();
    }
}
