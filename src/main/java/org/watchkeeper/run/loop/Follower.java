package org.watchkeeper.run.loop;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutputMissing;
import org.watchkeeper.run.Outputs;

/// Follows one command once, from its start or from what is held, and stores what it prints. Used by one errand.
final class Follower implements OutputSink {
    private static final int ON_THE_WAY = 64;

    private final AttemptId attempt;
    private final Outputs outputs;
    private final Secrets secrets;
    private final Judge judge;
    private final Consumer<OutputChunk> screen;
    private final Semaphore room = new Semaphore(ON_THE_WAY);
    private final EnumMap<Stream, Taking> streams = new EnumMap<>(Stream.class);
    private volatile boolean left;
    private volatile @Nullable RuntimeException trouble;

    /// How following ended.
    sealed interface Followed {
        /// By what the host or the connection did. `complete` says that all the command printed is stored; `outcome` is
        /// what the ending says of the command.
        record By(Ending ending, boolean complete, Outcome outcome) implements Followed {}

        /// By trouble on this side: what was printed could not be stored. Nothing is lost on the host.
        record Trouble(String why) implements Followed {}

        /// By a store that lost the end of what it held: it is to be followed again from what is left.
        record Behind(String why) implements Followed {}

        /// By an objection of the shell, which did not do what was asked.
        record Objected(String why) implements Followed {}
    }

    /// `screen` is handed each chunk once it is on disk, and something to run when it has been shown.
    Follower(AttemptId attempt, Outputs outputs, Secrets secrets, Judge judge, Screen screen) {
        this.attempt = attempt;
        this.outputs = outputs;
        this.secrets = secrets;
        this.judge = judge;
        this.screen = chunk -> {
            room.acquireUninterruptibly();
            screen.show(chunk, room::release);
        };
    }

    /// Where stored output is shown.
    @FunctionalInterface
    interface Screen {
        void show(OutputChunk chunk, Runnable shown);
    }

    /// Says what an ending means.
    @FunctionalInterface
    interface Judge {
        Outcome of(Ending ending, boolean complete);
    }

    Followed run(RemoteShell shell, RemoteCommand command) {
        return follow(() -> shell.run(command, this));
    }

    Followed attach(RemoteShell shell) {
        return follow(
                () -> shell.attach(attempt, new Offsets(taking(Stream.OUT).from(), taking(Stream.ERR).from()), this));
    }

    /// Nobody waits for more of it.
    void leave() {
        left = true;
        room.release(ON_THE_WAY);
    }

    @Override
    public void accept(OutputChunk chunk) {
        if (left || trouble != null) {
            throw new Problem("This command is no longer followed here", "attempt " + attempt, "");
        }
        try {
            taking(chunk.stream()).accept(chunk);
        } catch (RuntimeException stop) {
            trouble = stop;
            throw stop;
        }
    }

    private Followed follow(Supplier<Ending> following) {
        try {
            takeUp();
        } catch (RuntimeException unread) {
            return hindered(unread);
        }
        try {
            var ending = following.get();
            var stopped = trouble;
            return stopped == null ? closed(ending) : hindered(stopped);
        } catch (RuntimeException broken) {
            var cause = trouble;
            return cause == null ? new Followed.Objected(Surroundings.sentence(broken)) : hindered(cause);
        }
    }

    private static Followed hindered(RuntimeException trouble) {
        var why = Surroundings.sentence(trouble);
        return trouble instanceof OutputMissing ? new Followed.Behind(why) : new Followed.Trouble(why);
    }

    private void takeUp() {
        var held = outputs.held(attempt);
        streams.put(Stream.OUT, new Taking(secrets, outputs, screen, held.out()));
        streams.put(Stream.ERR, new Taking(secrets, outputs, screen, held.err()));
    }

    private Followed closed(Ending ending) {
        try {
            return ended(ending);
        } catch (RuntimeException unstored) {
            return hindered(unstored);
        }
    }

    private Followed ended(Ending ending) {
        boolean complete = switch (ending) {
            case Ending.Exited(_, var end, _, _) -> {
                finish();
                yield taking(Stream.OUT).stored() == end.out() && taking(Stream.ERR).stored() == end.err();
            }
            case Ending.Vanished _ -> {
                finish();
                yield true;
            }
            case Ending.Lost _, Ending.NeverStarted _ -> true;
        };
        return new Followed.By(ending, complete, judge.of(ending, complete));
    }

    /// All that was printed is stored, and still there: the end of a command is not written over output that a crash took.
    private void finish() {
        streams.values().forEach(Taking::end);
        var held = outputs.held(attempt);
        streams.forEach((stream, taking) -> {
            if (held.of(stream) < taking.stored()) {
                throw new OutputMissing("attempt " + attempt + ", " + stream.name().toLowerCase(Locale.ROOT)
                        + " from byte " + taking.stored(), held.of(stream));
            }
        });
    }

    private Taking taking(Stream stream) {
        return Objects.requireNonNull(streams.get(stream));
    }
}
