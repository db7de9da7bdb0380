package org.watchkeeper.checklist.export;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Timing;

/// Lists in use as JSON, documented in docs/json.md. Keys are never renamed; instants are ISO 8601 in UTC.
public final class JsonSheet {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonSheet() {}

    /// A list in a table of them.
    public static ObjectNode of(ListLine line, Instant now) {
        var json = NODES.objectNode().put("id", line.id().toString()).put("title", line.title())
                .put("occasion", line.occasion().id().toString()).put("occasionTitle", line.occasion().title())
                .put("kind", line.occasion().kind().word()).put("file", line.file())
                .put("runbook", line.runbookTitle()).put("urgency", line.urgency(now).word())
                .put("items", line.counts().items()).put("open", line.counts().open())
                .put("mandatoryOpen", line.counts().mandatoryOpen()).put("assigned", line.assigned())
                .put("opened", line.opened().toString()).put("changed", line.changed().toString())
                .put("closed", line.closed());
        json.set("timing", timing(line.timing()));
        line.due().ifPresent(due -> json.set("due", due(due)));
        return json;
    }

    /// One list with its items.
    public static ObjectNode of(OccasionState state, ListState list, Instant now) {
        var json = of(ListLine.of(state, list), now);
        var origin = list.copy().origin();
        json.put("sha256", origin.sha256());
        json.set("lines", NODES.arrayNode().add(origin.lines().first()).add(origin.lines().last()));
        json.set("clocks", clocks(state));
        json.set("closing", closing(list));
        var items = NODES.arrayNode();
        list.items().forEach(item -> items.add(of(list, item, now)));
        json.set("list", items);
        return json;
    }

    /// One item of a list.
    public static ObjectNode of(ListState list, ItemState item, Instant now) {
        var it = item.item();
        var json = NODES.objectNode().put("key", it.key().value()).put("text", it.text()).put("line", it.line())
                .put("group", it.group()).put("mandatory", it.mandatory())
                .put("urgency", item.urgency(list.clocks(), now).word()).put("assigned", item.assigned());
        standing(json, item.standing());
        it.timing().due(list.clocks()).ifPresent(due -> json.set("due", due(due)));
        json.set("timing", timing(it.timing()));
        json.set("proof", proof(it.proof()));
        json.set("evidence", evidence(item.evidence()));
        json.set("notes", notes(item));
        return json;
    }

    private static void standing(ObjectNode json, Standing standing) {
        switch (standing) {
            case Standing.Open() -> json.put("state", "open");
            case Standing.Ticked(var by, var at) ->
                json.put("state", "ticked").put("by", by.name()).put("at", at.toString());
            case Standing.NotApplicable(var by, var at, var reason) -> json.put("state", "not-applicable")
                    .put("by", by.name()).put("at", at.toString()).put("reason", reason);
        }
    }

    /// When something is due, relative to the work.
    public static ObjectNode timing(Timing timing) {
        return NODES.objectNode().put("words", timing.words()).put("phase", timing.phase().word())
                .put("anchor", timing.anchor().word()).put("from", timing.from()).put("to", timing.to());
    }

    private static ObjectNode due(Due due) {
        var json = NODES.objectNode().put("from", due.from().toString()).put("to", due.to().toString());
        var reminders = NODES.arrayNode();
        due.reminders().forEach(at -> reminders.add(at.toString()));
        json.set("reminders", reminders);
        return json;
    }

    private static ObjectNode clocks(OccasionState state) {
        var clocks = state.clocks();
        var json = NODES.objectNode().put("zone", clocks.zone().getId());
        clocks.start().ifPresent(at -> json.put("start", at.toString()));
        clocks.end().ifPresent(at -> json.put("end", at.toString()));
        clocks.completion().ifPresent(at -> json.put("completion", at.toString()));
        clocks.declared().ifPresent(at -> json.put("declared", at.toString()));
        return json;
    }

    private static ObjectNode closing(ListState list) {
        return switch (list.closing()) {
            case ListState.Closing.InUse() -> NODES.objectNode().put("state", "in-use");
            case ListState.Closing.SignedOff(var by, var at, var note) -> NODES.objectNode()
                    .put("state", "signed-off").put("by", by.name()).put("at", at.toString()).put("note", note);
            case ListState.Closing.PutAway(var by, var at, var reason) -> NODES.objectNode().put("state", "put-away")
                    .put("by", by.name()).put("at", at.toString()).put("reason", reason);
        };
    }

    /// What of the document proves an item.
    public static ObjectNode proof(Proof proof) {
        return switch (proof) {
            case Proof.None() -> NODES.objectNode().put("by", "person");
            case Proof.OfCommand(var procedure, var lines, var command) -> {
                var json = NODES.objectNode().put("by", "command").put("procedure", procedure).put("command", command);
                json.set("lines", NODES.arrayNode().add(lines.first()).add(lines.last()));
                yield json;
            }
            case Proof.OfProcedure(var procedure, var title) ->
                NODES.objectNode().put("by", "procedure").put("procedure", procedure).put("title", title);
        };
    }

    private static ArrayNode evidence(List<Evidence> all) {
        var array = NODES.arrayNode();
        for (var evidence : all) {
            var json = NODES.objectNode().put("words", evidence.words());
            array.add(switch (evidence) {
                case Evidence.Output(var trial, var attempt, var status) -> json.put("is", "output")
                        .put("run", trial.run().toString()).put("host", trial.host()).put("command", trial.command())
                        .put("attempt", attempt).put("status", status);
                case Evidence.Reading(var what, var value, var unit, var at) -> {
                    at.ifPresent(when -> json.put("at", when.toString()));
                    yield json.put("is", "reading").put("what", what).put("value", value).put("unit", unit);
                }
                case Evidence.FileAt(var path, var content) -> {
                    content.ifPresent(found -> json.put("size", found.size()).put("sha256", found.sha256())
                            .put("keeping", found.keeping().word()));
                    yield json.put("is", "file").put("path", path);
                }
                case Evidence.Link(var address) -> json.put("is", "link").put("address", address);
            });
        }
        return array;
    }

    private static ArrayNode notes(ItemState item) {
        var array = NODES.arrayNode();
        item.notes().forEach(note -> array.add(NODES.objectNode().put("by", note.by().name())
                .put("at", note.at().toString())
                .put("text", note.event() instanceof ListEvent.Noted(_, var said) ? said : "")));
        return array;
    }
}
