package org.watchkeeper.calendar.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// A window or blackout as JSON. A form once written is read for ever: a new field gets a default when it is missing, a changed
/// meaning a new `v`.
final class RulingJson {
    private static final int VERSION = 1;

    private RulingJson() {}

    static String write(Ruling ruling) {
        var json = Json.object().put("v", VERSION).put("name", ruling.name());
        json.set("series", SeriesJson.write(ruling.series()));
        json.set("scope", scope(ruling.scope()));
        json.put("file", ruling.source().file()).put("line", ruling.source().line());
        switch (ruling) {
            case Window window -> json.put("kind", "window").set("terms", terms(window.terms()));
            case Blackout blackout -> json.put("kind", "blackout").put("reason", blackout.reason());
        }
        return Json.write(json);
    }

    private static ObjectNode scope(Scope scope) {
        var json = Json.object();
        json.set("environments", Json.texts(scope.environments().stream().map(Environment::word).toList()));
        json.set("groups", Json.texts(scope.groups()));
        json.set("hosts", Json.texts(scope.hosts().stream().map(HostId::toString).toList()));
        return json;
    }

    private static ObjectNode terms(Window.Terms terms) {
        var json = Json.object().put("standing", Words.of(terms.standing())).put("most", terms.most().toString())
                .put("announce", terms.announce().toString()).put("cutoff", terms.cutoff().toString());
        return json.set("impacts", Json.texts(terms.impacts().stream().map(Words::of).toList()));
    }

    /// Reads what `write` wrote; throws `Problem` that names it for anything else.
    static Ruling read(String body, String id) {
        try {
            return Json.read(body, VERSION, json -> ruling(new Ruling.Id(id), json));
        } catch (Unreadable e) {
            throw new Problem("An entry of the calendar cannot be read: " + e.getMessage(), id,
                    "A newer Watchkeeper may have written it: look at the calendar there. It was left as it is.", e);
        }
    }

    private static Ruling ruling(Ruling.Id id, Fields json) {
        var name = json.text("name");
        var series = SeriesJson.read(json.object("series"));
        var scope = scope(json.object("scope"));
        var source = new Ruling.Source(json.text("file"), json.number("line"));
        return switch (json.text("kind")) {
            case "window" -> new Window(id, name, series, terms(json.object("terms")), scope, source);
            case "blackout" -> new Blackout(id, name, series, json.text("reason"), scope, source);
            default -> throw new Unreadable("'" + json.text("kind") + "' is not known here");
        };
    }

    private static Scope scope(Fields json) {
        return new Scope(json.texts("environments").stream().map(Environment::of).collect(Collectors.toSet()),
                new TreeSet<>(json.texts("groups")), json.texts("hosts").stream().map(HostId::of).toList());
    }

    private static Window.Terms terms(Fields json) {
        var impacts = new HashSet<Window.Impact>();
        json.texts("impacts").forEach(word -> impacts.add(Words.constant(word, Window.Impact.class)));
        return new Window.Terms(json.word("standing", Window.Standing.class), impacts,
                Duration.parse(json.text("most")), Length.parse(json.text("announce")),
                Duration.parse(json.text("cutoff")));
    }
}
