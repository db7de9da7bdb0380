package org.watchkeeper.run.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.WayBack;

/// A journal told event by event, by Ada, one second an entry.
public final class Tale {
    private final List<Entry> entries = new ArrayList<>();
    private final Plan plan;
    private Instant now;
    private AttemptId attempt = Specimen.attemptId(0);

    public Tale(Plan plan) {
        this(plan, Specimen.NIGHT);
    }

    /// One that begins then.
    public Tale(Plan plan, Instant begin) {
        this.plan = plan;
        this.now = begin;
        and(new RunEvent.Opened(plan, Specimen.ADA));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public RunState state() {
        return RunState.of(entries);
    }

    /// The latest try.
    public AttemptId attempt() {
        return attempt;
    }

    /// The next task is tried for so many seconds and ends like this.
    public Tale tried(Outcome outcome, int seconds) {
        var passage = state().walked().passage();
        var command = passage.command((Task.OnHost) passage.tasks().get(next()));
        return tried(command.script(), command.shown(), false, outcome, seconds);
    }

    /// The same in other words.
    public Tale edited(String script, Outcome outcome) {
        return tried(script, script, true, outcome, 1);
    }

    private Tale tried(String script, String shown, boolean edited, Outcome outcome, int seconds) {
        attempt = Specimen.attemptId(entries.size());
        and(new RunEvent.AttemptBegan(next(), attempt, script, shown, edited, Specimen.ADA));
        now = now.plusSeconds(seconds - 1);
        return and(new RunEvent.AttemptEnded(attempt, outcome));
    }

    /// All that is left ends well.
    public Tale ends() {
        while (state().walked().next().isPresent()) {
            tried(new Outcome.Succeeded(0), 1);
        }
        return this;
    }

    public Tale settled(Outcome outcome) {
        return and(new RunEvent.Settled(next(), outcome, Specimen.ADA));
    }

    public Tale again() {
        return and(new RunEvent.RetryAllowed(next(), Specimen.ADA));
    }

    public Tale back(String reason) {
        return and(new RunEvent.RollbackBegan(WayBack.of(state()).passage().orElseThrow(), reason, Specimen.ADA));
    }

    public Tale closed(RunEvent.Result result, String note) {
        return and(new RunEvent.Finished(result, note, Specimen.ADA));
    }

    private int next() {
        return state().walked().next().orElseThrow();
    }

    private Tale and(RunEvent event) {
        entries.add(new Entry(plan.id(), entries.size() + 1L, now, event));
        now = now.plusSeconds(1);
        return this;
    }
}
