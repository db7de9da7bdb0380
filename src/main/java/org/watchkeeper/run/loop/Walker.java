package org.watchkeeper.run.loop;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.OptionalInt;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Extension;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Handover;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Skipping;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.WayBack;

/// Carries out what the operator asks for, or says why not, and goes on as far as was asked. On the run's thread.
///
/// The only places that start a command are `runStep`, `runToGate`, `retry` and `editAndRetry`, each asked for by the operator,
/// and going on after a command that lets pass.
final class Walker implements Course {
    private final Surroundings around;
    private final Contact contact;
    private Going going = new Going.Nowhere();
    /// The task whose edited text could not be started: its own text is not run in its place before that is asked for.
    private OptionalInt editWaits = OptionalInt.empty();

    Walker(Surroundings around) {
        this.around = around;
        this.contact = new Contact(around, this);
        around.onOutput(contact::heard);
    }

    Contact contact() {
        return contact;
    }

    /// Takes up what an earlier console left running, and the run itself where it was handed over.
    void takeUp() {
        if (around.state().handover().isPresent()) {
            around.append(new RunEvent.TakenOver(around.operator));
        }
        around.state().openAttempt()
                .ifPresent(open -> contact.takeUp(Start.of(around.state(), open.task()), open));
    }

    void runStep(boolean confirmed) {
        next("run").ifPresent(task -> set(Going.Step.of(around.state(), task, confirmed), task));
    }

    void runToGate() {
        next("run").ifPresent(task -> set(new Going.ToGate(), task));
    }

    void retry() {
        next("tried again").ifPresent(task -> {
            var gate = gate(task);
            boolean tried = isSettled(task) || waitsForEdit(task)
                    || !around.state().walked().tasks().get(task).attempts().isEmpty();
            if (gate instanceof Gate.Free || tried && gate instanceof Gate.Confirm) {
                again(task, Start.of(around.state(), task));
            } else {
                refuse(gate);
            }
        });
    }

    void editAndRetry(String script, boolean confirmed) {
        next("edited").ifPresent(task -> {
            if (around.state().walked().passage().tasks().get(task) instanceof Task.ByPerson) {
                around.refuse("There is no command to edit here.");
            } else if (script.isBlank()) {
                around.refuse("An empty command does nothing: skip it instead, with a reason.");
            } else {
                edited(Start.of(around.state(), task).edited(script), confirmed);
            }
        });
    }

    private void edited(Start start, boolean confirmed) {
        var gate = Gate.of(start.command());
        if (gate instanceof Gate.Free || confirmed && gate instanceof Gate.Confirm) {
            again(start.task(), start);
        } else {
            refuse(gate);
        }
    }

    void skip(String reason) {
        if (reason.isBlank()) {
            around.refuse("Skipping needs a reason: it goes into the record.");
            return;
        }
        next("skipped").ifPresent(task -> Skipping.with(around.state(), task)
                .forEach(one -> settle(one, new Outcome.Skipped(reason))));
    }

    void doneByHand(String note) {
        next("settled").ifPresent(task -> {
            if (note.isBlank() && around.state().walked().passage().tasks().get(task) instanceof Task.OnHost) {
                around.refuse("Say what was done by hand: it goes into the record.");
            } else {
                settle(task, new Outcome.ByHand(note));
            }
        });
    }

    void pause() {
        if (around.state().status() instanceof RunState.Status.Walking) {
            halt();
            contact.cancelOpening();
            around.append(new RunEvent.Paused(around.operator));
        } else {
            around.refuse(isFinished() ? "The run is finished." : "The run is paused already.");
        }
    }

    void resume() {
        if (around.state().status() instanceof RunState.Status.Paused) {
            around.append(new RunEvent.Resumed(around.operator));
        } else {
            around.refuse(isFinished() ? "The run is finished." : "The run is not paused.");
        }
    }

    void extend(Instant until, String reason) {
        around.heed();
        var objection = Extension.objection(around.state(), until, reason);
        if (objection.isEmpty()) {
            around.append(new RunEvent.Extended(until, reason, around.operator));
        } else {
            around.refuse(objection);
        }
    }

    void rollBack(String reason) {
        var way = WayBack.of(around.state());
        if (isFinished() || around.state().isGoingBack()) {
            around.refuse(isFinished() ? "The run is finished." : "The run is on its way back already.");
        } else if (!contact.isIdle()) {
            around.refuse("A command is still running: stop it, or wait for its end, before going back.");
        } else if (reason.isBlank()) {
            around.refuse("Rolling back needs a reason: it goes into the record.");
        } else if (way.passage().isEmpty()) {
            around.refuse(way.words());
        } else {
            halt();
            editWaits = OptionalInt.empty();
            around.append(new RunEvent.RollbackBegan(way.passage().get(), reason, around.operator));
        }
    }

