package org.watchkeeper.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The part of docs/performance.md that is measured, between its two marks; what is written around them stays.
final class Page {
    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";

    private Page() {}

    static String of(Machine before, Machine after, long seconds, List<String> others, List<Row> rows) {
        return """
                %s
                Measured %s on %s.
                Load (1 minute) %s before the run, which took %d s, and %s after it.
                What other programs used of all cores in the two seconds before each bench: %s.

                | what | Watchkeeper | reference in the same run | ratio | budget | | |
                |---|---|---|---|---|---|---|
                %s
                %s""".formatted(BEGIN, before.at(), before, before.loadWords(), seconds,
                after.loadWords(), String.join(", ", others),
                rows.stream().map(Row::markdown).collect(Collectors.joining("\n")), END);
    }

    static void write(Path file, String page) throws IOException {
        var text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no place for the table: " + BEGIN + " and " + END);
        }
        Files.writeString(file, text.substring(0, begin) + page + text.substring(end + END.length()));
    }
}
