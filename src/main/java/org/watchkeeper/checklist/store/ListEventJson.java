package org.watchkeeper.checklist.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// The body of an entry: JSON whose names are fixed here and outlive the classes. `v` is the version of the form.
///
/// A form once written is read for ever: a new field gets a default when it is missing, a changed meaning a new `v`.
final class ListEventJson {
    private static final int VERSION = 1;

    private ListEventJson() {}

    /// The event as text that every database keeps as it is: no NUL and no half of a surrogate pair, but their escapes.
    static String write(ListEvent event) {
        return Json.write(fill(Json.object().put("v", VERSION).put("kind", event.kind()), event));
    }

    private static ObjectNode fill(ObjectNode json, ListEvent event) {
        return switch (event) {
            case ListEvent.Opened(var occasion, var clocks, var lists) -> {
                json.set("occasion", write(occasion));
                json.set("clocks", write(clocks));
                yield json.set("lists", Json.objects(lists, CopyJson::write));
            }
            case ListEvent.Added(var lists) -> json.set("lists", Json.objects(lists, CopyJson::write));
            case ListEvent.ClocksSet(var clocks) -> json.set("clocks", write(clocks));
            case ListEvent.StartMoved(var start, var zone) ->
                json.put("start", Utc.text(start)).put("zone", zone.getId());
            case ListEvent.AboutItem about -> item(json.put("item", about.item().value()), about);
            case ListEvent.AboutList about -> list(json.put("list", about.list().toString()), about);
        };
    }

    private static ObjectNode item(ObjectNode json, ListEvent.AboutItem event) {
        return switch (event) {
            case ListEvent.Ticked(_, var evidence) ->
                json.set("evidence", Json.objects(evidence, EvidenceJson::write));
            case ListEvent.Unticked(_, var why) -> json.put("why", why);
            case ListEvent.NotApplicable(_, var reason) -> json.put("reason", reason);
            case ListEvent.Noted(_, var text) -> json.put("text", text);
            case ListEvent.Evidenced(_, var evidence) -> json.set("evidence", EvidenceJson.write(evidence));
            case ListEvent.Assigned(_, var person) -> json.put("person", person);
            case ListEvent.Bound(_, var proof) -> json.set("proof", CopyJson.write(proof));
            case ListEvent.ProofBegan(_, var trial) -> json.set("trial", EvidenceJson.write(trial));
            case ListEvent.ProofFailed(_, var trial, var why) ->
                json.put("why", why).set("trial", EvidenceJson.write(trial));
        };
    }

    private static ObjectNode list(ObjectNode json, ListEvent.AboutList event) {
        return switch (event) {
            case ListEvent.ListAssigned(_, var person) -> json.put("person", person);
            case ListEvent.SignedOff(_, var note) -> json.put("note", note);
            case ListEvent.PutAway(_, var reason) -> json.put("reason", reason);
            case ListEvent.Reopened(_, var reason) -> json.put("reason", reason);
        };
    }

    /// Reads what `write` wrote; throws `Problem` that names occasion and entry for anything else.
    static ListEvent read(String body, OccasionId occasion, long number) {
        try {
            return Json.read(body, VERSION, ListEventJson::event);
        } catch (Unreadable e) {
            throw new Problem("An entry of a checklist cannot be read: " + e.getMessage(),
                    "occasion " + occasion + ", entry " + number,
                    "A newer Watchkeeper may have written it: open the list there. It was left as it is.", e);
        }
    }

    private static ListEvent event(Fields json) {
        var kind = json.text("kind");
        return switch (kind) {
            case "opened" -> new ListEvent.Opened(occasion(json.object("occasion")), clocks(json.object("clocks")),
                    json.objects("lists", CopyJson::read));
            case "added" -> new ListEvent.Added(json.objects("lists", CopyJson::read));
            case "clocks-set" -> new ListEvent.ClocksSet(clocks(json.object("clocks")));
            case "start-moved" ->
                new ListEvent.StartMoved(Utc.instant(json.text("start")), ZoneId.of(json.text("zone")));
            case "ticked" -> new ListEvent.Ticked(item(json), json.objects("evidence", EvidenceJson::read));
            case "unticked" -> new ListEvent.Unticked(item(json), json.text("why"));
            case "not-applicable" -> new ListEvent.NotApplicable(item(json), json.text("reason"));
            case "noted" -> new ListEvent.Noted(item(json), json.text("text"));
            case "evidenced" -> new ListEvent.Evidenced(item(json), EvidenceJson.read(json.object("evidence")));
            case "assigned" -> new ListEvent.Assigned(item(json), json.text("person"));
            case "bound" -> new ListEvent.Bound(item(json), CopyJson.proof(json.object("proof")));
            case "proof-began" -> new ListEvent.ProofBegan(item(json), EvidenceJson.trial(json.object("trial")));
            case "proof-failed" ->
                new ListEvent.ProofFailed(item(json), EvidenceJson.trial(json.object("trial")), json.text("why"));
            case "list-assigned" -> new ListEvent.ListAssigned(list(json), json.text("person"));
            case "signed-off" -> new ListEvent.SignedOff(list(json), json.text("note"));
            case "put-away" -> new ListEvent.PutAway(list(json), json.text("reason"));
            case "reopened" -> new ListEvent.Reopened(list(json), json.text("reason"));
            default -> throw new Unreadable("'" + kind + "' is not known here");
        };
    }

    private static ItemKey item(Fields json) {
        return new ItemKey(json.text("item"));
    }

    private static ListId list(Fields json) {
        return ListId.of(json.text("list"));
    }

    private static ObjectNode write(Occasion occasion) {
        return Json.object().put("id", occasion.id().toString()).put("kind", Words.of(occasion.kind()))
                .put("title", occasion.title()).put("subject", occasion.subject());
    }

    private static Occasion occasion(Fields json) {
        return new Occasion(OccasionId.of(json.text("id")), json.word("kind", Occasion.Kind.class), json.text("title"),
                json.text("subject"));
    }

    private static ObjectNode write(Clocks clocks) {
        var json = Json.object().put("zone", clocks.zone().getId());
        put(json, "start", clocks.start());
        put(json, "end", clocks.end());
        put(json, "completion", clocks.completion());
        put(json, "declared", clocks.declared());
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<Instant> instant) {
        instant.ifPresent(at -> json.put(name, Utc.text(at)));
    }

    private static Clocks clocks(Fields json) {
        return new Clocks(json.instantIfAny("start"), json.instantIfAny("end"), json.instantIfAny("completion"),
                json.instantIfAny("declared"), ZoneId.of(json.text("zone")));
    }
}
