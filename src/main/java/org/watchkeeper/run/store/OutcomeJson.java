package org.watchkeeper.run.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;

/// How a task ended, with what a stop achieved.
final class OutcomeJson {
    private OutcomeJson() {}

    static ObjectNode write(Outcome outcome) {
        var json = Json.object();
        return switch (outcome) {
            case Outcome.Succeeded(var status) -> json.put("kind", "succeeded").put("status", status);
            case Outcome.Achieved(var how) -> json.put("kind", "achieved").put("how", how);
            case Outcome.Failed(var status, var why) ->
                json.put("kind", "failed").put("status", status).put("why", why);
            case Outcome.Unknown(var why) -> json.put("kind", "unknown").put("why", why);
            case Outcome.Skipped(var reason) -> json.put("kind", "skipped").put("reason", reason);
            case Outcome.ByHand(var note) -> json.put("kind", "by-hand").put("note", note);
            case Outcome.Cancelled(var report, var status) -> {
                status.ifPresent(each -> json.put("status", each));
                yield json.put("kind", "cancelled").set("report", report(report));
            }
        };
    }

    static Outcome read(Fields json) {
        return switch (json.text("kind")) {
            case "succeeded" -> new Outcome.Succeeded(json.number("status"));
            case "achieved" -> new Outcome.Achieved(json.text("how"));
            case "failed" -> new Outcome.Failed(json.number("status"), json.text("why"));
            case "unknown" -> new Outcome.Unknown(json.text("why"));
            case "skipped" -> new Outcome.Skipped(json.text("reason"));
            case "by-hand" -> new Outcome.ByHand(json.text("note"));
            case "cancelled" -> new Outcome.Cancelled(report(json.object("report")), json.numberIfAny("status"));
            default -> throw new Unreadable("an outcome of the kind '" + json.text("kind") + "' is not known here");
        };
    }

    private static ObjectNode report(StopReport report) {
        return switch (report) {
            case StopReport.Stopped(var beside) -> beside.isEmpty()
                    ? Json.object().put("kind", "stopped")
                    : Json.object().put("kind", "stopped").set("beside", Json.objects(beside, OutcomeJson::survivor));
            case StopReport.StillRunning(var survivors) -> Json.object().put("kind", "still-running").set("survivors",
                    Json.objects(survivors, OutcomeJson::survivor));
            case StopReport.NotKnown(var why) -> Json.object().put("kind", "not-known").put("why", why);
        };
    }

    private static StopReport report(Fields json) {
        return switch (json.text("kind")) {
            case "stopped" -> new StopReport.Stopped(json.objectsIfAny("beside", OutcomeJson::survivor));
            case "still-running" -> new StopReport.StillRunning(json.objects("survivors", OutcomeJson::survivor));
            case "not-known" -> new StopReport.NotKnown(json.text("why"));
            default -> throw new Unreadable("a stop report of the kind '" + json.text("kind") + "' is not known here");
        };
    }

    private static ObjectNode survivor(StopReport.Survivor survivor) {
        return Json.object().put("pid", survivor.pid()).put("user", survivor.user())
                .put("commandLine", survivor.commandLine());
    }

    private static StopReport.Survivor survivor(Fields json) {
        return new StopReport.Survivor(json.longNumber("pid"), json.text("user"), json.text("commandLine"));
    }
}
