package org.watchkeeper.routine;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.RunId;

/// One going at a routine for one of its due times; `number` counts them from 1. Whoever writes it first has it: that is how
/// two consoles never run one routine twice for one due time.
///
/// `byItself` says that the console began it without being asked. A turn without an ending is under way, or was left.
public record Turn(RoutineId routine, Instant due, int number, Operator by, boolean byItself, Instant began,
        Optional<RunId> run, Optional<Ending> ending) {
    /// A turn that begins now.
    public static Turn begun(Routine routine, Instant due, int number, Operator by, boolean byItself, Instant now) {
        return new Turn(routine.id(), due, number, by, byItself, now, Optional.empty(), Optional.empty());
    }

    public Turn walkedAs(RunId id) {
        return new Turn(routine, due, number, by, byItself, began, Optional.of(id), ending);
    }

    public Turn ended(Ending how) {
        return new Turn(routine, due, number, by, byItself, began, run, Optional.of(how));
    }
}
