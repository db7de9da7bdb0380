package org.watchkeeper.run;

import java.util.List;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Lines;

/// A command that was run in other words than the document's and succeeded: offered afterwards as a change to the document,
/// which no run ever changes (PRODUCT rule 12). `before` is shell text as written for a host, with values as variables.
public record SuggestedEdit(String step, Lines lines, String before, String after) {
    /// What a run suggests, in the order of its tasks, each once.
    public static List<SuggestedEdit> of(RunState state) {
        return Stream.concat(Stream.of(state.forward()), state.back().stream()).flatMap(SuggestedEdit::of).distinct()
                .toList();
    }

    private static Stream<SuggestedEdit> of(Walked walked) {
        return walked.tasks().stream().flatMap(task -> task.latest().stream())
                .filter(attempt -> attempt.edited() && attempt.outcome().map(Outcome::letsPass).orElse(false))
                .map(attempt -> of(walked.passage(), attempt));
    }

    private static SuggestedEdit of(Passage passage, Attempt attempt) {
        var task = (Task.OnHost) passage.tasks().get(attempt.task());
        var command = passage.command(task);
        return new SuggestedEdit(passage.steps().get(task.step()).title(), command.lines(), command.script(),
                attempt.script());
    }
}
