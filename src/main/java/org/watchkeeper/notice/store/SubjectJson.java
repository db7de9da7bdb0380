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
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;

/// Subjects as JSON objects, and back.
final class SubjectJson {
    private static final int VERSION = 1;

    private SubjectJson() {}

    static String write(Subject subject) {
        var about = subject.about();
        var json = Json.object().put("v", VERSION).put("title", about.title()).put("zone", about.zone().getId()).put(
                "practice",
                about.practice());
        json.set("hosts", Json.texts(about.hosts()));
        var facts = json.putObject("facts");
        about.facts().forEach((fact, said) -> facts.put(fact.word(), said));
        json.set("happenings", Json.objects(subject.course().happenings(), SubjectJson::happening));
        return Json.write(json);
    }

    private static ObjectNode happening(Happening one) {
        var json = Json.object().put("at", Utc.text(one.at()));
        return switch (one) {
            case Happening.Planned(_, var start, var end) -> span(json.put("what", "planned"), start, end);
            case Happening.Moved(_, var start, var end) -> span(json.put("what", "moved"), start, end);
            case Happening.Cancelled _ -> json.put("what", "cancelled");
            case Happening.Started _ -> json.put("what", "started");
            case Happening.Extended(_, var end) -> json.put("what", "extended").put("end", Utc.text(end));
            case Happening.Agreed _ -> json.put("what", "agreed");
            case Happening.Ended _ -> json.put("what", "ended");
        };
    }

    private static ObjectNode span(ObjectNode json, Instant start, Instant end) {
        return json.put("start", Utc.text(start)).put("end", Utc.text(end));
    }

    /// The subject of that id; throws `Unreadable` for what no console wrote.
    static Subject read(String id, String text) {
        return Json.read(text, VERSION, fields -> new Subject(new SubjectId(id), about(fields),
                new Course(fields.objects("happenings", SubjectJson::happening))));
    }

    private static Subject.About about(Fields fields) {
        return new Subject.About(fields.text("title"), ZoneId.of(fields.text("zone")), fields.texts("hosts"),
                facts(fields.object("facts")), fields.flag("practice"));
    }

    private static Map<Fact, String> facts(Fields fields) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        for (var fact : Fact.values()) {
            if (fields.has(fact.word())) {
                facts.put(fact, fields.text(fact.word()));
            }
        }
        return facts;
    }

    private static Happening happening(Fields fields) {
        var at = instant(fields, "at");
        var what = fields.text("what");
        return switch (what) {
            case "planned" -> new Happening.Planned(at, instant(fields, "start"), instant(fields, "end"));
            case "moved" -> new Happening.Moved(at, instant(fields, "start"), instant(fields, "end"));
            case "cancelled" -> new Happening.Cancelled(at);
            case "started" -> new Happening.Started(at);
            case "extended" -> new Happening.Extended(at, instant(fields, "end"));
            case "agreed" -> new Happening.Agreed(at);
            case "ended" -> new Happening.Ended(at);
            default -> throw new Unreadable("'" + what + "' is nothing that happens to a subject");
        };
    }

    private static Instant instant(Fields fields, String name) {
        return Utc.instant(fields.text(name));
    }
}
