package org.watchkeeper.run.ui.shots;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.WayBack;

/// A run told event by event, with what its commands printed, as journal and output store would hold it.
final class SampleRun {
    private static final Operator MARA = new Operator("Mara Lindqvist");
    private final List<Entry> entries = new ArrayList<>();
    private final List<OutputChunk> chunks = new ArrayList<>();
    private final Plan plan;
    private Instant now = Instant.parse("2026-11-21T02:14:40Z");
    private RunState state;
    private AttemptId attempt = new AttemptId("%024x".formatted(0));
    private String command = "";
    private long out;
    private long err;

    SampleRun(Plan plan) {
        this.plan = plan;
        add(new RunEvent.Opened(plan, MARA));
        state = RunState.of(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    List<OutputChunk> chunks() {
        return chunks;
    }

    Instant now() {
        return now;
    }

    RunState state() {
        return state;
    }

    SampleRun wait(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /// Begins the next task.
    SampleRun begin() {
        int task = next().orElseThrow();
        var passage = state.walked().passage();
        var command = passage.command((Task.OnHost) passage.tasks().get(task));
        attempt = new AttemptId("%024x".formatted(entries.size()));
        this.command = command.shown();
        out = 0;
        err = 0;
        return then(new RunEvent.AttemptBegan(task, attempt, command.script(), command.shown(), false, MARA));
    }

    /// The next task in other words, to a good end.
    SampleRun edits(String script) {
        int task = next().orElseThrow();
        attempt = new AttemptId("%024x".formatted(entries.size()));
        command = script;
        out = 0;
        err = 0;
        return then(new RunEvent.AttemptBegan(task, attempt, script, script, true, MARA)).wait(4)
                .ends(new Outcome.Succeeded(0));
    }

    /// The next task is let be tried again.
    SampleRun again() {
        return then(new RunEvent.RetryAllowed(next().orElseThrow(), MARA));
    }

    SampleRun prints(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        chunks.add(new OutputChunk(attempt, Stream.OUT, out, now, bytes));
        out += bytes.length;
        return this;
    }

    SampleRun complains(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        chunks.add(new OutputChunk(attempt, Stream.ERR, err, now, bytes));
        err += bytes.length;
        return this;
    }

    SampleRun ends(Outcome outcome) {
        return then(new RunEvent.AttemptEnded(attempt, outcome));
    }

    SampleRun loses(String why) {
        return then(new RunEvent.ContactLost(attempt, why));
    }

    SampleRun settles(Outcome outcome) {
        return then(new RunEvent.Settled(next().orElseThrow(), outcome, MARA));
    }

    SampleRun rollsBack(String reason) {
        return then(new RunEvent.RollbackBegan(WayBack.of(state).passage().orElseThrow(), reason, MARA));
    }

    SampleRun handsOver(String to, String note) {
        return then(new RunEvent.HandedOver(new Operator(to), note, MARA));
    }

    SampleRun finishes(RunEvent.Result result, String note) {
        return then(new RunEvent.Finished(result, note, MARA));
    }

    /// Walks the next tasks to their good ends.
    SampleRun goes(int tasks) {
        for (int i = 0; i < tasks; i++) {
            if (state.walked().passage().tasks().get(next().orElseThrow()) instanceof Task.OnHost) {
                begin().wait(2);
                prints(SampleOutput.of(command)).wait(3).ends(new Outcome.Succeeded(0));
            } else {
                settles(new Outcome.ByHand("all ticked"));
            }
        }
        return this;
    }

    private OptionalInt next() {
        return state.walked().next();
    }

    private SampleRun then(RunEvent event) {
        add(event);
        state = state.after(entries.getLast());
        return this;
    }

    private void add(RunEvent event) {
        entries.add(new Entry(plan.id(), entries.size() + 1L, now, event));
    }
}
