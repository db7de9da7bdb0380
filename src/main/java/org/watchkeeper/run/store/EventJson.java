package org.watchkeeper.run.store;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Footing;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// The body of a journal entry: JSON whose names are fixed here and outlive the classes. `v` is the version of the form.
///
/// A form once written is read for ever: a new field gets a default when it is missing, a changed meaning a new `v`.
public final class EventJson {
    private static final int VERSION = 1;

    private EventJson() {}

    /// The event as text that every database keeps as it is: no NUL and no half of a surrogate pair, but their escapes.
    public static String write(RunEvent event) {
        return Json.write(fill(Json.object().put("v", VERSION).put("kind", event.kind()), event));
    }

    private static ObjectNode fill(ObjectNode json, RunEvent event) {
        return switch (event) {
            case RunEvent.Opened(var plan, var by) -> by(json, by).set("plan", PlanJson.write(plan));
            case RunEvent.AttemptBegan began -> by(
                    json.put("task", began.task()).put("attempt", began.attempt().value())
                            .put("script", began.script()).put("shown", began.shown()).put("edited", began.edited())
                            .put("directory", began.footing().directory()).put("boot", began.footing().boot()),
                    began.by());
            case RunEvent.ContactLost(var id, var why) -> json.put("attempt", id.value()).put("why", why);
            case RunEvent.ContactRegained(var id) -> json.put("attempt", id.value());
            case RunEvent.AttemptNeverStarted(var id, var why) -> json.put("attempt", id.value()).put("why", why);
            case RunEvent.AttemptEnded(var id, var outcome, var took) -> {
                took.ifPresent(time -> json.put("tookMillis", time.toMillis()));
                yield json.put("attempt", id.value()).set("outcome", OutcomeJson.write(outcome));
            }
            case RunEvent.HostUnavailable(var task, var why, var another) ->
                json.put("task", task).put("why", why).put("another", another);
            case RunEvent.Settled(var task, var outcome, var by) ->
                by(json.put("task", task), by).set("outcome", OutcomeJson.write(outcome));
            case RunEvent.RetryAllowed(var task, var by) -> by(json.put("task", task), by);
            case RunEvent.StopAsked(var id, var by) -> by(json.put("attempt", id.value()), by);
            case RunEvent.Paused(var by) -> by(json, by);
            case RunEvent.Resumed(var by) -> by(json, by);
            case RunEvent.HandedOver(var to, var note, var by) -> by(json.put("to", to.name()).put("note", note), by);
            case RunEvent.TakenOver(var by) -> by(json, by);
            case RunEvent.Extended(var until, var reason, var by) ->
                by(json.put("until", Utc.text(until)).put("reason", reason), by);
            case RunEvent.RollbackBegan(var back, var reason, var by) ->
                by(json.put("reason", reason), by).set("back", PlanJson.passage(back));
            case RunEvent.Finished(var result, var note, var by) ->
                by(json.put("result", Words.of(result)).put("note", note), by);
        };
    }

    private static ObjectNode by(ObjectNode json, Operator by) {
        return json.put("by", by.name());
    }

    /// Reads what `write` wrote; throws `Problem` that names run and entry for anything else.
    public static RunEvent read(String body, RunId run, long number) {
        try {
            return Json.read(body, VERSION, EventJson::event);
        } catch (Unreadable e) {
            throw new Problem("An entry of a run's journal cannot be read: " + e.getMessage(),
                    "run " + run + ", entry " + number,
                    "A newer Watchkeeper may have written it: open the run there. The journal was left as it is.", e);
        }
    }

    private static RunEvent event(Fields json) {
        return switch (json.text("kind")) {
            case "opened" -> new RunEvent.Opened(PlanJson.read(json.object("plan")), by(json));
            case "attempt-began" -> new RunEvent.AttemptBegan(json.number("task"), attempt(json), json.text("script"),
                    json.text("shown"), json.flag("edited"), by(json),
                    new Footing(json.textIfAny("directory"), json.textIfAny("boot")));
            case "contact-lost" -> new RunEvent.ContactLost(attempt(json), json.text("why"));
            case "contact-regained" -> new RunEvent.ContactRegained(attempt(json));
            case "attempt-never-started" -> new RunEvent.AttemptNeverStarted(attempt(json), json.text("why"));
            case "attempt-ended" -> new RunEvent.AttemptEnded(attempt(json), OutcomeJson.read(json.object("outcome")),
                    json.longIfAny("tookMillis").stream().mapToObj(Duration::ofMillis).findFirst());
            case "host-unavailable" -> new RunEvent.HostUnavailable(json.number("task"), json.text("why"),
                    json.has("another") && json.flag("another"));
            case "settled" ->
                new RunEvent.Settled(json.number("task"), OutcomeJson.read(json.object("outcome")), by(json));
            case "retry-allowed" -> new RunEvent.RetryAllowed(json.number("task"), by(json));
            case "stop-asked" -> new RunEvent.StopAsked(attempt(json), by(json));
            case "paused" -> new RunEvent.Paused(by(json));
            case "resumed" -> new RunEvent.Resumed(by(json));
            case "handed-over" ->
                new RunEvent.HandedOver(new Operator(json.text("to")), json.text("note"), by(json));
            case "taken-over" -> new RunEvent.TakenOver(by(json));
            case "extended" ->
                new RunEvent.Extended(Utc.instant(json.text("until")), json.text("reason"), by(json));
            case "rollback-began" ->
                new RunEvent.RollbackBegan(PlanJson.passage(json.object("back")), json.text("reason"), by(json));
            case "finished" ->
                new RunEvent.Finished(json.word("result", RunEvent.Result.class), json.text("note"), by(json));
            default -> throw new Unreadable("an event of the kind '" + json.text("kind") + "' is not known here");
        };
    }

    private static AttemptId attempt(Fields json) {
        return new AttemptId(json.text("attempt"));
    }

    private static Operator by(Fields json) {
        return new Operator(json.text("by"));
    }
}
