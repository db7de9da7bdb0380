package org.watchkeeper.runbook.markdown.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;

/// Ties a step to the earlier one it hangs on: a service that is stopped under a condition is started under the same one, and
/// "if tests pass" asks for the outcome of the tests.
final class Restarts {
    private final ProcedureDraft draft;
    private final Map<String, StepDraft> stopped = new HashMap<>();

    Restarts(ProcedureDraft draft) {
        this.draft = draft;
    }

    void tie() {
        var steps = new ArrayList<StepDraft>();
        for (var step : draft.steps) {
            remember(step);
            if (step.condition.isEmpty() && step.undo.isEmpty() && step.choice.isEmpty()) {
                starts(step, steps);
            } else {
                steps.add(step);
            }
            if (step.condition.matches("(?i)(only )?if .*\\b(tests?|checks?)\\b.*\\b(pass|succeed|green|ok)\\w*.*")) {
                step.after = draft.steps.stream().takeWhile(before -> before != step)
                        .filter(before -> before.title.matches("(?i).*\\btests?\\b.*")).reduce((one, other) -> other);
            }
        }
        draft.steps.clear();
        draft.steps.addAll(steps);
    }

    private void remember(StepDraft step) {
        if (!step.condition.isEmpty()) {
            step.commands.forEach(placed -> unit(placed, "stop").forEach(unit -> stopped.put(unit, step)));
        }
    }

    private void starts(StepDraft step, List<StepDraft> steps) {
        int from = 0;
        for (int at = 0; at < step.commands.size(); at++) {
            var before = unit(step.commands.get(at), "start").stream().filter(stopped::containsKey).findFirst();
            if (before.isPresent()) {
                if (at > from) {
                    steps.add(step.part(step.commands.subList(from, at), from == 0));
                }
                var part = step.part(step.commands.subList(at, at + 1), at == 0);
                var stop = java.util.Objects.requireNonNull(stopped.get(before.get()));
                part.condition = stop.condition;
                part.after = java.util.Optional.of(stop);
                part.where = step.where;
                part.role = step.role;
                steps.add(part);
                from = at + 1;
            }
        }
        if (from == 0) {
            steps.add(step);
        } else if (from < step.commands.size()) {
            steps.add(step.part(step.commands.subList(from, step.commands.size()), false));
        }
    }

    /// The units that `systemctl stop|start` names.
    private static List<String> unit(Placed placed, String verb) {
        var words = placed.command().words();
        return words.size() > 2 && words.getFirst().equals("systemctl") && words.contains(verb)
                ? words.stream().skip(1).filter(word -> !word.startsWith("-") && !word.equals(verb))
                        .map(word -> word.replaceFirst("\\.service$", "")).toList()
                : List.of();
    }
}
