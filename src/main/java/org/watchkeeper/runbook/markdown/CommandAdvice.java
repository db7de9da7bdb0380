package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.advice.Advice;
import org.watchkeeper.runbook.advice.Note;
import org.watchkeeper.runbook.advice.Seen;

/// What is to be known of the commands of a document, as findings; corrected forms get their place in the document.
record CommandAdvice(SourceText source, Findings findings) {
    void on(List<ProcedureDraft> drafts) {
        Advice.on(seen(drafts)).forEach(this::add);
    }

    private static List<Seen> seen(List<ProcedureDraft> drafts) {
        var all = new ArrayList<Seen>();
        for (int order = 0; order < drafts.size(); order++) {
            var draft = drafts.get(order);
            for (var step : draft.steps) {
                for (var placed : step.commands) {
                    all.add(Seen.of(placed.command(),
                            new Seen.Place(order, draft.title, draft.kind(), step.title, placed.lines())));
                }
            }
        }
        return all;
    }

    private void add(Note note) {
        var repairs = note.fixes().stream().flatMap(fix -> repair(fix).stream()).toList();
        findings.add(note.rule(), note.on().lines().first(), note.message(), repairs);
    }

    private List<Repair> repair(Note.Fix fix) {
        return source.place(fix.of().lines(), fix.of().command().text())
                .map(place -> place.repair(fix.text(), fix.why())).stream().toList();
    }
}
