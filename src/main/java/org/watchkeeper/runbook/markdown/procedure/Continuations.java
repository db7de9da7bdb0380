package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;

/// Joins a section that only schedules a file with the section before it that installs that file: one without the other
/// is half a procedure.
final class Continuations {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:>|\\btee)\\s*([^\\s;|&<>\"']+/)?([\\w.-]+)[^\n]*<<|<<[^\n]*(?:>|\\btee)\\s*([^\\s;|&<>\"']+/)?([\\w.-]+)");
    private static final Set<String> SCHEDULERS = Set.of("crontab", "systemctl", "at");

    private Continuations() {}

    static List<ProcedureDraft> joined(List<ProcedureDraft> drafts, Document document) {
        var joined = new ArrayList<ProcedureDraft>();
        for (var draft : drafts) {
            if (!joined.isEmpty() && continues(joined.getLast(), draft, document)) {
                join(joined.getLast(), draft);
                document.findings().add(Rule.CONTINUED_SECTION, draft.lines.first(),
                        "'" + draft.title + "' schedules what '"
                                + joined.getLast().title + "' installs: read as one procedure");
            } else {
                joined.add(draft);
            }
        }
        return joined;
    }

    private static boolean continues(ProcedureDraft before, ProcedureDraft draft, Document document) {
        if (!before.around.equals(draft.around) || !draft.commands().stream().allMatch(Continuations::schedules)) {
            return false;
        }
        var text = document.text().between(draft.lines.first(), draft.lines.last());
        return before.commands().stream().flatMap(placed -> installed(placed.command().text()).stream())
                .anyMatch(text::contains);
    }

    private static boolean schedules(StepDraft.Placed placed) {
        var programs = placed.command().programs();
        return !programs.isEmpty() && SCHEDULERS.containsAll(programs);
    }

    /// The name of the file a heredoc writes.
    private static Optional<String> installed(String command) {
        var form = WRITTEN.matcher(command);
        return form.find() ? Optional.of(form.group(2) == null ? form.group(4) : form.group(2)) : Optional.empty();
    }

    private static void join(ProcedureDraft before, ProcedureDraft draft) {
        draft.steps.forEach(step -> step.path = Slug.of(draft.title) + "/" + step.path);
        before.steps.addAll(draft.steps);
        before.undo.addAll(draft.undo);
        before.lines = new Lines(before.lines.first(), draft.lines.last());
    }
}
