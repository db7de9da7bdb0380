package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.parameter.Slots;
import org.watchkeeper.runbook.markdown.procedure.BlockSteps;
import org.watchkeeper.runbook.markdown.procedure.ProcedureDraft;
import org.watchkeeper.runbook.markdown.procedure.StepDraft;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.advice.Installs;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;

/// Turns a finished draft into a procedure: ids, commands with their slots, and the undo of each step.
final class Assembly {
    private final ProcedureDraft draft;
    private final Slots slots;
    private final Slug ids = new Slug();

    Assembly(ProcedureDraft draft, Slots slots) {
        this.draft = draft;
        this.slots = slots;
    }

    Procedure procedure(String rollback) {
        var steps = new ArrayList<Step>();
        draft.steps.forEach(step -> step.id = ids.unique(draft.id + "/" + step.path));
        draft.steps.forEach(step -> steps.add(step(step)));
        return new Procedure(draft.id, draft.title, draft.kind(), draft.lines, draft.risk, draft.downtime,
                draft.wayBack,
                rollback, slots.parameters(), steps);
    }

    private Step step(StepDraft step) {
        var proviso = proviso(step);
        if (!step.items.isEmpty()) {
            return new Step.Check(step.id, step.title, step.lines(), step.explanation(), step.items, proviso);
        }
        if (step.commands.isEmpty() || step.manual) {
            return new Step.Instruction(step.id, step.title, step.lines(), withCommands(step), proviso);
        }
        return new Step.Commands(step.id, step.title, step.lines(), step.explanation(), commands(step.commands),
                commands(step.undo), proviso);
    }

    private static Proviso proviso(StepDraft step) {
        return new Proviso(step.condition, step.after.map(before -> before.id).orElse(""), step.choice,
                step.environments, step.where, step.role);
    }

    private static String withCommands(StepDraft step) {
        var shown = new ArrayList<>(step.why);
        if (!step.commands.isEmpty()) {
            shown.add("```bash\n"
                    + String.join("\n", step.commands.stream().map(each -> each.command().text()).toList()) + "\n```");
        }
        return String.join("\n\n", shown);
    }

    private List<ShellCommand> commands(List<Placed> placed) {
        return placed.stream().map(this::command).toList();
    }

    private ShellCommand command(Placed placed) {
        List<Slot> filled = slots.of(placed.command());
        var command = placed.command();
        return new ShellCommand(command.text(), placed.lines(), command.flags(), placed.success(), filled,
                command.tools(),
                Installs.of(command, after(placed)));
    }

    /// The commands of the procedure from that one on, where it may be asked for.
    private List<Command> after(Placed placed) {
        return placed.command().text().contains("<<")
                ? draft.commands().stream().map(Placed::command).dropWhile(each -> each != placed.command()).toList()
                : List.of();
    }

    /// Puts the commands of undo blocks to the steps they take back.
    static void pair(ProcedureDraft draft, Findings findings) {
        for (var undo : draft.undo) {
            var commands = new BlockSteps(undo.block(), "Undo", findings).cut().stream()
                    .flatMap(step -> step.commands.stream()).toList();
            var target = draft.steps.stream().filter(step -> isMeant(draft, step, undo.step())).findFirst();
            if (target.isPresent() && !target.get().commands.isEmpty()) {
                target.get().undo.addAll(commands);
            } else {
                findings.add(Rule.ANNOTATION_WITHOUT_TARGET, undo.block().block().lines().first(),
                        "No step with commands is called '" + undo.step() + "': nothing is undone by this block");
            }
        }
    }

    private static boolean isMeant(ProcedureDraft draft, StepDraft step, String named) {
        var name = named.strip();
        if (name.isEmpty()) {
            return step == draft.steps.getLast();
        }
        if (!name.matches("\\d{1,4}")) {
            return Slug.of(step.title).equals(Slug.of(name));
        }
        int number = Integer.parseInt(name);
        boolean numbered = draft.steps.stream().anyMatch(each -> each.number == number);
        return numbered ? step.number == number : draft.steps.indexOf(step) == number - 1;
    }
}
