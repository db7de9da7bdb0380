package org.watchkeeper.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// Makes plans: procedure, hosts, order and values in, a frozen list of tasks out, or every objection at once. Pure but for
/// the identities.
public final class Planner {
    /// What a person reads where a secret goes.
    static final String DOTS = "••••••";

    private final Ids ids;

    public Planner(Ids ids) {
        this.ids = ids;
    }

    public Planned plan(Wish wish) {
        var procedure = wish.runbook().procedure(wish.procedure());
        if (procedure.isEmpty()) {
            return new Planned.Objected(List.of(new Objection(Objection.Kind.NO_PROCEDURE, wish.procedure(),
                    "The document has no procedure '" + wish.procedure() + "'.")));
        }
        var rollback = rollback(wish, procedure.get());
        var objections = new ArrayList<>(new Scrutiny(wish, procedure.get(), rollback).objections());
        var steps = steps(procedure.get(), wish);
        WayBack.missing(procedure.get(), rollback, steps, wish.withoutWayBack()).ifPresent(objections::add);
        return objections.isEmpty()
                ? new Planned.Ready(freeze(wish, procedure.get(), rollback, steps))
                : new Planned.Objected(objections);
    }

    private static Optional<Procedure> rollback(Wish wish, Procedure procedure) {
        return wish.runbook().procedure(procedure.rollback()).filter(linked -> !linked.steps().isEmpty());
    }

    private Plan freeze(Wish wish, Procedure procedure, Optional<Procedure> rollback, List<PlannedStep> steps) {
        var source = new Source(wish.file(), wish.runbook().sha256(), wish.runbook().title(), procedure.id(),
                procedure.lines());
        return new Plan(ids.run(), ids.attempt(), source, procedure.title(), procedure.kind(), procedure.risk(),
                procedure.downtime(), wish.hosts(), wish.order(), values(wish, procedure, rollback),
                Passage.of(steps, wish.hosts(), wish.order()),
                rollback.map(linked -> steps(linked, wish)).orElse(List.of()),
                rollback.map(Procedure::title).orElse(""), wish.withoutWayBack().strip());
    }

    /// The values that are kept: of parameters that exist and are no secrets.
    private static SortedMap<String, String> values(Wish wish, Procedure procedure, Optional<Procedure> rollback) {
        var kept = new TreeMap<String, String>();
        for (var parameter : Scrutiny.parameters(procedure, rollback).values()) {
            var value = wish.values().get(parameter.name());
            if (value != null && parameter.type() != org.watchkeeper.runbook.Parameter.Type.SECRET) {
                kept.put(parameter.name(), value);
            }
        }
        return kept;
    }

    private static List<PlannedStep> steps(Procedure procedure, Wish wish) {
        var shown = new HashMap<>(wish.values());
        wish.secrets().keySet().forEach(name -> shown.put(name, DOTS));
        return procedure.steps().stream().map(step -> bind(step, shown)).toList();
    }

    private static PlannedStep bind(Step step, Map<String, String> shown) {
        return switch (step) {
            case Step.Commands(var id, var title, var lines, var why, var commands, var undo) ->
                new PlannedStep(id, title,
                        lines, why, new PlannedStep.Work.Commands(bind(commands, shown)), bind(undo, shown));
            case Step.Instruction(var id, var title, var lines, var why) ->
                new PlannedStep(id, title, lines, why, new PlannedStep.Work.Instruction(), List.of());
            case Step.Check(var id, var title, var lines, var why, var items) ->
                new PlannedStep(id, title, lines, why, new PlannedStep.Work.Check(items), List.of());
        };
    }

    private static List<PlannedCommand> bind(List<ShellCommand> commands, Map<String, String> shown) {
        return commands.stream()
                .map(command -> new PlannedCommand(command.script(), command.shown(shown), command.lines(),
                        command.flags(), command.success()))
                .toList();
    }
}
