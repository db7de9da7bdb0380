package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.procedure.ProcedureDraft;
import org.watchkeeper.runbook.markdown.procedure.StepDraft;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Success.Source;
import org.watchkeeper.runbook.advice.Advice;
import org.watchkeeper.runbook.advice.Installs;
import org.watchkeeper.runbook.advice.note.Note;
import org.watchkeeper.runbook.advice.note.Seen;
import org.watchkeeper.runbook.advice.SuccessRules;

/// What is to be known of the commands of a document, as findings; corrected forms get their place in the document.
record CommandAdvice(SourceText source, Findings findings) {
    /// Commands without a rule of success of the document's own get the one that is inferred.
    void on(List<ProcedureDraft> drafts) {
        var all = new ArrayList<Seen>();
        for (int order = 0; order < drafts.size(); order++) {
            var draft = drafts.get(order);
            for (var step : draft.steps) {
                var around = new Around(order, draft, step);
                step.commands.replaceAll(placed -> judged(placed, around, all));
                step.undo.replaceAll(placed -> judged(placed, around, new ArrayList<>()));
            }
        }
        Advice.on(all).forEach(this::add);
    }

    private record Around(int order, ProcedureDraft draft, StepDraft step) {
        Seen see(StepDraft.Placed placed, String below) {
            return Seen.of(placed.command(),
                    new Seen.Place(order, draft.title, draft.kind(), step.title, placed.lines(), below));
        }
    }

    private StepDraft.Placed judged(StepDraft.Placed placed, Around around, List<Seen> all) {
        var seen = around.see(placed, below(placed));
        all.add(seen);
        Installs.of(placed.command(), List.of())
                .forEach(file -> findings.add(Rule.INSTALLS_FILE, placed.lines().first(),
                        "It installs " + file.path() + (file.expands()
                                ? "; variables and $(…) in its text are filled in when it is written"
                                : "; its text is written as it stands")));
        if (placed.success().origin().source() != Source.USUAL) {
            return placed;
        }
        var rule = SuccessRules.of(seen);
        if (rule.isInferred()) {
            findings.add(Rule.SUCCESS_INFERRED, placed.lines().first(),
                    "Inferred: it worked when " + rule.words() + "; " + rule.origin().reason());
        }
        return new StepDraft.Placed(placed.command(), placed.lines(), rule);
    }

    private String below(StepDraft.Placed placed) {
        int next = placed.lines().last() + 1;
        return next <= source.lines().size() ? source.line(next).strip() : "";
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
