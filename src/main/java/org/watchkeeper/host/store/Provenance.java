package org.watchkeeper.host.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Words;

/// The column that says where a host comes from: `{"v": 1, "origins": […], "variables": {…}}`, empty for one entered by hand.
record Provenance(SortedSet<Origin> origins, Variables variables) {
    private static final int VERSION = 1;

    static String write(Host host) {
        if (host.origins().isEmpty() && host.variables().isEmpty()) {
            return "";
        }
        var json = Json.object().put("v", VERSION);
        json.set("origins", Json.objects(host.origins(), Provenance::origin));
        json.set("variables", Json.tree(host.variables().values()));
        return Json.write(json);
    }

    private static ObjectNode origin(Origin origin) {
        return Json.object().put("kind", Words.of(origin.kind())).put("file", origin.file()).put("name", origin.name());
    }

    static Provenance read(String column) {
        return column.isEmpty()
                ? new Provenance(new TreeSet<>(), Variables.none())
                : Json.read(column, VERSION, Provenance::of);
    }

    private static Provenance of(Fields json) {
        var values = new TreeMap<String, @Nullable Object>();
        json.object("variables").node().properties().forEach(
                entry -> values.put(entry.getKey(), value(entry.getValue())));
        return new Provenance(new TreeSet<>(json.objects("origins", Provenance::origin)), new Variables(values));
    }

    private static Origin origin(Fields json) {
        return new Origin(json.word("kind", Origin.Kind.class), json.text("file"), json.text("name"));
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                node.forEach(part -> list.add(value(part)));
                yield list;
            }
            case OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
                yield map;
            }
            case NULL, BINARY, MISSING, POJO -> null;
        };
    }
}
