package org.watchkeeper.drill.yaml;

import java.util.List;
import java.util.Set;

import org.watchkeeper.drill.Say;
import org.watchkeeper.remote.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/// Lines of `print` and `err`: a text, or a map with `text` or `progress`.
final class Says {
    private static final Set<String> WORDS = Set.of("after", "text", "times", "progress", "to", "steps", "takes");

    private Says() {}

    static java.util.stream.Stream<Say> of(Stream stream, List<JsonNode> lines) {
        return lines.stream().map(line -> of(stream, line));
    }

    private static Say of(Stream stream, JsonNode line) {
        if (!line.isObject()) {
            return new Say.Text(stream, java.time.Duration.ZERO, line.asText(), 1);
        }
        line.fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                throw new IllegalArgumentException("a line cannot say '" + word + "'");
            }
        });
        var after = Durations.of(line.path("after").asText(""));
        return line.has("progress")
                ? new Say.Progress(stream, after, line.path("progress").asText(), line.path("to").asInt(100),
                        line.path("steps").asInt(20), Durations.of(line.path("takes").asText("1s")))
                : new Say.Text(stream, after, line.path("text").asText(""), line.path("times").asInt(1));
    }
}
