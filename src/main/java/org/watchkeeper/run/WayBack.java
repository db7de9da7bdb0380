package org.watchkeeper.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Procedure;

/// How to undo what a run has done so far, and in words why this way. `passage` is empty when there is none.
///
/// What failed, was stopped or is unknown may have been done in part, so it counts as done.
public record WayBack(Kind kind, Optional<Passage> passage, String words) {
    public enum Kind {
        /// Each changing step is taken back by the commands paired with it, in reverse.
        PAIRED,
        /// The document's rollback procedure is walked from its beginning.
        LINKED,
        /// Nothing was changed, so there is nothing to take back.
        NOTHING_DONE,
        /// The document knows no way back from here.
        NONE
    }

    /// A step on a host (or of a person) that was done, at least in part.
    private record Done(int step, Optional<HostId> host) {}

    /// The way back from here.
    public static WayBack of(RunState state) {
        var done = done(state.forward());
        var changed = done.stream().filter(one -> one.host().isPresent()).toList();
        if (changed.isEmpty()) {
            return new WayBack(Kind.NOTHING_DONE, Optional.empty(),
                    "No step has changed anything yet: there is nothing to take back.");
        }
        var steps = state.forward().passage().steps();
        var unpaired = changed.stream().map(one -> steps.get(one.step())).filter(step -> step.undo().isEmpty())
                .findFirst();
        if (unpaired.isEmpty()) {
            return paired(steps, done);
        }
        return state.plan().linkedRollback().isEmpty()
                ? none(unpaired.get())
                : linked(state.plan(), changed, unpaired.get());
    }

    /// The objection to a change that has no way back and no reason to do without.
    static Optional<Objection> missing(Procedure procedure, Optional<Procedure> rollback, List<PlannedStep> steps,
            String reason) {
        boolean has = rollback.isPresent()
                || steps.stream().filter(step -> !step.isLeftOut()).filter(WayBack::changes)
                        .noneMatch(step -> step.undo().isEmpty());
        if (!procedure.kind().wantsWayBack() || has || !reason.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Objection(Objection.Kind.NO_WAY_BACK, procedure.title(), "'" + procedure.title()
                + "' has no way back: no rollback is linked and not every changing step has its undo. "
                + "Give a reason to do it all the same."));
    }

    /// Whether a step changes a host: it has a command that does more than look.
    static boolean changes(PlannedStep step) {
        return step.work() instanceof PlannedStep.Work.Commands(var commands)
                && !commands.stream().allMatch(command -> command.flags().contains(Flag.READ_ONLY));
    }

    private static Set<Done> done(Walked walked) {
        var done = new LinkedHashSet<Done>();
        var passage = walked.passage();
        IntStream.range(0, passage.tasks().size()).filter(task -> mayHaveChanged(passage, walked, task))
                .mapToObj(task -> passage.tasks().get(task)).flatMap(task -> done(passage, task)).forEach(done::add);
        return done;
    }

    private static Stream<Done> done(Passage passage, Task task) {
        return switch (task) {
            case Task.OnHost(var step, var host, _) ->
                changes(passage.steps().get(step)) ? Stream.of(new Done(step, Optional.of(host))) : Stream.of();
            case Task.ByPerson(var step) -> passage.steps().get(step).work() instanceof PlannedStep.Work.Instruction
                    ? Stream.of(new Done(step, Optional.empty()))
                    : Stream.of();
        };
    }

    /// Looking changes nothing: a step of which only such commands were tried needs no way back. An edited one counts.
    private static boolean mayHaveChanged(Passage passage, Walked walked, int task) {
        var state = walked.tasks().get(task);
        return wasTouched(state) && !(passage.tasks().get(task) instanceof Task.OnHost on
                && passage.command(on).flags().contains(Flag.READ_ONLY)
                && state.attempts().stream().noneMatch(Attempt::edited));
    }

    private static boolean wasTouched(TaskState task) {
        return task.attempts().stream().anyMatch(attempt -> !attempt.neverStarted())
                || task.standing() instanceof TaskState.Standing.Settled(Outcome.ByHand _);
    }

    private static WayBack paired(List<PlannedStep> forward, Set<Done> done) {
        var backwards = new ArrayList<>(done);
        Collections.reverse(backwards);
        var order = backwards.stream().map(Done::step).distinct().toList();
        var tasks = backwards.stream().flatMap(one -> undoing(forward, one, order.indexOf(one.step()))).toList();
        var steps = order.stream().map(step -> undo(forward.get(step))).toList();
        return new WayBack(Kind.PAIRED, Optional.of(new Passage(steps, tasks)),
                "Each changing step done so far has its undo: they are taken back one by one, the last one first, on the hosts "
                        + "where they were done.");
    }

    private static Stream<Task> undoing(List<PlannedStep> forward, Done done, int step) {
        return done.host().isEmpty()
                ? Stream.of(new Task.ByPerson(step))
                : IntStream.range(0, forward.get(done.step()).undo().size())
                        .mapToObj(command -> new Task.OnHost(step, done.host().get(), command));
    }

    private static PlannedStep undo(PlannedStep step) {
        return step.work() instanceof PlannedStep.Work.Commands
                ? new PlannedStep(step.id(), "Undo: " + step.title(), step.lines(), "",
                        new PlannedStep.Work.Commands(step.undo()), List.of())
                : new PlannedStep(step.id(), "Undo by hand, if it changed anything: " + step.title(), step.lines(),
                        step.why(), new PlannedStep.Work.Instruction(), List.of());
    }

    private static WayBack linked(Plan plan, List<Done> changed, PlannedStep unpaired) {
        var touched = changed.stream().flatMap(one -> one.host().stream()).distinct().toList();
        var hosts = plan.hosts().stream().filter(host -> touched.contains(host.id())).toList();
        return new WayBack(Kind.LINKED, Optional.of(Passage.of(plan.linkedRollback(), hosts, plan.order())),
                "'" + unpaired.title() + "' has no undo of its own, so '" + plan.rollbackTitle() + "' is walked on "
                        + String.join(", ", hosts.stream().map(org.watchkeeper.host.Host::name).toList()) + ".");
    }

    private static WayBack none(PlannedStep unpaired) {
        return new WayBack(Kind.NONE, Optional.empty(), "'" + unpaired.title()
                + "' has no undo and the document links no rollback procedure: the way back must be found by hand.");
    }
}
