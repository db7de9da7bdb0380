package org.watchkeeper.notice.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Fact;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.store.Utc;

/// Subjects as JSON objects, and back.
final class SubjectJson {
    private SubjectJson() {}

    static String write(Subject subject) {
        var about = subject.about();
        var json = Body.object().put("title", about.title()).put("zone", about.zone().getId()).put("practice",
                about.practice());
        about.hosts().forEach(json.putArray("hosts")::add);
        var facts = json.putObject("facts");
        about.facts().forEach((fact, said) -> facts.put(fact.word(), said));
        var happenings = json.putArray("happenings");
        subject.course().happenings().forEach(one -> happenings.add(happening(one)));
        return json.toString();
    }

    private static ObjectNode happening(Happening one) {
        var json = Body.object().put("at", Utc.text(one.at()));
        return switch (one) {
            case Happening.Planned(_, var start, var end) -> span(json.put("what", "planned"), start, end);
            case Happening.Moved(_, var start, var end) -> span(json.put("what", "moved"), start, end);
            case Happening.Cancelled _ -> json.put("what", "cancelled");
            case Happening.Started _ -> json.put("what", "started");
            case Happening.Extended(_, var end) -> json.put("what", "extended").put("end", Utc.text(end));
            case Happening.Ended _ -> json.put("what", "ended");
        };
    }

    private static ObjectNode span(ObjectNode json, Instant start, Instant end) {
        return json.put("start", Utc.text(start)).put("end", Utc.text(end));
    }

    static Subject read(String id, String text) {
        var body = Body.read(text);
        var about = new Subject.About(body.text("title"), ZoneId.of(body.text("zone")), body.texts("hosts"),
                facts(body.inner("facts")), body.flag("practice"));
        return new Subject(new SubjectId(id), about, new Course(body.each("happenings", SubjectJson::happening)));
    }

    private static Map<Fact, String> facts(Body body) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        for (var fact : Fact.values()) {
            if (body.node().has(fact.word())) {
                facts.put(fact, body.text(fact.word()));
            }
        }
        return facts;
    }

    private static Happening happening(Body body) {
        var at = body.instant("at");
        var what = body.text("what");
        return switch (what) {
            case "planned" -> new Happening.Planned(at, body.instant("start"), body.instant("end"));
            case "moved" -> new Happening.Moved(at, body.instant("start"), body.instant("end"));
            case "cancelled" -> new Happening.Cancelled(at);
            case "started" -> new Happening.Started(at);
            case "extended" -> new Happening.Extended(at, body.instant("end"));
            case "ended" -> new Happening.Ended(at);
            default -> throw Body.unreadable(what);
        };
    }
}
