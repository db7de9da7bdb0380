package org.watchkeeper.run.store;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/// The fields of one stored JSON object. A field that is missing or of another kind is `Unreadable`; others are ignored.
record Fields(JsonNode node) {
    Fields {
        if (!node.isObject()) {
            throw new Unreadable("an object was expected, not " + node.getNodeType());
        }
    }

    /// Whether it is there: a field that younger forms have may be missing.
    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return text(name, field(name));
    }

    private static String text(String name, JsonNode value) {
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

    OptionalInt numberIfAny(String name) {
        return node.has(name) ? OptionalInt.of(number(name)) : OptionalInt.empty();
    }

    String textIfAny(String name) {
        return node.has(name) ? text(name) : "";
    }

    OptionalLong longIfAny(String name) {
        return node.has(name) ? OptionalLong.of(longNumber(name)) : OptionalLong.empty();
    }

    long longNumber(String name) {
        var value = field(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable("'" + name + "' is no number");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        var value = field(name);
        if (!value.isBoolean()) {
            throw new Unreadable("'" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    Fields object(String name) {
        return new Fields(field(name));
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return elements(name).map(element -> reader.apply(new Fields(element))).toList();
    }

    List<String> texts(String name) {
        return elements(name).map(element -> text(name, element)).toList();
    }

    List<Integer> numbers(String name) {
        return elements(name).map(JsonNode::intValue).toList();
    }

    /// The constant whose word it is: `STEP_BY_STEP` for "step-by-step".
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

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SortedMap<String, String> map(String name) {
        var values = new TreeMap<String, String>();
        object(name).node.properties()
                .forEach(entry -> values.put(entry.getKey(), text(entry.getKey(), entry.getValue())));
        return values;
    }

    private Stream<JsonNode> elements(String name) {
        var value = field(name);
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
