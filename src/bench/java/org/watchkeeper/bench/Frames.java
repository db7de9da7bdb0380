package org.watchkeeper.bench;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Frames while output streams in, beside a still window: `OutputViewBench`, as rows.
public final class Frames {
    private static final String SECONDS = System.getProperty("bench.seconds", "12");
    private static final String RATE = "50000";

    private Frames() {}

    public static void main(String... arguments) throws Exception {
        var lines = new Child(Child.HEADLESS, "org.watchkeeper.fx.output.OutputViewBench", List.of(SECONDS, RATE))
                .run(Path.of(System.getProperty("user.home")));
        var still = new ObjectMapper().readTree(lines.stream().filter(line -> line.contains("still")).findFirst()
                .orElseThrow());
        var busy = new ObjectMapper().readTree(lines.stream().filter(line -> line.contains("lines/s")).findFirst()
                .orElseThrow());
        row("frames while 50,000 lines/s stream in, 99th percentile", busy, still, "p99ms", 20);
        row("frames while 50,000 lines/s stream in, longest", busy, still, "maxms", 100);
    }

    private static void row(String what, JsonNode busy, JsonNode still, String field, double limit) {
        Row.of(what, figure(busy, field), "a still window", figure(still, field), Budget.atMost(limit))
                .noting("rendered in software, no display").print();
    }

    private static Figure figure(JsonNode window, String field) {
        return Figure.single(window.get(field).asDouble(), "ms", window.get("frames").asInt());
    }
}
