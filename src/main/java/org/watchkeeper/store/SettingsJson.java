package org.watchkeeper.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The settings' names in JSON. What is not known here is left where it is.
final class SettingsJson {
    private SettingsJson() {}

    /// Throws `IllegalArgumentException` with the reason, as a sentence, for a value of the wrong kind.
    static Settings read(JsonNode json) {
        return new Settings(text(json, "theme"), library(json.path("library")), text(json.path("database"), "url"),
                text(json, "operator"), text(json, "window"), text(json, "desktopNotes"),
                text(json, "terminal"), text(json, "watching"));
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new IllegalArgumentException("'" + name + "' is no text");
        }
        return value.asText("");
    }

    private static List<Path> library(JsonNode json) {
        if (!json.isMissingNode() && !(json.isArray() && json.valueStream().allMatch(JsonNode::isTextual))) {
            throw new IllegalArgumentException("'library' is no list of folders");
        }
        return json.valueStream().map(JsonNode::textValue).map(SettingsJson::folder).toList();
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is no folder", e);
        }
    }

    /// Writes the settings into what was there before.
    static ObjectNode write(Settings settings, ObjectNode json) {
        put(json, "theme", settings.theme());
        put(json, "operator", settings.operator());
        put(json, "window", settings.window());
        put(json, "desktopNotes", settings.desktopNotes());
        put(json, "terminal", settings.terminal());
        put(json, "watching", settings.watching());
        var folders = JsonNodeFactory.instance.arrayNode();
        settings.library().forEach(folder -> folders.add(folder.toString()));
        json.set("library", folders);
        var database = json.path("database") instanceof ObjectNode before
                ? before
                : JsonNodeFactory.instance.objectNode();
        put(database, "url", settings.database());
        json.set("database", database);
        return json;
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value.isEmpty()) {
            json.remove(name);
        } else {
            json.put(name, value);
        }
    }
}
