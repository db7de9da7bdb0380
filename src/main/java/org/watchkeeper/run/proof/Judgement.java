package org.watchkeeper.run.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.prove.Proving.Verdict;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;

/// What a run's journal says about the item it was opened for. Pure.
record Judgement(Verdict verdict, UUID id, ListEvent event) {
    /// Whether everything it had to do was done, and did what it should.
    static boolean isProved(RunState state) {
        return state.forward().tasks().stream().allMatch(TaskState::letsPass)
                && state.attempts().stream().anyMatch(Judgement::succeeded)
                && state.forward().tasks().stream().noneMatch(Judgement::wasSkipped);
    }

    private static boolean succeeded(Attempt attempt) {
        return attempt.outcome().orElse(null) instanceof Outcome.Succeeded;
    }

    /// What was skipped shows nothing.
    private static boolean wasSkipped(TaskState task) {
        return task.standing() instanceof TaskState.Standing.Settled(Outcome.Skipped _);
    }

    /// The tick of an item that is proved: written under an id of its own, so that it counts once.
    static Judgement proved(RunState state, ItemKey item, Trial trial) {
        var last = state.attempts().stream().filter(Judgement::succeeded).toList().getLast();
        var status = last.outcome().orElse(null) instanceof Outcome.Succeeded(var exit) ? exit : 0;
        return new Judgement(new Verdict.Proved(), id("proved", trial, item), new ListEvent.Ticked(item,
                List.of(new Evidence.Output(trial, last.id().value(), status))));
    }

    static Judgement failed(String why, ItemKey item, Trial trial) {
        return new Judgement(new Verdict.NotProved(why), id("failed", trial, item),
                new ListEvent.ProofFailed(item, trial, why));
    }

    /// Why it did not hold; empty where nothing failed so far.
    static String why(RunState state) {
        return state.forward().tasks().stream().flatMap(Judgement::bad).map(OutcomeWords::of).findFirst().orElse("");
    }

    private static Stream<Outcome> bad(TaskState task) {
        return task.standing() instanceof TaskState.Standing.Settled(var outcome) && !outcome.letsPass()
                ? Stream.of(outcome)
                : Stream.of();
    }

    private static UUID id(String what, Trial trial, ItemKey item) {
        return UUID.nameUUIDFromBytes(
                (what + " " + trial.run() + " " + item.value()).getBytes(StandardCharsets.UTF_8));
    }
}
