package org.watchkeeper.runbook.ui.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Step;

/// What was understood of a document, as rows. Pure. `open` are the ids of procedures whose steps are shown.
public record Understanding(Runbook runbook, Set<String> open, FactRows facts) {
    public List<Insight> rows() {
        var rows = new ArrayList<Insight>();
        var urgent = runbook.findings().stream().filter(finding -> finding.severity() != Finding.Severity.INFO)
                .toList();
        var inferred = runbook.findings().stream().filter(finding -> finding.severity() == Finding.Severity.INFO)
                .toList();
        head(rows, "Procedures", runbook.procedures().size());
        runbook.procedures().forEach(procedure -> procedure(rows, procedure));
        head(rows, "Look at", urgent.size());
        urgent.forEach(finding -> rows.add(new Insight.Found(finding)));
        head(rows, "Checklists", runbook.checklists().size());
        runbook.checklists().forEach(list -> {
            rows.add(new Insight.OneChecklist(list));
            list.items().forEach(item -> rows.add(new Insight.OneItem(item)));
        });
        rows.addAll(facts.rows());
        head(rows, "Inferred", inferred.size());
        inferred.forEach(finding -> rows.add(new Insight.Found(finding)));
        return rows;
    }

    private static void head(List<Insight> rows, String title, int count) {
        if (count > 0) {
            rows.add(new Insight.Head(title, count));
        }
    }

    private void procedure(List<Insight> rows, Procedure procedure) {
        var isOpen = open.contains(procedure.id());
        rows.add(new Insight.OneProcedure(procedure, isOpen));
        if (!isOpen) {
            return;
        }
        procedure.parameters().forEach(parameter -> rows.add(new Insight.OneParameter(parameter)));
        int number = 1;
        for (var step : procedure.steps()) {
            rows.add(new Insight.OneStep(number++, step));
            if (step instanceof Step.Commands work) {
                work.commands().forEach(command -> rows.add(new Insight.OneCommand(command, false)));
                work.undo().forEach(command -> rows.add(new Insight.OneCommand(command, true)));
            } else if (step instanceof Step.Check check) {
                check.items().forEach(item -> rows.add(new Insight.OneItem(item)));
            }
        }
    }

    /// The procedure that was read from that line, the innermost where they nest.
    public Optional<Procedure> procedureAt(int line) {
        return runbook.procedures().stream().filter(procedure -> procedure.lines().contains(line))
                .min(Comparator.comparingInt(procedure -> length(procedure.lines())));
    }

    /// The row that says most about that line: the one read from the fewest lines around it, the inner one of two.
    public static Optional<Insight> nearest(List<Insight> rows, int line) {
        return rows.reversed().stream().filter(row -> row.lines().filter(lines -> lines.contains(line)).isPresent())
                .min(Comparator.comparingInt(row -> row.lines().map(Understanding::length).orElse(Integer.MAX_VALUE)));
    }

    private static int length(Lines lines) {
        return lines.last() - lines.first();
    }
}
