package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;

/// Documents of the corpus, mixed and damaged: docs/stress.md says how to do it for an hour.
class FuzzLaws {
    private static final Path CORPUS = Path.of("src/test/resources/org/watchkeeper/runbook/corpus");
    private static final Duration LENGTH = Duration.parse(System.getProperty("watchkeeper.fuzz", "PT1S"));
    private static final long SEED = Long.getLong("watchkeeper.seed", 1);
    private static final int LEAST = 20;

    @Test
    void damaged_documents_are_read_soundly() throws IOException {
        var lines = lines();
        long end = System.nanoTime() + LENGTH.toNanos();
        for (long seed = SEED; seed < SEED + LEAST || System.nanoTime() < end; seed++) {
            var text = damaged(new Random(seed), lines);
            assertThat(unsound(text)).as("-Dwatchkeeper.seed=%d%n%s", seed, text).isEmpty();
        }
    }

    private static List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(CORPUS)) {
            for (var file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /// A few stretches of the corpus, some lines cut, indented, doubled or mangled.
    private static String damaged(Random random, List<String> lines) {
        var text = new StringBuilder();
        for (int part = 0; part < 1 + random.nextInt(6); part++) {
            int from = random.nextInt(lines.size());
            for (var line : lines.subList(from, Math.min(lines.size(), from + random.nextInt(20)))) {
                text.append(mangled(random, line)).append('\n');
            }
        }
        return text.toString();
    }

    private static String mangled(Random random, String line) {
        int at = line.isEmpty() ? 0 : random.nextInt(line.length());
        var mangled = switch (random.nextInt(24)) {
            case 0 -> line.substring(at);
            case 1 -> " ".repeat(random.nextInt(9)) + line;
            case 2 -> "> " + line;
            case 3 -> "```" + line;
            case 4 -> line + "\n" + line;
            case 5 -> line.substring(0, at) + (char) random.nextInt(0xD800) + line.substring(at);
            case 6 -> "";
            default -> line;
        };
        return mangled.replace('\r', ' ');
    }

    /// What is wrong with how a text is read; empty when nothing is.
    private static String unsound(String text) {
        var runbook = Doc.read(text);
        var rows = List.of(runbook.text().split("\n", -1));
        for (Finding finding : runbook.findings()) {
            if (finding.line() < 1 || finding.line() > rows.size()) {
                return "no such line: " + finding;
            }
        }
        for (var procedure : runbook.procedures()) {
            for (ShellCommand command : procedure.commands()) {
                if (!stands(command, rows)) {
                    return "not on its lines: " + command;
                }
            }
        }
        if (!outline(runbook).equals(outline(Doc.read(text)))) {
            return "read twice, understood twice";
        }
        return outline(runbook).equals(outline(Doc.read(text.replace("\n", "\r\n")))) ? "" : "CRLF is read differently";
    }

    /// Blanks aside (indentation, continuation prompts), HTML and the bars of a table's cell unescaped, a command's first row is what its line says.
    private static boolean stands(ShellCommand command, List<String> rows) {
        var first = command.text().lines().findFirst().orElse("").strip();
        if (command.lines().last() > rows.size()) {
            return false;
        }
        int line = command.lines().first();
        // A span may have been wrapped by an editor.
        return stands(first, rows.get(line - 1))
                || stands(first, String.join(" ", rows.subList(line - 1, Math.min(rows.size(), line + 1))));
    }

    private static boolean stands(String first, String row) {
        return squeezed(row).contains(squeezed(first)) || squeezed(unmarked(row)).contains(squeezed(first));
    }

    /// A literal that reStructuredText parses shows neither its emphasis nor the bars of what is substituted.
    private static String unmarked(String row) {
        return row.replaceAll("\\*{1,2}|\\|\\w+\\|", "");
    }

    private static String squeezed(String text) {
        return text.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .replace("\\|", "|")
                .replaceAll("<[^>]*>|\\s+|\u0000|\uFFFD", "");
    }

    private static List<String> outline(Runbook runbook) {
        var outline = new ArrayList<String>();
        runbook.procedures().forEach(procedure -> {
            outline.add(procedure.id() + " " + procedure.lines());
            procedure.steps().forEach(step -> outline.add(step.id() + " " + step.lines()));
            procedure.commands().forEach(command -> outline.add(command.lines() + " " + command.text()));
        });
        runbook.blocks().forEach(block -> outline.add(block.lines() + " " + block.kind()));
        return outline;
    }
}
