package org.watchkeeper.runbook;

import java.util.List;

/// A part of a runbook that is carried out. `id` is stable within the document; `rollback` is another procedure's id or empty.
///
/// `risk`, `downtime` and `wayBack` are the document's own words ("Low", "< 5 minutes", "Simple") or empty.
public record Procedure(String id, String title, ProcedureKind kind, Lines lines, String risk, String downtime,
        String wayBack, String rollback, List<Parameter> parameters, List<Step> steps) {
    public Procedure {
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    /// What is to be chosen before a run, in the order of its steps.
    public List<Choice> choices() {
        return Choice.of(steps);
    }

    /// All commands of all steps, in order.
    public List<ShellCommand> commands() {
        return steps.stream()
                .flatMap(step -> step instanceof Step.Commands work
                        ? work.commands().stream()
                        : java.util.stream.Stream.of())
                .toList();
    }
}
