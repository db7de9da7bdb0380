package org.watchkeeper.run.change;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Stage;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;

/// Writes into changes what becomes of their runs. Each fact counts once, whichever console writes it.
public final class Ledger {
    private final ChangeDesk desk;

    public Ledger(ChangeDesk desk) {
        this.desk = desk;
    }

    /// A run is about to be opened.
    void begins(Plan plan) {
        plan.mandate().change().ifPresent(change -> {
            if (!plan.mandate().passed().isEmpty()) {
                desk.record(change, id(plan.id(), "against"), new ChangeEvent.Overridden(plan.mandate().against(),
                        plan.mandate().reason(), plan.mandate().second()));
            }
            desk.record(change, id(plan.id(), "began"),
                    new ChangeEvent.RunBegan(plan.mandate().phase(), plan.id().value()));
        });
    }

    /// A run is over.
    void ended(Plan plan, RunEvent.Result result) {
        plan.mandate().change().ifPresent(change -> desk.record(change, id(plan.id(), "ended"),
                new ChangeEvent.RunEnded(plan.id().value(), result(result))));
    }

    /// Writes what consoles that were killed did not get to write: the end of runs that are over by their journals, and of those
    /// that were never opened. Reads and writes the database.
    public void catchUp(Function<RunId, Optional<RunState>> runs) {
        var running = desk.changes().lines().stream().filter(line -> line.settled() == Stage.RUNNING).toList();
        for (var line : running) {
            desk.changes().look(line.id()).ifPresent(change -> change.runs().stream()
                    .filter(run -> run.result().isEmpty()).forEach(run -> catchUp(change, run, runs)));
        }
    }

    private void catchUp(ChangeState change, ChangeState.PhaseRun run, Function<RunId, Optional<RunState>> runs) {
        var id = new RunId(run.run());
        var state = runs.apply(id);
        if (state.isEmpty()) {
            desk.record(change.id(), id(id, "ended"),
                    new ChangeEvent.RunEnded(run.run(), ChangeEvent.Result.ABANDONED));
        } else if (state.get().status() instanceof RunState.Status.Finished(var result, _)) {
            desk.record(change.id(), id(id, "ended"), new ChangeEvent.RunEnded(run.run(), result(result)));
        }
    }

    private static ChangeEvent.Result result(RunEvent.Result result) {
        return switch (result) {
            case COMPLETED -> ChangeEvent.Result.COMPLETED;
            case ROLLED_BACK -> ChangeEvent.Result.ROLLED_BACK;
            case ABANDONED -> ChangeEvent.Result.ABANDONED;
        };
    }

    private static UUID id(RunId run, String what) {
        return UUID.nameUUIDFromBytes((what + " " + run).getBytes(StandardCharsets.UTF_8));
    }
}
