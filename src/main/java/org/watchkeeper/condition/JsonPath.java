package org.watchkeeper.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A way into a JSON text: `.a.b[0]`, `."strange name"`, `.list[*].state` for one of each, `.` for all of it.
record JsonPath(List<Leg> legs) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    JsonPath {
        legs = List.copyOf(legs);
    }

    sealed interface Leg {
        record Member(String name) implements Leg {}

        record Element(int index) implements Leg {}

        record Each() implements Leg {}
    }

    /// What is there, as text: each on a line of its own where the path takes several.
    Value in(String text) {
        return at(text, nodes -> {
            if (legs.contains(new Leg.Each())) {
                return new Value.Text(nodes.stream().map(JsonPath::text).collect(Collectors.joining("\n")));
            }
            return nodes.getFirst().isNull()
                    ? new Value.None(this + " is null")
                    : new Value.Text(text(nodes.getFirst()));
        });
    }

    /// How many elements, members or characters are there; of several together, how many those are.
    Value length(String text) {
        return at(text, nodes -> {
            if (legs.contains(new Leg.Each())) {
                return Value.of(Amount.plain(nodes.size()));
            }
            var node = nodes.getFirst();
            return node.isContainerNode() || node.isTextual()
                    ? Value.of(Amount.plain(node.isTextual() ? node.asText().length() : node.size()))
                    : new Value.None(this + " has no length");
        });
    }

    private Value at(String text, java.util.function.Function<List<JsonNode>, Value> use) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException wrong) {
            return new Value.None("what it printed is no JSON");
        }
        if (root.isMissingNode()) {
            return new Value.None("it printed nothing where JSON was expected");
        }
        var nodes = List.of(root);
        for (var leg : legs) {
            var next = new ArrayList<JsonNode>();
            nodes.forEach(node -> next.addAll(step(node, leg)));
            if (next.stream().anyMatch(JsonNode::isMissingNode)) {
                return new Value.None("there is no " + this + " in what it printed");
            }
            nodes = next;
        }
        return use.apply(nodes);
    }

    private static List<JsonNode> step(JsonNode node, Leg leg) {
        return switch (leg) {
            case Leg.Member(var name) -> List.of(node.path(name));
            case Leg.Element(var index) -> List.of(node.path(index));
            case Leg.Each() -> node.isContainerNode() ? List.copyOf(elements(node)) : List.of(node.path(0));
        };
    }

    private static List<JsonNode> elements(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        node.forEach(all::add);
        return all;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /// As it is written in a condition.
    @Override
    public String toString() {
        return legs.isEmpty() || !(legs.getFirst() instanceof Leg.Member) ? "." + joined() : joined();
    }

    private String joined() {
        return legs.stream().map(leg -> switch (leg) {
            case Leg.Member(var name) -> "." + (PLAIN.matcher(name).matches() ? name : Printer.quoted(name));
            case Leg.Element(var index) -> "[" + index + "]";
            case Leg.Each() -> "[*]";
        }).collect(Collectors.joining());
    }
}
