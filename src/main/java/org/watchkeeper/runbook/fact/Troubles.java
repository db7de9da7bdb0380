package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Facts.Trouble;

/// Rows of troubleshooting tables: issue, how it shows, what helps.
final class Troubles {
    private static final Pattern ISSUE = Pattern
            .compile("(?i)\\b(issue|problem|symptoms?|error|failure|alert|scenario)\\b");
    private static final Pattern DETECTION = Pattern
            .compile("(?i)\\b(detection|symptoms?|indicat\\w*|signs?|cause|causes|likely cause|detected by)\\b");
    private static final Pattern QUICK = Pattern.compile("(?i)\\b(quick|workaround|immediate|first)\\b");
    private static final Pattern SOLUTION = Pattern
            .compile("(?i)\\b(solution|resolution|fix|action|remedy|what to do|mitigation)\\b");

    private Troubles() {}

    static List<Trouble> in(List<Passage> passages) {
        return passages.stream().filter(Passage.Row.class::isInstance).map(Passage.Row.class::cast)
                .flatMap(row -> read(row).stream()).toList();
    }

    private static Optional<Trouble> read(Passage.Row row) {
        var issue = row.cell(ISSUE);
        var solution = last(row);
        if (issue.isEmpty() || solution.isEmpty()
                || !row.headers().stream().anyMatch(header -> SOLUTION.matcher(header).find())) {
            return Optional.empty();
        }
        var detection = row.cell(DETECTION).filter(cell -> !cell.equals(issue.get())).orElse("");
        var quick = row.cell(QUICK).orElse("");
        return Optional.of(new Trouble(issue.get(), detection, quick, solution, row.place().line()));
    }

    private static String last(Passage.Row row) {
        var solution = "";
        for (int at = 0; at < Math.min(row.headers().size(), row.cells().size()); at++) {
            boolean fits = SOLUTION.matcher(row.headers().get(at)).find()
                    && !QUICK.matcher(row.headers().get(at)).find();
            solution = fits ? row.cells().get(at) : solution;
        }
        return solution;
    }
}
