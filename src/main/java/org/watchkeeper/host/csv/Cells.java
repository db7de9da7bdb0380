package org.watchkeeper.host.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// What stands in a cell, both ways. Several values are separated by semicolons or commas; where one of them holds such a character
/// the cell is a JSON array. A variable that is no text, or a text that looks like one, is JSON.
final class Cells {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Pattern BETWEEN = Pattern.compile("[;,\\n]");

    private Cells() {}

    static String several(Collection<String> values) {
        boolean plain = values.stream().noneMatch(value -> value.isBlank() || !value.strip().equals(value)
                || BETWEEN.matcher(value).find() || value.startsWith("["));
        return plain ? String.join("; ", values) : json(List.copyOf(values));
    }

    static List<String> several(String cell) {
        var values = new ArrayList<String>();
        if (cell.startsWith("[") && value(cell) instanceof List<?> list) {
            list.forEach(value -> values.add(String.valueOf(value)));
        } else {
            BETWEEN.splitAsStream(cell).map(String::strip).filter(value -> !value.isEmpty()).forEach(values::add);
        }
        return values;
    }

    static String variable(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() && text.strip().equals(text) && text.equals(value(text))
                ? text
                : json(value);
    }

    /// The JSON of the cell, else its text.
    static @Nullable Object value(String cell) {
        try {
            return JSON.readValue(cell, Object.class);
        } catch (JsonProcessingException _) {
            return cell;
        }
    }

    static boolean flag(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "y", "on" -> true;
            case "no", "false", "0", "n", "off" -> false;
            default -> throw new IllegalArgumentException("says yes or no");
        };
    }

    static String flag(boolean value) {
        return value ? "yes" : "no";
    }

    static Environment environment(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "production", "prod", "live" -> Environment.PRODUCTION;
            case "staging", "stage" -> Environment.STAGING;
            case "development", "dev" -> Environment.DEVELOPMENT;
            default -> throw new IllegalArgumentException("is production, staging or development, not '" + cell + "'");
        };
    }

    private static String json(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values always become JSON", e);
        }
    }
}
