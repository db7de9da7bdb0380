package org.watchkeeper.runbook.markdown.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Rule;

/// The findings of one document while it is read. Every line is one that exists.
public final class Findings {
    private final Set<Finding> found = new LinkedHashSet<>();
    private final Set<Spot> spots = new HashSet<>();
    private int lines = 1;

    /// For findings of one part of the same document, that another thread reads; `addAll` brings them home.
    public Findings ofPart() {
        var part = new Findings();
        part.lines = lines;
        return part;
    }

    public void addAll(Findings part) {
        part.found.forEach(this::add);
    }

    void documentHas(int count) {
        lines = Math.max(1, count);
    }

    public void add(Rule rule, int line, String message) {
        add(rule.at(Math.clamp(line, 1, lines), message));
    }

    public void add(Finding finding) {
        found.add(finding);
        spots.add(new Spot(finding.code(), finding.line()));
    }

    public void add(Rule rule, int line, String message, List<Repair> repairs) {
        add(rule.at(Math.clamp(line, 1, lines), message, repairs));
    }

    /// Whether something of that rule was found on a line.
    public boolean has(Rule rule, int line) {
        return spots.contains(new Spot(rule.code(), line));
    }

    /// Leaves one finding where two rules tell the same thing of a line: the second one's.
    public void sayOnce(Rule first, Rule second) {
        var twice = found.stream().filter(each -> each.code().equals(first.code()) && has(second, each.line()))
                .toList();
        twice.forEach(each -> {
            found.remove(each);
            spots.remove(new Spot(each.code(), each.line()));
        });
    }

    public List<Finding> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /// A rule that has found something on a line.
    private record Spot(String code, int line) {}
}
