package org.watchkeeper.checklist.store;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;

/// Evidence and tries, as JSON.
final class EvidenceJson {
    private EvidenceJson() {}

    static ObjectNode write(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Output(var trial, var attempt, var status) ->
                write(trial).put("is", "output").put("attempt", attempt).put("status", status);
            case Evidence.Reading(var what, var value) ->
                Json.object().put("is", "reading").put("what", what).put("value", value);
            case Evidence.FileAt(var path) -> Json.object().put("is", "file").put("path", path);
            case Evidence.Link(var address) -> Json.object().put("is", "link").put("address", address);
        };
    }

    static Evidence read(Fields json) {
        var is = json.text("is");
        return switch (is) {
            case "output" -> new Evidence.Output(trial(json), json.text("attempt"), json.number("status"));
            case "reading" -> new Evidence.Reading(json.text("what"), json.text("value"));
            case "file" -> new Evidence.FileAt(json.text("path"));
            case "link" -> new Evidence.Link(json.text("address"));
            default -> throw new Unreadable("'" + is + "' is not known here");
        };
    }

    static ObjectNode write(Trial trial) {
        return Json.object().put("run", trial.run().toString()).put("host", trial.host()).put("command",
                trial.command());
    }

    static Trial trial(Fields json) {
        return new Trial(UUID.fromString(json.text("run")), json.text("host"), json.text("command"));
    }
}
