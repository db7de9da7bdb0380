package org.watchkeeper.run.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Step;

/// A document with nothing in it but what proves one item.
record Excerpt(Runbook runbook, Procedure procedure) {
    /// Empty where the document does not have it any more as it was when the list was opened.
    static Optional<Excerpt> of(Runbook runbook, ListItem item) {
        return switch (item.proof()) {
            case Proof.None _ -> Optional.empty();
            case Proof.OfProcedure(var id, _) -> runbook.procedure(id).map(whole -> of(runbook, whole));
            case Proof.OfCommand command -> runbook.procedure(command.procedure())
                    .flatMap(whole -> only(whole, command, item)).map(part -> of(runbook, part));
        };
    }

    private static Excerpt of(Runbook runbook, Procedure procedure) {
        return new Excerpt(new Runbook(runbook.title(), runbook.text(), runbook.sha256(), runbook.metadata(),
                runbook.headings(), List.of(procedure), runbook.checklists(), runbook.schedules(), runbook.blocks(),
                runbook.findings(), runbook.facts()), procedure);
    }

    private static Optional<Procedure> only(Procedure whole, Proof.OfCommand wanted, ListItem item) {
        for (var step : whole.steps()) {
            if (step instanceof Step.Commands work) {
                var found = find(work, wanted);
                if (found.isPresent()) {
                    return Optional.of(procedure(whole, work, found.get(), item));
                }
            }
        }
        return Optional.empty();
    }

    /// The command on that line; in a version where lines have moved, the first that reads so.
    private static Optional<ShellCommand> find(Step.Commands work, Proof.OfCommand wanted) {
        var alike = work.commands().stream().filter(command -> command.text().equals(wanted.command())).toList();
        return alike.stream().filter(command -> command.lines().equals(wanted.lines())).findFirst()
                .or(() -> alike.stream().findFirst());
    }

    private static Procedure procedure(Procedure whole, Step.Commands work, ShellCommand command, ListItem item) {
        var slots = command.slots().stream().map(Slot::parameter).collect(Collectors.toUnmodifiableSet());
        var undo = work.commands().size() == 1 ? work.undo() : List.<ShellCommand>of();
        var step = new Step.Commands(work.id(), work.title(), command.lines(), work.why(), List.of(command), undo,
                plain(work.proviso()));
        return new Procedure(whole.id(), title(item), whole.kind(), command.lines(), whole.risk(), whole.downtime(),
                whole.wayBack(), "", parameters(whole, slots, undo), List.of(step));
    }

    private static List<org.watchkeeper.runbook.Parameter> parameters(Procedure whole, Set<String> slots,
            List<ShellCommand> undo) {
        return whole.parameters().stream().filter(parameter -> slots.contains(parameter.name()) || undo.stream()
                .anyMatch(each -> each.slots().stream().anyMatch(slot -> slot.parameter().equals(parameter.name()))))
                .toList();
    }

    /// Whoever starts one command by itself has decided about conditions and ways; environments still count.
    private static Proviso plain(Proviso proviso) {
        return new Proviso("", "", Optional.empty(), proviso.environments(), proviso.where());
    }

    private static String title(ListItem item) {
        return item.text().lines().findFirst().orElse("").strip();
    }
}
