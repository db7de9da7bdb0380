package org.watchkeeper.run.loop;

import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Walk;

/// Follows a run that another console drives: tells what is in the journal and in the stored output and was not told yet, in
/// the order in which it came about. On the run's thread.
final class Lookout {
    private final Means means;
    private final Logbook logbook;
    private final Walk.Listener listener;
    private Optional<AttemptId> open = Optional.empty();
    private Offsets told = Offsets.START;
    private Steering steering = new Steering.Here();
    private final StoreWatch store;

    Lookout(Means means, Logbook logbook, Walk.Listener listener, StoreWatch store) {
        this.means = means;
        this.logbook = logbook;
        this.listener = listener;
        this.store = store;
    }

    /// Tells what the command printed, but for what was told already: a store may lose its end, and gets it again.
    void tell(OutputChunk chunk) {
        turnTo(Optional.of(chunk.attempt()));
        long from = told.of(chunk.stream());
        if (chunk.end() > from) {
            listener.printed(chunk.from(from));
            told = chunk.stream() == Stream.OUT
                    ? new Offsets(chunk.end(), told.err())
                    : new Offsets(told.out(), chunk.end());
        }
    }

    /// Whether there is more to come.
    boolean look() {
        try {
            catchUp();
            store.answered();
        } catch (Problem unread) {
            store.failed(unread);
        }
        return !logbook.state().isFinished();
    }

    private void catchUp() {
        var state = logbook.state();
        for (var entry : means.journal().after(state.plan().id(), state.last())) {
            output();
            logbook.heard(entry);
        }
        output();
        var driver = means.drivers().of(state.plan().id());
        steer(driver.<Steering>map(Steering.Elsewhere::new).orElseGet(Steering.Nowhere::new));
    }

    /// All that is stored of the open command; everything, once its end is in the journal.
    private void output() {
        turnTo(logbook.state().openAttempt().map(attempt -> attempt.id()));
        open.ifPresent(attempt -> means.outputs().read(attempt, told, this::tell));
    }

    private void turnTo(Optional<AttemptId> attempt) {
        if (!attempt.equals(open)) {
            open = attempt;
            told = Offsets.START;
        }
    }

    private void steer(Steering now) {
        if (!now.equals(steering)) {
            steering = now;
            listener.steered(now);
        }
    }

    /// What is shown of the run.
    RunState state() {
        return logbook.state();
    }
}
