package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.SyntaxVerdict;
import org.watchkeeper.remote.Wire.Exit;

/// A host on which nothing of ours can stay: commands run inside the exchange and share nothing. A lost connection leaves
/// their result unknown for good.
final class AttachedShell implements RemoteShell {
    private static final String NO_SH = "it does not run scripts of /bin/sh";
    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "QUIT", 3, "ABRT", 6, "KILL", 9,
            "SEGV",
            11, "PIPE", 13, "ALRM", 14, "TERM", 15);

    private final Line line;
    private final Ground ground;
    private final InstantSource clock;

    AttachedShell(Line line, Ground ground, InstantSource clock) {
        this.line = line;
        this.ground = ground;
        this.clock = clock;
    }

    static Ground ground(Frame.Unfit unfit) {
        return new Ground(unfit.shell(), unfit.bash(), unfit.why());
    }

    /// The ground of a host that has no POSIX shell for us: a restricted account, a network device.
    static Ground bareGround(Exit exit, String noise) {
        return new Ground("", false, NO_SH + " (" + DetachedShell.lost(exit, noise) + ")");
    }

    private boolean isBare() {
        return ground.shell().isEmpty();
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public Ending run(RemoteCommand command, OutputSink sink) {
        var output = new PlainOutput(command.attempt(), sink, clock);
        try (var limit = TimeLimit.start(command.limit(), () -> stop(command.attempt(), Duration.ofSeconds(5)))) {
            var exit = isBare() ? bare(command, output) : direct(command, output);
            return ending(exit, output.held(), limit.isOver());
        }
    }

    private Exit direct(RemoteCommand command, PlainOutput output) {
        var hello = FrameText.GREETING + command.attempt();
        return line.exec(new Request.Direct(line.run(), command).script(), output.out(hello), output.err(hello));
    }

    private Exit bare(RemoteCommand command, PlainOutput output) {
        if (!command.values().isEmpty() || !command.secrets().isEmpty()) {
            throw new Problem("This host takes no values: " + NO_SH, line.host(),
                    "Write the command without parameters.");
        }
        return line.bare(command.script(), output.out(""), output.err(""));
    }

    private static Ending ending(Exit exit, Offsets end, boolean late) {
        if (exit.isLost()) {
            return new Ending.Lost(exit.why());
        }
        if (late) {
            return new Ending.Exited(TimeLimit.STATUS, end, Optional.empty(), true);
        }
        if (exit.signal().isEmpty()) {
            return new Ending.Exited(exit.status(), end);
        }
        var number = SIGNALS.get(exit.signal());
        return number == null
                ? new Ending.Vanished("ended by signal " + exit.signal())
                : new Ending.Exited(128 + number, end);
    }

    @Override
    public Ending attach(AttemptId attempt, Offsets from, OutputSink sink) {
        return new Ending.Vanished("it ran inside a connection that is gone: " + ground.attachedBecause());
    }

    @Override
    public StopReport stop(AttemptId attempt, Duration grace) {
        if (isBare()) {
            return new StopReport.NotKnown("on this host processes cannot be looked for: " + NO_SH);
        }
        return Stopping.stop(line, new Request.Stop(line.run(), attempt, grace, Secret.of("")));
    }

    @Override
    public void forget(AttemptId attempt) {
        // There are no traces.
    }

    @Override
    public List<SyntaxVerdict> check(List<String> scripts) {
        if (!isBare()) {
            return Grammar.check(line, scripts);
        }
        return scripts.stream().map(script -> new SyntaxVerdict(script, "cannot be checked on this host: " + NO_SH))
                .collect(Collectors.toList());
    }

    @Override
    public void leave() {
        // There is nothing of ours.
    }

    @Override
    public void close() {
        line.wire().close();
    }
}
