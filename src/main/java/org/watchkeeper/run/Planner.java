package org.watchkeeper.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.InstalledFile;
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
        var shown = shown(wish, procedure.get(), rollback);
        var steps = steps(procedure.get(), wish, shown);
        elsewhere(wish, procedure.get(), steps).ifPresent(objections::add);
        WayBack.missing(procedure.get(), rollback, steps, wish.withoutWayBack()).ifPresent(objections::add);
        var back = rollback.map(linked -> steps(linked, wish, shown)).orElse(List.of());
        objections.addAll(Leftovers.in(wish, Scrutiny.parameters(procedure.get(), rollback).values(),
                Stream.concat(steps.stream(), back.stream()).toList()));
        return objections.isEmpty()
                ? new Planned.Ready(freeze(wish, procedure.get(), rollback, steps, back))
                : new Planned.Objected(objections);
    }

    /// The objection to a procedure of which nothing may run on any of the hosts.
    private static Optional<Objection> elsewhere(Wish wish, Procedure procedure, List<PlannedStep> steps) {
        var work = steps.stream().filter(step -> step.work() instanceof PlannedStep.Work.Commands && !step.isLeftOut())
                .toList();
        boolean nothing = !wish.hosts().isEmpty() && !work.isEmpty() && wish.hosts().stream()
                .allMatch(host -> work.stream().allMatch(step -> step.barred().contains(host.id())));
        return nothing
                ? Optional.of(new Objection(Objection.Kind.OTHER_ENVIRONMENT, procedure.title(),
                        "'" + procedure.title() + "' is for " + Terms.environments(work.getFirst().proviso())
                                + " only, and none of these hosts is."))
                : Optional.empty();
    }

    /// The same for a document of which commands may be waiting to be accepted: with any, there is no plan.
    public Planned plan(Wish wish, Unaccepted unaccepted) {
        var planned = plan(wish);
        if (unaccepted.isNothing()) {
            return planned;
        }
        var objections = new ArrayList<Objection>();
        objections.add(new Objection(Objection.Kind.UNACCEPTED, wish.file(), unaccepted.sentence()));
        if (planned instanceof Planned.Objected(var more)) {
            objections.addAll(more);
        }
        return new Planned.Objected(objections);
    }

    /// The same where lists for before the work may be undone: they are passed for a `reason` only, which the plan keeps. Practice
    /// is not held up.
    public Planned plan(Wish wish, Unaccepted unaccepted, Undone undone, String reason) {
        var planned = plan(wish, unaccepted);
        if (undone.isNothing() || wish.isPractice()) {
            return planned;
        }
        if (planned instanceof Planned.Ready(var plan) && !reason.isBlank()) {
            return new Planned.Ready(plan.withoutLists(reason.strip()));
        }
        var objections = new ArrayList<Objection>();
        if (reason.isBlank()) {
            objections.add(new Objection(Objection.Kind.LISTS_UNDONE, wish.procedure(), undone.sentence()));
        }
        if (planned instanceof Planned.Objected(var more)) {
            objections.addAll(more);
        }
        return new Planned.Objected(objections);
    }

    /// The same where the calendar or a change may stand in the way.
    public Planned plan(Wish wish, Unaccepted unaccepted, Undone undone, String reason, Admission admission) {
        var planned = plan(wish, unaccepted, undone, reason);
        var more = admission.objections(wish.hosts());
        return switch (planned) {
            case Planned.Ready(var plan) when more.isEmpty() -> new Planned.Ready(plan.under(admission.granted()));
            case Planned.Ready _ -> new Planned.Objected(more);
            case Planned.Objected(var objections) -> new Planned.Objected(
                    Stream.concat(more.stream(), objections.stream()).toList());
        };
    }

    private static Optional<Procedure> rollback(Wish wish, Procedure procedure) {
        return wish.runbook().procedure(procedure.rollback()).filter(linked -> !linked.steps().isEmpty());
    }

    private Plan freeze(Wish wish, Procedure procedure, Optional<Procedure> rollback, List<PlannedStep> steps,
            List<PlannedStep> back) {
        var source = new Source(wish.file(), wish.runbook().sha256(), wish.runbook().title(), procedure.id(),
                procedure.lines());
        return new Plan(ids.run(), ids.attempt(), source, procedure.title(), procedure.kind(), procedure.risk(),
                procedure.downtime(), wish.hosts(), wish.order(), values(wish, procedure, rollback),
                Passage.of(steps, wish.hosts(), wish.order()),
                back,
                rollback.map(Procedure::title).orElse(""), withoutWayBack(wish, procedure, rollback, steps), "",
                Mandate.NONE, false);
    }

    /// The reason to do without a way back, where there is none.
    private static String withoutWayBack(Wish wish, Procedure procedure, Optional<Procedure> rollback,
            List<PlannedStep> steps) {
        return WayBack.missing(procedure, rollback, steps, "").isPresent() ? wish.withoutWayBack().strip() : "";
    }

    /// The values that are kept: of parameters that exist and are no secrets.
    private static SortedMap<String, String> values(Wish wish, Procedure procedure, Optional<Procedure> rollback) {
        var kept = new TreeMap<String, String>();
        for (var parameter : Scrutiny.parameters(procedure, rollback).values()) {
            var value = wish.value(parameter);
            if (!value.isEmpty() && parameter.type() != org.watchkeeper.runbook.Parameter.Type.SECRET) {
                kept.put(parameter.name(), value);
            }
        }
        return kept;
    }

    /// The values that people read, with dots for secrets.
    private static Map<String, String> shown(Wish wish, Procedure procedure, Optional<Procedure> rollback) {
        var shown = new HashMap<String, String>(values(wish, procedure, rollback));
        wish.secrets().keySet().forEach(name -> shown.put(name, DOTS));
        return shown;
    }

    private static List<PlannedStep> steps(Procedure procedure, Wish wish, Map<String, String> shown) {
        var crossroads = new Crossroads(procedure.choices(), wish);
        return procedure.steps().stream().map(step -> bind(step, shown, crossroads, wish)).toList();
    }

    private static PlannedStep bind(Step step, Map<String, String> shown, Crossroads crossroads, Wish wish) {
        var bound = wish.bound();
        var work = switch (step) {
            case Step.Commands commands -> new PlannedStep.Work.Commands(bind(commands.commands(), shown, bound));
            case Step.Instruction _ -> new PlannedStep.Work.Instruction();
            case Step.Check check -> new PlannedStep.Work.Check(check.items());
        };
        var undo = step instanceof Step.Commands commands
                ? bind(commands.undo(), shown, bound)
                : List.<PlannedCommand>of();
        return new PlannedStep(step.id(), step.title(), step.lines(), step.why(), work, undo, step.proviso(),
                crossroads.leftOut(step.proviso()), barred(step, wish.hosts()), crossroads.otherWay(step.proviso()));
    }

    /// The hosts of an environment that the step is not meant for. Practice hosts stand for any.
    private static Set<HostId> barred(Step step, List<Host> hosts) {
        return step instanceof Step.Commands
                ? hosts.stream().filter(host -> !host.practice() && !step.proviso().isFor(host.environment()))
                        .map(Host::id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static List<PlannedCommand> bind(List<ShellCommand> commands, Map<String, String> shown,
            Duration bound) {
        return commands.stream().map(command -> bind(command, command.filled(shown), bound)).toList();
    }

    private static PlannedCommand bind(ShellCommand command, Filled filled, Duration bound) {
        return new PlannedCommand(command.script(), filled.text(), command.lines(), command.flags(), command.success(),
                command.installs().stream().map(InstalledFile::path).toList(), filled.places(),
                limit(command, bound));
    }

    /// What does not end by itself is ended; what wants a terminal is not started in the first place.
    private static Duration limit(ShellCommand command, Duration bound) {
        return command.flags().contains(Flag.ENDLESS) && !command.flags().contains(Flag.INTERACTIVE)
                ? bound
                : Duration.ZERO;
    }
}
