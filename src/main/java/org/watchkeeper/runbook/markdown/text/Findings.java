package org.watchkeeper.runbook.markdown.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Rule;

/// The findings of one document while it is read. Every line is one that exists.
public final class Findings {
    private final Set<Finding> found = new LinkedHashSet<>();
    private int lines = 1;

    void documentHas(int count) {
        lines = Math.max(1, count);
    }

    public void add(Rule rule, int line, String message) {
        found.add(rule.at(Math.clamp(line, 1, lines), message));
    }

    public void add(Finding finding) {
        found.add(finding);
    }

    public void add(Rule rule, int line, String message, List<Repair> repairs) {
        found.add(rule.at(Math.clamp(line, 1, lines), message, repairs));
    }

    /// Whether something of that rule was found on a line.
    public boolean has(Rule rule, int line) {
        return found.stream().anyMatch(finding -> finding.line() == line && finding.code().equals(rule.code()));
    }

    /// Leaves one finding where two rules tell the same thing of a line: the second one's.
    public void sayOnce(Rule first, Rule second) {
        found.removeIf(finding -> finding.code().equals(first.code()) && has(second, finding.line()));
    }

    public List<Finding> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
