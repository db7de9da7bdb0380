package org.watchkeeper.checklist.store;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
            case Evidence.Reading(var what, var value, var unit, var at) -> {
                var json = Json.object().put("is", "reading").put("what", what).put("value", value);
                if (!unit.isEmpty()) {
                    json.put("unit", unit);
                }
                at.ifPresent(when -> json.put("at", when.toString()));
                yield json;
            }
            case Evidence.FileAt(var path, var content) -> {
                var json = Json.object().put("is", "file").put("path", path);
                content.ifPresent(found -> json.put("size", found.size()).put("sha256", found.sha256())
                        .put("keeping", found.keeping().word()));
                yield json;
            }
            case Evidence.Link(var address) -> Json.object().put("is", "link").put("address", address);
        };
    }

    static Evidence read(Fields json) {
        var is = json.text("is");
        return switch (is) {
            case "output" -> new Evidence.Output(trial(json), json.text("attempt"), json.number("status"));
            case "reading" -> new Evidence.Reading(json.text("what"), json.text("value"), json.textIfAny("unit"),
                    json.has("at") ? Optional.of(ZonedDateTime.parse(json.text("at"))) : Optional.empty());
            case "file" -> new Evidence.FileAt(json.text("path"),
                    json.has("sha256") ? Optional.of(content(json)) : Optional.empty());
            case "link" -> new Evidence.Link(json.text("address"));
            default -> throw new Unreadable("'" + is + "' is not known here");
        };
    }

    private static Evidence.Content content(Fields json) {
        var keeping = Stream.of(Evidence.Keeping.values()).filter(each -> each.word().equals(json.text("keeping")))
                .findFirst().orElseThrow(() -> new Unreadable("'" + json.text("keeping") + "' is not known here"));
        return new Evidence.Content(json.longNumber("size"), json.text("sha256"), keeping);
    }

    static ObjectNode write(Trial trial) {
        return Json.object().put("run", trial.run().toString()).put("host", trial.host()).put("command",
                trial.command());
    }

    static Trial trial(Fields json) {
        return new Trial(UUID.fromString(json.text("run")), json.text("host"), json.text("command"));
    }
}
