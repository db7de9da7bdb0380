package org.watchkeeper.host.ansible.value;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// Plain objects of a YAML file as JSON, as Ansible prints them; a document that grows without end by aliases is refused.
final class YamlTree {
    private static final int MOST_NODES = 2_000_000;
    private static final int DEEPEST = 200;

    private int left = MOST_NODES;

    private YamlTree() {}

    /// Throws `IllegalArgumentException` for a document that is too large.
    static JsonNode of(@Nullable Object value) {
        return new YamlTree().node(value, 0);
    }

    private JsonNode node(@Nullable Object value, int depth) {
        if (--left < 0 || depth > DEEPEST) {
            throw new IllegalArgumentException("the document is too large, or contains itself");
        }
        return switch (value) {
            case null -> NullNode.instance;
            case Map<?, ?> map -> map(map, depth);
            case Collection<?> list -> list(list, depth);
            case Boolean word -> BooleanNode.valueOf(word);
            case Integer number -> PythonLiteral.integer(BigInteger.valueOf(number));
            case Long number -> PythonLiteral.integer(BigInteger.valueOf(number));
            case BigInteger number -> PythonLiteral.integer(number);
            case Double number -> DoubleNode.valueOf(number);
            case byte[] _ -> TextNode.valueOf("(binary)");
            default -> value.equals(Vault.MARK) ? Vault.node() : TextNode.valueOf(value.toString());
        };
    }

    private JsonNode map(Map<?, ?> map, int depth) {
        var node = JsonNodeFactory.instance.objectNode();
        map.forEach((key, value) -> node.set(String.valueOf(key), node(value, depth + 1)));
        return node;
    }

    private JsonNode list(Collection<?> list, int depth) {
        var node = JsonNodeFactory.instance.arrayNode();
        list.forEach(value -> node.add(node(value, depth + 1)));
        return node;
    }
}
