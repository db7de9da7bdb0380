package org.watchkeeper.store.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON trees, the text that databases keep of them, and what is read of it.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter ASCII = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private Json() {}

    /// An object without fields.
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// A list of what `writer` makes of each value.
    public static <T> ArrayNode objects(Collection<T> values, Function<T, ObjectNode> writer) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    /// A list of texts.
    public static ArrayNode texts(Collection<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /// A tree of plain values: text, numbers, true and false, lists, maps by text, or nothing.
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// The tree as text that every database keeps as it is: no NUL and no half of a surrogate pair, but their escapes.
    public static String write(JsonNode json) {
        try {
            var text = MAPPER.writeValueAsString(json);
            return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : ASCII.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and numbers can be written", e);
        }
    }

    /// What `reader` makes of an object whose field `v` says `version`. Throws `Unreadable` for any other text, and where the
    /// reader meets a value that is none.
    public static <T> T read(String text, int version, Function<Fields, T> reader) {
        try {
            var json = new Fields(MAPPER.readTree(text));
            if (json.number("v") != version) {
                throw new Unreadable("its form is version " + json.number("v") + ", this console knows " + version);
            }
            return reader.apply(json);
        } catch (JsonProcessingException e) {
            throw new Unreadable(String.valueOf(e.getOriginalMessage()), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    /// A list of texts out of what was written of it; throws `Unreadable` for any other text.
    public static List<String> texts(String text) {
        try {
            return Fields.texts("it", MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new Unreadable(String.valueOf(e.getOriginalMessage()), e);
        }
    }
}
