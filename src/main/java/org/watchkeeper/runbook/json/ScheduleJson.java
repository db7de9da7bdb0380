package org.watchkeeper.runbook.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.runbook.Schedule;

/// A schedule statement as JSON.
final class ScheduleJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScheduleJson() {}

    static ObjectNode of(Schedule schedule) {
        var offset = schedule.offset();
        var json = NODES.objectNode().put("text", schedule.text()).put("line", schedule.line())
                .put("kind", schedule.kind().word()).put("status", schedule.status().word())
                .put("rrule", schedule.rrule()).put("start", schedule.start()).put("duration", schedule.duration())
                .put("zone", schedule.zone()).put("date", schedule.when().date())
                .put("anchor", offset.anchor().word()).put("from", offset.from()).put("to", offset.to())
                .put("until", offset.until())
                .put("ambiguous", schedule.ambiguous()).put("question", schedule.question());
        json.set("parts", RunbookJson.all(schedule.parts(),
                part -> NODES.objectNode().put("text", part.text()).put("rrule", part.rrule())));
        return json;
    }
}
