package org.watchkeeper.bench;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Documents far longer than any a person writes, each beside its own first half: reading must grow with the length, not
/// with its square.
public final class Large {
    private static final int TURNS = 3;
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();

    private Large() {}

    public static void main(String... arguments) throws Exception {
        measure("19,000 procedures", 19_000,
                "## Upgrade part %d\n\nStop it first, then wait ten seconds for its clients "
                        + "to go.\n\n```bash\nsystemctl restart part-%d\n```\n\nIt worked when its page answers again.\n\n");
        measure("100,000 list items", 100_000, "- Check part %d\n");
        measure("50,000 fences", 50_000, "```bash\nsystemctl restart part-%d\n```\n\n");
        measure("50,000 headings", 50_000, "## Part %d\n\n");
        measure("20,000 schedules", 20_000, "## Part %d\n\nIts disk is checked daily at 03:00 UTC.\n\n");
        measure("200,000 table rows", 200_000, "| part %d | daily | ops |\n");
        measure("one line of 5 MB", 5_000_000, "x");
    }

    private static void measure(String what, int count, String unit) throws Exception {
        var whole = document(count, unit);
        var half = document(count / 2, unit);
        var turns = new Turns().way("half", () -> Turns.millis(() -> READER.read("half.md", half)))
                .way("whole", () -> Turns.millis(() -> READER.read("whole.md", whole))).take(1, TURNS);
        Row.of("import of " + what + ", " + whole.length / 1_000 + " kB", turns.figure("whole", "ms"), "half of it",
                turns.figure("half", "ms"), Budget.atMostTimes(3)).print();
    }

    private static byte[] document(int count, String unit) {
        var head = unit.startsWith("|") ? "# Long\n\n| Part | When | Who |\n|---|---|---|\n" : "# Long\n\n";
        return IntStream.rangeClosed(1, count).mapToObj(at -> unit.replace("%d", Integer.toString(at)))
                .collect(Collectors.joining("", head, "\n")).getBytes(StandardCharsets.UTF_8);
    }
}
