package org.watchkeeper.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.commonmark.parser.Parser;

import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Understanding a document of 10,000 lines, beside CommonMark alone, which only parses it.
public final class Import {
    private static final int LINES = 10_000;
    private static final int TURNS = 9;

    private Import() {}

    public static void main(String... arguments) throws Exception {
        var document = document();
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var parser = Parser.builder().build();
        var reader = new MarkdownRunbooks();
        var first = Figure.single(Turns.millis(() -> understood(reader.read("long.md", bytes))), "ms", 1);
        var turns = new Turns().way("commonmark", () -> Turns.millis(() -> parser.parse(document)))
                .way("ours", () -> Turns.millis(() -> understood(reader.read("long.md", bytes)))).take(5, TURNS);
        var runbook = reader.read("long.md", bytes);
        Row.of("import of a 10,000-line document", turns.figure("ours", "ms"), "CommonMark alone",
                turns.figure("commonmark", "ms"), Budget.atMost(300))
                .noting(runbook.procedures().size() + " procedures, " + runbook.blocks().size()
                        + " code blocks; the first one in a fresh JVM took " + first)
                .print();
    }

    private static void understood(Runbook runbook) {
        if (runbook.procedures().size() < 10) {
            throw new IllegalStateException("the document was not understood");
        }
    }

    /// The shipped runbook again and again, each time about another service, so that no command comes twice.
    private static String document() throws IOException {
        try (var file = Import.class.getResourceAsStream("/runbooks/unet-service-update.md")) {
            var shipped = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var text = new StringBuilder();
            for (int copy = 1; text.chars().filter(c -> c == '\n').count() < LINES; copy++) {
                text.append(shipped.replace("unet", "unet" + copy)).append('\n');
            }
            return text.toString();
        }
    }
}
