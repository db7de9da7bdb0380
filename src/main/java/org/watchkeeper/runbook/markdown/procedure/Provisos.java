package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.text.Findings;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;

/// Reads what a document ties the steps of one procedure to: alternatives, conditions, environments, other places.
public final class Provisos {
    private final ProcedureDraft draft;
    private final Findings findings;

    private Provisos(ProcedureDraft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    public static void read(ProcedureDraft draft, Findings findings) {
        var provisos = new Provisos(draft, findings);
        new Alternatives(draft, findings).find();
        provisos.split();
        draft.steps.forEach(provisos::settle);
        new Restarts(draft).tie();
    }

    /// A command whose remark is a condition is a step of its own. What an undo takes back stays together.
    private void split() {
        var steps = new ArrayList<StepDraft>();
        for (var step : draft.steps) {
            if (step.undo.isEmpty() && step.choice.isEmpty() && step.commands.size() > 1 && !step.manual
                    && !step.said.has("if")) {
                split(step, steps);
            } else {
                steps.add(step);
            }
        }
        draft.steps.clear();
        draft.steps.addAll(steps);
    }

    private static void split(StepDraft step, List<StepDraft> steps) {
        var conditions = step.commands.stream().map(Provisos::condition).toList();
        if (conditions.stream().distinct().count() == 1) {
            steps.add(step);
            return;
        }
        int from = 0;
        for (int at = 1; at <= conditions.size(); at++) {
            if (at == conditions.size() || !conditions.get(at).equals(conditions.get(from))) {
                steps.add(step.part(step.commands.subList(from, at), from == 0));
                from = at;
            }
        }
    }

    /// What the document says in so many words comes before what was read from its sentences.
    private static void asSaid(StepDraft step) {
        if (step.said.has("if")) {
            step.condition = step.said.value("if");
        }
        if (step.said.has("on")) {
            step.environments.clear();
            java.util.Arrays.stream(step.said.value("on").split(",", -1))
                    .filter(word -> word.matches("production|staging|development"))
                    .map(org.watchkeeper.host.Environment::of).forEach(step.environments::add);
        }
    }

    private static String condition(Placed placed) {
        return Conditions.ofRemark(placed.command().remark());
    }

    private void settle(StepDraft step) {
        step.environments.addAll(Environments.of(draft, step));
        step.where = Elsewhere.of(step.commands.stream().map(Placed::command).toList());
        step.role = Roles.of(step);
        if (step.where.isEmpty() && !step.role.isEmpty()) {
            step.where = "Meant for the " + step.role + ".";
        }
        if (step.choice.isEmpty()) {
            step.condition = step.commands.isEmpty() || !Conditions.ofTitle(step.title).isEmpty()
                    ? Conditions.ofTitle(step.title)
                    : condition(step.commands.getFirst());
        }
        if (step.condition.isEmpty() && step.choice.isEmpty() && !step.phase.equals(draft.title)) {
            step.condition = Conditions.ofTitle(step.phase);
        }
        asSaid(step);
        int line = step.lines().first();
        if (!step.condition.isEmpty()) {
            findings.add(Rule.CONDITION, line,
                    "'" + step.title + "' is asked about before it runs: '" + step.condition + "'");
        }
        if (!step.environments.isEmpty()) {
            findings.add(Rule.ENVIRONMENT, line, "'" + step.title + "' is meant for "
                    + String.join(" or ", step.environments.stream().map(each -> each.word()).toList()) + " only");
        }
    }
}
