package org.watchkeeper.runbook.markdown.front;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/// The front matter as YAML. `last` is its last line, or 0 where there is none; `fault` is empty unless it is no YAML.
public record Head(int last, JsonNode yaml, String fault) {
    private static final int LONGEST = 2_000;
    private static final Pattern ENDS = Pattern.compile("---|\\.\\.\\.");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final Head NONE = new Head(0, NOTHING, "");

    /// Lines between `---` that are no keys and values are text between two rules.
    public static Head of(List<String> lines) {
        int last = lastLine(lines);
        if (last == 0) {
            return NONE;
        }
        try {
            var yaml = YAML.readTree(String.join("\n", lines.subList(1, last - 1)));
            boolean empty = yaml == null || yaml.isMissingNode() || yaml.isNull();
            return empty ? new Head(last, NOTHING, "") : yaml.isObject() ? new Head(last, yaml, "") : NONE;
        } catch (JacksonException | StackOverflowError broken) {
            return new Head(last, NOTHING, firstLine(broken));
        }
    }

    /// One value of YAML in one line; nothing where it is none.
    public static JsonNode value(String text) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException | StackOverflowError broken) {
            return NOTHING;
        }
    }

    private static String firstLine(Throwable broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("unreadable");
    }

    private static int lastLine(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
            return 0;
        }
        for (int at = 1; at < Math.min(lines.size(), LONGEST); at++) {
            if (ENDS.matcher(lines.get(at).stripTrailing()).matches()) {
                return at + 1;
            }
        }
        return 0;
    }
}
