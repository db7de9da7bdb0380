package org.watchkeeper.run.proof;

import java.util.List;

import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;

/// What a run says to somebody who looks at a list.
final class Words {
    private Words() {}

    /// The commands of a step as they would run.
    static List<String> shown(PlannedStep step) {
        return step.work() instanceof PlannedStep.Work.Commands(var commands)
                ? commands.stream().map(PlannedCommand::shown).toList()
                : List.of();
    }

    static String host(RunState run, Attempt attempt) {
        return run.walked().passage().tasks().get(attempt.task()) instanceof Task.OnHost on
                ? run.plan().host(on.host()).name()
                : run.plan().hosts().getFirst().name();
    }

    static Proving.Printed printed(OutputChunk chunk) {
        return new Proving.Printed(chunk.attempt().value(), chunk.stream() == Stream.ERR, chunk.offset(), chunk.at(),
                chunk.bytes());
    }
}
