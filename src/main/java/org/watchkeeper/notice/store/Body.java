package org.watchkeeper.notice.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Utc;

/// One stored JSON object and its fields. What is missing or of another kind is a `Problem`: a newer console wrote it, or somebody by
/// hand.
record Body(JsonNode node) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static Body read(String text) {
        try {
            return new Body(MAPPER.readTree(text));
        } catch (JsonProcessingException wrong) {
            throw new Problem("What is stored about notices cannot be read", "the database", "", wrong);
        }
    }

    String text(String name) {
        var value = node.path(name);
        if (!value.isTextual()) {
            throw unreadable(name);
        }
        return value.textValue();
    }

    boolean flag(String name) {
        var value = node.path(name);
        if (!value.isBoolean()) {
            throw unreadable(name);
        }
        return value.booleanValue();
    }

    int number(String name) {
        var value = node.path(name);
        if (!value.isInt()) {
            throw unreadable(name);
        }
        return value.intValue();
    }

    Instant instant(String name) {
        return Utc.instant(text(name));
    }

    Body inner(String name) {
        return new Body(node.path(name));
    }

    List<String> texts(String name) {
        return node.path(name).valueStream().map(JsonNode::textValue).toList();
    }

    <T> List<T> each(String name, Function<Body, T> reader) {
        return node.path(name).valueStream().map(one -> reader.apply(new Body(one))).toList();
    }

    static Problem unreadable(String name) {
        return new Problem("What is stored about notices cannot be read: '" + name + "'", "the database",
                "It may be from a newer Watchkeeper.");
    }
}
