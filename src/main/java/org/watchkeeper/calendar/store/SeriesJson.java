package org.watchkeeper.calendar.store;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;

/// A series and the decisions about its dates as JSON; local times are ISO 8601 without a zone, the zone stands beside them.
final class SeriesJson {
    private SeriesJson() {}

    static ObjectNode write(Series series) {
        var json = Json.object().put("zone", series.zone().getId()).put("start", series.start().toString())
                .put("rrule", series.rrule()).put("length", series.length().toString());
        json.set("extra", times(series.extra()));
        json.set("except", times(series.except()));
        json.set("amendments", Json.objects(series.amendments(), SeriesJson::write));
        return json;
    }

    private static ObjectNode write(Amendment amendment) {
        var json = Json.object().put("original", amendment.original().toString());
        return switch (amendment) {
            case Amendment.Moved(_, var start, var length, var reason) ->
                json.put("what", "moved").put("start", start.toString()).put("length", length.toString())
                        .put("reason", reason);
            case Amendment.Cancelled(_, var reason) -> json.put("what", "cancelled").put("reason", reason);
            case Amendment.Confirmed(_, var by, var reason) ->
                json.put("what", "confirmed").put("by", by.name()).put("reason", reason);
        };
    }

    private static ArrayNode times(List<LocalDateTime> times) {
        return Json.texts(times.stream().map(LocalDateTime::toString).toList());
    }

    static Series read(Fields json) {
        return new Series(time(json, "start"), json.text("rrule"), times(json, "extra"), times(json, "except"),
                json.objects("amendments", SeriesJson::amendment), Length.parse(json.text("length")),
                ZoneId.of(json.text("zone")));
    }

    private static Amendment amendment(Fields json) {
        var original = time(json, "original");
        var reason = json.text("reason");
        return switch (json.text("what")) {
            case "moved" ->
                new Amendment.Moved(original, time(json, "start"), Length.parse(json.text("length")), reason);
            case "cancelled" -> new Amendment.Cancelled(original, reason);
            case "confirmed" -> new Amendment.Confirmed(original, new Operator(json.text("by")), reason);
            default -> throw new Unreadable("'" + json.text("what") + "' is not known here");
        };
    }

    private static LocalDateTime time(Fields json, String name) {
        return LocalDateTime.parse(json.text(name));
    }

    private static List<LocalDateTime> times(Fields json, String name) {
        return json.texts(name).stream().map(LocalDateTime::parse).toList();
    }
}
