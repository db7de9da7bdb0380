package org.watchkeeper.run;

import java.time.ZoneId;
import java.util.Optional;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;

/// The journal in sentences, one an entry. `state` is the run's state when the entry had been folded in.
public final class Story {
    private Story() {}

    /// One entry as a sentence.
    public static String of(Entry entry, RunState state) {
        return switch (entry.event()) {
            case RunEvent.Opened(var plan, var by) -> opened(plan, by);
            case RunEvent.AttemptBegan(var task, _, _, _, var edited, var by, _) ->
                place(state, task) + (edited ? ": started, edited, by " : ": started by ") + by.name();
            case RunEvent.ContactLost(_, var why) -> "Lost contact: " + why;
            case RunEvent.ContactRegained _ -> "In contact again, nothing missed";
            case RunEvent.AttemptNeverStarted(_, var why) -> "Never reached the host: " + why;
            case RunEvent.AttemptEnded(var attempt, var outcome, _) ->
                place(state, attempt) + ": " + OutcomeWords.of(outcome);
            case RunEvent.HostUnavailable(var task, var why, var another) ->
                place(state, task) + (another ? ": not the known machine: " : ": host not reached: ") + why;
            case RunEvent.Settled(var task, var outcome, var by) ->
                place(state, task) + ": " + OutcomeWords.of(outcome) + " (" + by.name() + ")";
            case RunEvent.RetryAllowed(var task, var by) -> place(state, task) + ": tried again by " + by.name();
            case RunEvent.StopAsked(_, var by) -> "Stop asked for by " + by.name();
            case RunEvent.Paused(var by) -> "Paused by " + by.name();
            case RunEvent.Resumed(var by) -> "Resumed by " + by.name();
            case RunEvent.HandedOver(var to, var note, var by) ->
                "Handed over by " + by.name() + " to " + to.name() + ": " + note;
            case RunEvent.TakenOver(var by) -> "Taken over by " + by.name();
            case RunEvent.Extended(var until, var reason, var by) ->
                "Extended by " + by.name() + " until " + MomentWords.at(until, ZoneId.of("UTC")) + ": " + reason;
            case RunEvent.RollbackBegan(_, var reason, var by) -> "Rolling back (" + by.name() + "): " + reason;
            case RunEvent.Finished(var result, _, var by) -> "Closed by " + by.name() + ": " + word(result);
        };
    }

    private static String opened(Plan plan, Operator by) {
        var mandate = plan.mandate();
        var lists = plan.withoutLists().isEmpty()
                ? ""
                : ", although lists for before it are not done: " + plan.withoutLists();
        var calendar = mandate.against().isEmpty()
                ? ""
                : ", against: " + String.join("; ", mandate.against()) + "; because: " + mandate.reason()
                        + (mandate.second().isEmpty() ? "" : "; agreed to by " + mandate.second());
        return "Opened by " + by.name() + lists + calendar;
    }

    private static String place(RunState state, AttemptId attempt) {
        return state.attempts().stream().filter(one -> one.id().equals(attempt)).findFirst()
                .map(one -> place(state, one.task())).orElse("A command");
    }

    /// The result of a run in words.
    public static String word(RunEvent.Result result) {
        return switch (result) {
            case COMPLETED -> "completed";
            case ROLLED_BACK -> "rolled back";
            case ABANDONED -> "abandoned";
        };
    }

    /// "4 Stop the services, app-1".
    public static String place(RunState state, int task) {
        return place(state.plan(), state.walked().passage(), task);
    }

    /// The same for a task of any passage of a plan.
    public static String place(Plan plan, Passage passage, int task) {
        var at = passage.tasks().get(task);
        var step = at.step() + 1 + " " + passage.steps().get(at.step()).title();
        return host(plan, at).map(host -> step + ", " + host).orElse(step);
    }

    /// The name of the host a task runs on; none for a person's.
    public static Optional<String> host(Plan plan, Task task) {
        return task instanceof Task.OnHost onHost ? Optional.of(plan.host(onHost.host()).name()) : Optional.empty();
    }
}
