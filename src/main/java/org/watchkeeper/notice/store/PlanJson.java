package org.watchkeeper.notice.store;

import java.util.stream.Collectors;

import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;

/// Plans as JSON objects, and back.
final class PlanJson {
    private PlanJson() {}

    static String write(NoticePlan plan) {
        var json = Body.object();
        var entries = json.putArray("entries");
        for (var entry : plan.entries()) {
            var one = entries.addObject().put("moment", entry.moment().text());
            entry.channels().stream().map(ChannelId::toString).sorted().forEach(one.putArray("channels")::add);
        }
        return json.toString();
    }

    static NoticePlan read(String text) {
        return new NoticePlan(Body.read(text).each("entries", PlanJson::entry));
    }

    private static NoticePlan.Entry entry(Body body) {
        return new NoticePlan.Entry(Moment.of(body.text("moment")),
                body.texts("channels").stream().map(ChannelId::of).collect(Collectors.toSet()));
    }
}
