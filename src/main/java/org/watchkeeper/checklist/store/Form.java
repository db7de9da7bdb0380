package org.watchkeeper.checklist.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.store.Utc;

/// The fields of one stored JSON object. A field that is missing or of another kind is `Unreadable`; others are ignored.
record Form(JsonNode node) {
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(Collection<T> values, Function<T, ObjectNode> writer) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    static void put(ObjectNode json, String name, Optional<Instant> instant) {
        instant.ifPresent(at -> json.put(name, Utc.text(at)));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    String text(String name) {
        var value = field(name);
        if (!value.isTextual()) {
            throw new Unreadable("'" + name + "' is no text");
        }
        return value.textValue();
    }

    int number(String name) {
        var value = field(name);
        if (!value.isInt()) {
            throw new Unreadable("'" + name + "' is no number");
        }
        return value.intValue();
    }

    boolean flag(String name) {
        var value = field(name);
        if (!value.isBoolean()) {
            throw new Unreadable("'" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    Optional<Instant> instant(String name) {
        return node.has(name) ? Optional.of(Utc.instant(text(name))) : Optional.empty();
    }

    UUID id(String name) {
        return UUID.fromString(text(name));
    }

    Lines lines() {
        return new Lines(number("first"), number("last"));
    }

    Form form(String name) {
        return new Form(field(name));
    }

    <T> List<T> forms(String name, Function<Form, T> reader) {
        var value = field(name);
        if (!value.isArray()) {
            throw new Unreadable("'" + name + "' is no list");
        }
        return value.valueStream().map(each -> reader.apply(new Form(each))).toList();
    }

    /// The constant whose word it is.
    <E extends Enum<E>> E word(String name, Class<E> kind) {
        return constant(text(name), kind);
    }

    static <E extends Enum<E>> E constant(String word, Class<E> kind) {
        for (var constant : kind.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new Unreadable("'" + word + "' is not known here");
    }

    private JsonNode field(String name) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            throw new Unreadable("'" + name + "' is missing");
        }
        return value;
    }
}
