package org.watchkeeper.notice.store;

import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;

/// Plans as JSON objects, and back.
final class PlanJson {
    private static final int VERSION = 1;

    private PlanJson() {}

    static String write(NoticePlan plan) {
        var json = Json.object().put("v", VERSION);
        json.set("entries", Json.objects(plan.entries(), PlanJson::entry));
        return Json.write(json);
    }

    private static ObjectNode entry(NoticePlan.Entry entry) {
        var json = Json.object().put("moment", entry.moment().text());
        json.set("channels", Json.texts(entry.channels().stream().map(ChannelId::toString).sorted().toList()));
        return json;
    }

    /// Throws `Unreadable` for what no console wrote.
    static NoticePlan read(String text) {
        return Json.read(text, VERSION, fields -> new NoticePlan(fields.objects("entries", PlanJson::entry)));
    }

    private static NoticePlan.Entry entry(Fields fields) {
        return new NoticePlan.Entry(Moment.of(fields.text("moment")),
                fields.texts("channels").stream().map(ChannelId::of).collect(Collectors.toSet()));
    }
}
