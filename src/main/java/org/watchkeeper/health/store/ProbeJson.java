package org.watchkeeper.health.store;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;

/// A probe as text.
final class ProbeJson {
    private static final int VERSION = 1;

    private ProbeJson() {}

    static String write(Probe probe) {
        var json = Json.object().put("v", VERSION).put("id", probe.id().text()).put("title", probe.title())
                .put("everyMs", probe.every().toMillis()).put("limitMs", probe.limit().toMillis())
                .put("from", probe.from());
        json.set("ask", ask(probe.ask()));
        json.set("judgement", judgement(probe.judgement()));
        probe.dependsOn().ifPresent(id -> json.put("dependsOn", id.text()));
        return Json.write(json);
    }

    private static ObjectNode ask(Ask ask) {
        return switch (ask) {
            case Ask.OnHost(var script) -> Json.object().put("kind", "host").put("script", script);
            case Ask.Tcp(var address, var port) ->
                Json.object().put("kind", "tcp").put("address", address).put("port", port);
            case Ask.Http(var url) -> Json.object().put("kind", "http").put("url", url);
            case Ask.Tls(var address, var port) ->
                Json.object().put("kind", "tls").put("address", address).put("port", port);
        };
    }

    private static ObjectNode judgement(Judgement judgement) {
        return Json.object().put("value", judgement.value()).put("unit", judgement.unit())
                .put("warning", judgement.warning()).put("critical", judgement.critical())
                .put("inRow", judgement.inRow()).put("slack", Double.toString(judgement.slack()));
    }

    static Probe read(String text) {
        return Json.read(text, VERSION, ProbeJson::read);
    }

    private static Probe read(Fields json) {
        return new Probe(new ProbeId(json.text("id")), json.text("title"), ask(json.object("ask")),
                judgement(json.object("judgement")), Duration.ofMillis(json.longNumber("everyMs")),
                Duration.ofMillis(json.longNumber("limitMs")),
                Optional.of(json.textIfAny("dependsOn")).filter(id -> !id.isEmpty()).map(ProbeId::new),
                json.text("from"));
    }

    private static Ask ask(Fields json) {
        return switch (json.text("kind")) {
            case "host" -> new Ask.OnHost(json.text("script"));
            case "tcp" -> new Ask.Tcp(json.text("address"), json.number("port"));
            case "http" -> new Ask.Http(json.text("url"));
            case "tls" -> new Ask.Tls(json.text("address"), json.number("port"));
            case String other -> throw new IllegalArgumentException("nothing is asked by '" + other + "'");
        };
    }

    private static Judgement judgement(Fields json) {
        return new Judgement(json.text("value"), json.text("unit"), json.text("warning"), json.text("critical"),
                json.number("inRow"), Double.parseDouble(json.text("slack")));
    }
}
