package org.watchkeeper.runbook.correct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/// Keys and values of YAML on one line: `{on: "curl …", ignore: "RB025"}`.
record Flow(Map<String, String> entries) {
    Flow {
        entries = new LinkedHashMap<>(entries);
    }

    static Flow empty() {
        return new Flow(Map.of());
    }

    Flow with(String key, String value) {
        return put(key, quoted(value));
    }

    Flow with(String key, int value) {
        return put(key, Integer.toString(value));
    }

    Flow with(String key, List<String> values) {
        return put(key, "[" + String.join(", ", values.stream().map(Flow::quoted).toList()) + "]");
    }

    /// What others wrote, as it is. JSON is YAML.
    Flow with(String key, JsonNode value) {
        return value.isTextual() ? with(key, value.asText()) : put(key, value.toString());
    }

    /// These, then the other's.
    Flow and(Flow other) {
        var more = new LinkedHashMap<>(entries);
        more.putAll(other.entries);
        return new Flow(more);
    }

    private Flow put(String key, String written) {
        var more = new LinkedHashMap<>(entries);
        more.put(key, written);
        return new Flow(more);
    }

    String raw() {
        var pairs = entries.entrySet().stream()
                .map(each -> (each.getKey().matches("[A-Za-z_]+") ? each.getKey() : quoted(each.getKey())) + ": "
                        + each.getValue());
        return RawText.raw("{" + String.join(", ", pairs.toList()) + "}");
    }

    private static String quoted(String value) {
        var written = new StringBuilder("\"");
        value.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                written.append('\\').appendCodePoint(each);
            } else if (isPlain(each)) {
                written.appendCodePoint(each);
            } else {
                written.append(each > 0xFFFF ? String.format("\\U%08X", each) : String.format("\\u%04X", each));
            }
        });
        return written.append('"').toString();
    }

    private static boolean isPlain(int each) {
        return each >= ' ' && each < 0x7F
                || each >= 0xA0 && each < 0xD800 && Character.isDefined(each) && each != 0x2028 && each != 0x2029;
    }
}
