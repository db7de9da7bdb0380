package org.watchkeeper.change.store;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// The body of an entry: JSON whose names are fixed here and outlive the classes. `v` is the version of the form.
///
/// A form once written is read for ever: a new field gets a default when it is missing, a changed meaning a new `v`.
final class ChangeEventJson {
    private static final int VERSION = 1;

    private ChangeEventJson() {}

    static String write(ChangeEvent event) {
        return Json.write(fill(Json.object().put("v", VERSION).put("kind", event.kind()), event));
    }

    private static ObjectNode fill(ObjectNode json, ChangeEvent event) {
        return switch (event) {
            case ChangeEvent.Drafted(var proposal) -> json.set("proposal", ProposalJson.write(proposal));
            case ChangeEvent.Revised(var proposal, var why) ->
                json.put("why", why).set("proposal", ProposalJson.write(proposal));
            case ChangeEvent.Moved(var proposal, var why) ->
                json.put("why", why).set("proposal", ProposalJson.write(proposal));
            case ChangeEvent.Excepted(var reason) -> json.put("reason", reason);
            case ChangeEvent.Submitted(var note) -> json.put("note", note);
            case ChangeEvent.Approved(var note) -> json.put("note", note);
            case ChangeEvent.Refused(var reason) -> json.put("reason", reason);
            case ChangeEvent.Announced(var how) -> json.put("how", how);
            case ChangeEvent.Decided(var go, var note) -> json.put("go", go).put("note", note);
            case ChangeEvent.Overridden(var against, var reason, var second) ->
                json.put("reason", reason).put("second", second).set("against", Json.texts(against));
            case ChangeEvent.RunBegan(var phase, var run) -> json.put("phase", phase).put("run", run.toString());
            case ChangeEvent.RunEnded(var run, var result) ->
                json.put("run", run.toString()).put("result", Words.of(result));
            case ChangeEvent.Extended(var until, var reason) ->
                json.put("until", Utc.text(until)).put("reason", reason);
            case ChangeEvent.Cancelled(var reason) -> json.put("reason", reason);
            case ChangeEvent.Noted(var text) -> json.put("text", text);
        };
    }

    /// Reads what `write` wrote; throws `Problem` that names change and entry for anything else.
    static ChangeEvent read(String body, ChangeId change, long number) {
        try {
            return Json.read(body, VERSION, ChangeEventJson::event);
        } catch (Unreadable e) {
            throw new Problem("An entry of a change cannot be read: " + e.getMessage(),
                    "change " + change + ", entry " + number,
                    "A newer Watchkeeper may have written it: open the change there. It was left as it is.", e);
        }
    }

    private static ChangeEvent event(Fields json) {
        var kind = json.text("kind");
        return switch (kind) {
            case "drafted" -> new ChangeEvent.Drafted(ProposalJson.read(json.object("proposal")));
            case "revised" -> new ChangeEvent.Revised(ProposalJson.read(json.object("proposal")), json.text("why"));
            case "moved" -> new ChangeEvent.Moved(ProposalJson.read(json.object("proposal")), json.text("why"));
            case "excepted" -> new ChangeEvent.Excepted(json.text("reason"));
            case "submitted" -> new ChangeEvent.Submitted(json.text("note"));
            case "approved" -> new ChangeEvent.Approved(json.text("note"));
            case "refused" -> new ChangeEvent.Refused(json.text("reason"));
            case "announced" -> new ChangeEvent.Announced(json.text("how"));
            case "decided" -> new ChangeEvent.Decided(json.flag("go"), json.text("note"));
            case "overridden" ->
                new ChangeEvent.Overridden(json.texts("against"), json.text("reason"), json.text("second"));
            case "run-began" -> new ChangeEvent.RunBegan(json.number("phase"), UUID.fromString(json.text("run")));
            case "run-ended" -> new ChangeEvent.RunEnded(UUID.fromString(json.text("run")),
                    json.word("result", ChangeEvent.Result.class));
            case "extended" -> new ChangeEvent.Extended(Utc.instant(json.text("until")), json.text("reason"));
            case "cancelled" -> new ChangeEvent.Cancelled(json.text("reason"));
            case "noted" -> new ChangeEvent.Noted(json.text("text"));
            default -> throw new Unreadable("'" + kind + "' is not known here");
        };
    }
}