    void finish(RunEvent.Result result, String note) {
        var objection = contact.isIdle()
                ? Closing.objection(around.state(), result)
                : "A command is still open: wait for its end, stop it or give it up before closing the run.";
        if (!objection.isEmpty()) {
            around.refuse(objection);
            return;
        }
        if (result == RunEvent.Result.ABANDONED && note.isBlank()) {
            around.refuse("Abandoning a run needs a reason: it goes into the record.");
            return;
        }
        halt();
        around.append(new RunEvent.Finished(result, note, around.operator));
        var hosts = new LinkedHashSet<>(Closing.touched(around.state()));
        hosts.addAll(around.hosts.met());
        hosts.forEach(around::leave);
    }

    /// Whether the run is another's now.
    boolean handOver(Operator to, String note) {
        var objection = Handover.objection(around.state(), around.operator, to, note);
        if (!objection.isEmpty()) {
            around.refuse(objection);
            return false;
        }
        if (isTiedToThisConsole()) {
            around.refuse(
                    "The command runs attached to this console's connection: wait for its end, or stop it first.");
            return false;
        }
        halt();
        contact.cancelOpening();
        around.append(new RunEvent.HandedOver(to, note, around.operator));
        return true;
    }

    private boolean isTiedToThisConsole() {
        return around.state().openAttempt().map(open -> Start.of(around.state(), open.task()).host().id())
                .flatMap(around.hosts::find).filter(shell -> !shell.ground().isDetached()).isPresent();
    }

    @Override
    public void settled(boolean passes) {
        if (!passes) {
            halt();
        }
        proceed();
    }

    @Override
    public void notStarted(Start start) {
        editWaits = start.edited() ? OptionalInt.of(start.task()) : OptionalInt.empty();
    }

    private boolean waitsForEdit(int task) {
        return editWaits.isPresent() && editWaits.getAsInt() == task;
    }

    @Override
    public void halt() {
        going = new Going.Nowhere();
    }

    private void set(Going wanted, int task) {
        var gate = gate(task);
        if (waitsForEdit(task)) {
            around.refuse(
                    "Your edited text was not started. Edit and start it, or retry to run the command as it is written.");
        } else if (isSettled(task)) {
            around.refuse(
                    "This has not succeeded: try it again, edit it, skip it with a reason, or mark it done by hand.");
        } else if (!wanted.covers(around.state().walked().passage().tasks().get(task), gate)) {
            refuse(gate);
        } else {
            going = wanted;
            proceed();
        }
    }

    /// Starts the next task if the operator has asked to go that far. Never one that was tried and did not pass.
    private void proceed() {
        var next = around.state().walked().next();
        if (going instanceof Going.Nowhere || !contact.isIdle() || next.isEmpty() || isSettled(next.getAsInt())) {
            return;
        }
        int task = next.getAsInt();
        if (going.covers(around.state().walked().passage().tasks().get(task), gate(task))) {
            contact.start(Start.of(around.state(), task));
        } else {
            halt();
        }
    }

    private void again(int task, Start start) {
        halt();
        editWaits = OptionalInt.empty();
        if (isSettled(task)) {
            around.append(new RunEvent.RetryAllowed(task, around.operator));
        }
        contact.start(start);
    }

    private void settle(int task, Outcome outcome) {
        halt();
        around.append(new RunEvent.Settled(task, outcome, around.operator));
    }

    /// The task that comes next, if anything can be done about it now; else says why not.
    private OptionalInt next(String done) {
        var next = around.state().walked().next();
        if (isFinished()) {
            around.refuse("The run is finished.");
        } else if (!contact.isIdle()) {
            around.refuse("A command is running: it cannot be " + done + " beside it.");
        } else if (around.state().status() instanceof RunState.Status.Paused) {
            around.refuse("The run is paused: go on first.");
        } else if (next.isEmpty()) {
            around.refuse("Nothing is left to be " + done + ": close the run.");
        } else {
            return next;
        }
        return OptionalInt.empty();
    }

    private void refuse(Gate gate) {
        around.refuse(switch (gate) {
            case Gate.Free _ -> "There is nothing to try again yet.";
            case Gate.Confirm(_, var why) -> why;
            case Gate.Attended(_, var why) -> why;
            case Gate.Person(var why) -> why;
        });
    }

    private Gate gate(int task) {
        var passage = around.state().walked().passage();
        return Gate.of(passage, passage.tasks().get(task));
    }

    private boolean isSettled(int task) {
        return around.state().walked().tasks().get(task).standing() instanceof TaskState.Standing.Settled;
    }

    private boolean isFinished() {
        return around.state().isFinished();
    }
}
