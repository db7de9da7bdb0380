package org.watchkeeper.run.store.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.store.EventJson;

/// Which run, step and host a command belongs to, read from the run's journal. Remembers the plans it has read last.
final class Placing {
    private static final int PLANS = 64;
    private final Map<RunId, Plan> plans = new LinkedHashMap<>(PLANS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RunId, Plan> eldest) {
            return size() > PLANS;
        }
    };

    /// The entry by which a command began.
    private record Begin(RunId run, long number) {}

    /// Empty for output of which no journal speaks.
    Optional<Hit.Where> of(Handle handle, AttemptId attempt) {
        return handle.createQuery("SELECT run, number FROM attempt WHERE id = :attempt")
                .bind("attempt", attempt.value())
                .map((row, _) -> new Begin(RunId.of(row.getString("run")), row.getLong("number"))).findOne()
                .flatMap(begin -> of(handle, begin));
    }

    private Optional<Hit.Where> of(Handle handle, Begin begin) {
        return event(handle, begin.run(), begin.number()) instanceof RunEvent.AttemptBegan began
                ? Optional.of(where(handle, begin, began))
                : Optional.empty();
    }

    private Hit.Where where(Handle handle, Begin begin, RunEvent.AttemptBegan began) {
        var plan = plans.computeIfAbsent(begin.run(), run -> plan(handle, run));
        var passage = passage(handle, begin, plan);
        var task = passage.tasks().get(began.task());
        return new Hit.Where(begin.run(), plan.title(), plan.source().runbookTitle(), RunLine.isPractice(plan),
                began.attempt(), task.step() + 1 + " " + passage.steps().get(task.step()).title(),
                Story.host(plan, task).orElse(""));
    }

    private static Plan plan(Handle handle, RunId run) {
        return event(handle, run, 1) instanceof RunEvent.Opened(var plan, var _)
                ? plan
                : missing(run);
    }

    private static Plan missing(RunId run) {
        throw new org.watchkeeper.kernel.Problem("The journal of a run does not begin with its opening", "run " + run,
                "It is not guessed at. Keep a copy of the database and look at the run's output.");
    }

    /// The way back, if it had begun by then.
    private static Passage passage(Handle handle, Begin begin, Plan plan) {
        return handle.createQuery("""
                SELECT number FROM journal WHERE run = :run AND kind = 'rollback-began' AND number < :number
                """).bind("run", begin.run().toString()).bind("number", begin.number()).mapTo(Long.class).findFirst()
                .map(number -> event(handle, begin.run(), number))
                .map(event -> event instanceof RunEvent.RollbackBegan back ? back.back() : plan.forward())
                .orElse(plan.forward());
    }

    private static RunEvent event(Handle handle, RunId run, long number) {
        return EventJson.read(handle.createQuery("SELECT body FROM journal WHERE run = :run AND number = :number")
                .bind("run", run.toString()).bind("number", number).mapTo(String.class).one(), run, number);
    }
}
