package org.watchkeeper.checklist.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// Frozen copies of lists, as JSON.
final class CopyJson {
    private CopyJson() {}

    static ObjectNode write(ListCopy copy) {
        var origin = copy.origin();
        var json = lines(Json.object(), origin.lines()).put("id", copy.id().toString()).put("file", origin.file())
                .put("sha256", origin.sha256()).put("runbook", origin.runbookTitle()).put("title", copy.title())
                .put("kind", Words.of(copy.kind()));
        json.set("timing", write(copy.timing()));
        json.set("items", Json.objects(copy.items(), CopyJson::write));
        return json;
    }

    static ListCopy read(Fields json) {
        var origin = new ListCopy.Origin(json.text("file"), json.text("sha256"), json.text("runbook"), lines(json));
        return new ListCopy(ListId.of(json.text("id")), origin, json.text("title"),
                json.word("kind", Checklist.Kind.class), timing(json.object("timing")),
                json.objects("items", CopyJson::item));
    }

    private static ObjectNode write(ListItem item) {
        var json = Json.object().put("key", item.key().value()).put("text", item.text()).put("line", item.line())
                .put("group", item.group()).put("mandatory", item.mandatory());
        json.set("timing", write(item.timing()));
        json.set("proof", write(item.proof()));
        return json;
    }

    private static ListItem item(Fields json) {
        return new ListItem(new ItemKey(json.text("key")), json.text("text"), json.number("line"), json.text("group"),
                timing(json.object("timing")), json.flag("mandatory"), proof(json.object("proof")));
    }

    static ObjectNode write(Timing timing) {
        return Json.object().put("words", timing.words()).put("phase", Words.of(timing.phase()))
                .put("anchor", Words.of(timing.anchor())).put("from", timing.from()).put("to", timing.to());
    }

    static Timing timing(Fields json) {
        return new Timing(json.text("words"), json.word("phase", Timing.Phase.class),
                json.word("anchor", Schedule.Anchor.class), json.text("from"), json.text("to"));
    }

    static ObjectNode write(Proof proof) {
        return switch (proof) {
            case Proof.None _ -> Json.object().put("by", "person");
            case Proof.OfCommand(var procedure, var lines, var command) ->
                lines(Json.object().put("by", "command"), lines).put("procedure", procedure).put("command", command);
            case Proof.OfProcedure(var procedure, var title) ->
                Json.object().put("by", "procedure").put("procedure", procedure).put("title", title);
        };
    }

    static Proof proof(Fields json) {
        var by = json.text("by");
        return switch (by) {
            case "person" -> new Proof.None();
            case "command" -> new Proof.OfCommand(json.text("procedure"), lines(json), json.text("command"));
            case "procedure" -> new Proof.OfProcedure(json.text("procedure"), json.text("title"));
            default -> throw new Unreadable("'" + by + "' is not known here");
        };
    }

    private static ObjectNode lines(ObjectNode json, Lines lines) {
        return json.put("first", lines.first()).put("last", lines.last());
    }

    private static Lines lines(Fields json) {
        return new Lines(json.number("first"), json.number("last"));
    }
}
