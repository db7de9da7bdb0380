package org.watchkeeper.run.store;

import java.util.Collection;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Shorthand for writing JSON trees.
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode objects(Collection<T> values, Function<T, ObjectNode> writer) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    static ArrayNode texts(Collection<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
