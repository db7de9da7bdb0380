package org.watchkeeper.runbook.ui.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Finding.Severity;
import org.watchkeeper.runbook.Runbook;

/// Everything that was inferred, doubtful or dangerous in a document, as rows: open ones by severity, then those answered. Pure.
public record Fidelity(Runbook runbook) {
    /// Which findings are shown.
    public enum Filter {
        OPEN("Open"), ERRORS("Errors"), WARNINGS("Doubts"), INFERRED("Inferred"), ANSWERED("Answered");

        private final String label;

        Filter(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean takes(Finding finding) {
            return switch (this) {
                case OPEN -> finding.isOpen();
                case ERRORS -> finding.isOpen() && finding.severity() == Severity.ERROR;
                case WARNINGS -> finding.isOpen() && finding.severity() == Severity.WARNING;
                case INFERRED -> finding.isOpen() && finding.severity() == Severity.INFO;
                case ANSWERED -> !finding.isOpen();
            };
        }
    }

    /// The head of a group, or a finding.
    public sealed interface Row {
        record Head(String title, int count) implements Row {}

        record Found(Finding finding) implements Row {}
    }

    /// The rows that a filter leaves.
    public List<Row> rows(Filter filter) {
        var rows = new ArrayList<Row>();
        for (var severity : Severity.values()) {
            var these = runbook.findings().stream().filter(filter::takes)
                    .filter(finding -> finding.severity() == severity)
                    .sorted(Comparator.comparingInt(Finding::line)).toList();
            if (!these.isEmpty()) {
                rows.add(new Row.Head(title(severity), these.size()));
                these.forEach(finding -> rows.add(new Row.Found(finding)));
            }
        }
        return rows;
    }

    int count(Filter filter) {
        return (int) runbook.findings().stream().filter(filter::takes).count();
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case ERROR -> "Cannot be run as it stands";
            case WARNING -> "Doubtful or dangerous";
            case INFO -> "Inferred";
        };
    }

    /// An error is corrected or ignored; it cannot be right.
    static boolean mayAccept(Finding finding) {
        return finding.isOpen() && finding.severity() != Severity.ERROR;
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
