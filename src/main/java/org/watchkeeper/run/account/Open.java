package org.watchkeeper.run.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walked;

/// Something that a run leaves as it should not stay on a host: `what` is a sentence, `step` where it came from.
public record Open(String host, String what, String step) {
    /// What is open now: services stopped and not started, commands whose fate is unknown or that live on, steps that failed
    /// and were not taken back. It is what the journal shows; nobody has looked at the hosts for it.
    static List<Open> of(RunState state) {
        var all = new ArrayList<>(Loose.of(state));
        Stream.concat(Stream.of(state.forward()), state.back().stream())
                .forEach(walked -> all.addAll(doubtful(state, walked)));
        return List.copyOf(all);
    }

    /// What commands of a run have stopped, closed or held so far and not brought back.
    public static List<Open> stopped(RunState state) {
        return Loose.of(state);
    }

    private static List<Open> doubtful(RunState state, Walked walked) {
        boolean takenBack = state.isGoingBack() && walked == state.forward();
        return IntStream.range(0, walked.tasks().size())
                .filter(task -> walked.passage().tasks().get(task) instanceof Task.OnHost)
                .boxed().flatMap(task -> doubtful(state, walked, task, takenBack)).toList();
    }

    private static Stream<Open> doubtful(RunState state, Walked walked, int task, boolean takenBack) {
        if (!(walked.tasks().get(task).standing() instanceof TaskState.Standing.Settled(var outcome))) {
            return Stream.of();
        }
        var at = walked.passage().tasks().get(task);
        var host = Story.host(state.plan(), at).orElse("");
        var step = at.step() + 1 + " " + walked.passage().steps().get(at.step()).title();
        return switch (outcome) {
            case Outcome.Unknown(var why) ->
                Stream.of(new Open(host, "Nobody knows how its command ended, it may still run: " + why, step));
            case Outcome.Cancelled(var report, _) ->
                report instanceof StopReport.Stopped(var beside) && beside.isEmpty()
                        ? Stream.of()
                        : Stream.of(new Open(host, "Its command was " + OutcomeWords.stopped(report), step));
            case Outcome.Failed(_, var why) -> takenBack
                    ? Stream.of()
                    : Stream.of(new Open(host, "It failed, and may have been done in part: " + why, step));
            case Outcome.Succeeded _, Outcome.Achieved _, Outcome.Skipped _, Outcome.ByHand _ -> Stream.of();
        };
    }
}
