package org.watchkeeper.store.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.watchkeeper.store.Utc;

/// The fields of one stored JSON object. A field that is missing or of another kind is `Unreadable`; others are ignored.
public record Fields(JsonNode node) {
    public Fields {
        if (!node.isObject()) {
            throw new Unreadable("an object was expected, not " + node.getNodeType());
        }
    }

    /// Whether it is there: a field that younger forms have may be missing.
    public boolean has(String name) {
        return node.has(name);
    }

    public String text(String name) {
        return text(name, field(name));
    }

    private static String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw new Unreadable("'" + name + "' is no text");
        }
        return value.textValue();
    }

    /// The text, or an empty one where the field is missing.
    public String textIfAny(String name) {
        return has(name) ? text(name) : "";
    }

    public int number(String name) {
        return number(name, field(name));
    }

    private static int number(String name, JsonNode value) {
        if (!value.isInt()) {
            throw new Unreadable("'" + name + "' is no number");
        }
        return value.intValue();
    }

    public OptionalInt numberIfAny(String name) {
        return has(name) ? OptionalInt.of(number(name)) : OptionalInt.empty();
    }

    public long longNumber(String name) {
        var value = field(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable("'" + name + "' is no number");
        }
        return value.longValue();
    }

    public OptionalLong longIfAny(String name) {
        return has(name) ? OptionalLong.of(longNumber(name)) : OptionalLong.empty();
    }

    public boolean flag(String name) {
        var value = field(name);
        if (!value.isBoolean()) {
            throw new Unreadable("'" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    /// A point in time in UTC, as `Utc` writes it.
    public Optional<Instant> instantIfAny(String name) {
        return has(name) ? Optional.of(Utc.instant(text(name))) : Optional.empty();
    }

    /// The constant whose word it is.
    public <E extends Enum<E>> E word(String name, Class<E> kind) {
        return Words.constant(text(name), kind);
    }

    public Fields object(String name) {
        return new Fields(field(name));
    }

    public <T> List<T> objects(String name, Function<Fields, T> reader) {
        return elements(name, field(name)).map(element -> reader.apply(new Fields(element))).toList();
    }

    /// The objects, or none where the field is missing.
    public <T> List<T> objectsIfAny(String name, Function<Fields, T> reader) {
        return has(name) ? objects(name, reader) : List.of();
    }

    public List<String> texts(String name) {
        return texts(name, field(name));
    }

    static List<String> texts(String name, JsonNode value) {
        return elements(name, value).map(element -> text(name, element)).toList();
    }

    /// The texts, or none where the field is missing.
    public List<String> textsIfAny(String name) {
        return has(name) ? texts(name) : List.of();
    }

    public List<Integer> numbers(String name) {
        return elements(name, field(name)).map(element -> number(name, element)).toList();
    }

    /// Texts by the names of their fields, sorted.
    public SortedMap<String, String> map(String name) {
        var values = new TreeMap<String, String>();
        object(name).node.properties()
                .forEach(entry -> values.put(entry.getKey(), text(entry.getKey(), entry.getValue())));
        return values;
    }

    private static Stream<JsonNode> elements(String name, JsonNode value) {
        if (!value.isArray()) {
            throw new Unreadable("'" + name + "' is no list");
        }
        return value.valueStream();
    }

    private JsonNode field(String name) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            throw new Unreadable("'" + name + "' is missing");
        }
        return value;
    }
}
