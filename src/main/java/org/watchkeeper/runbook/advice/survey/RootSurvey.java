package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.advice.note.Note.Fix;
import org.watchkeeper.runbook.bash.Invocation;

/// Commands that want root and are written without sudo: one finding for each procedure, with sudo put in front of each.
public final class RootSurvey implements Survey {
    private static final Set<String> NEEDS_NONE = Set.of("cat", "echo", "printf", "cd", "test", "[", "grep", "awk",
            "sort",
            "uniq", "head", "tail", "date", "sqlite3", "curl", "jq", "export", "unset", "ls", "wc");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var wanting = new ArrayList<Seen>();
        for (var seen : all) {
            if (!wanting.isEmpty() && !wanting.getFirst().isWith(seen)) {
                tell(wanting, notes);
                wanting.clear();
            }
            if (seen.is(Flag.NEEDS_SUDO) && seen.is(Flag.CHANGES)) {
                wanting.add(seen);
            }
        }
        tell(wanting, notes);
    }

    private static void tell(List<Seen> wanting, Notes notes) {
        if (wanting.isEmpty()) {
            return;
        }
        var fixes = wanting.stream().flatMap(seen -> fix(seen).stream()).toList();
        var first = wanting.getFirst();
        notes.add(first, Rule.ROOT_NOT_WRITTEN, wanting.size() == 1
                ? "It wants root, or a group, and no sudo is written"
                : wanting.size() + " commands of '" + first.place().procedure()
                        + "' want root, or a group, and no sudo is written",
                fixes);
    }

    private static List<Fix> fix(Seen seen) {
        var edits = new Edits(seen);
        boolean simple = seen.programs().stream().noneMatch(each -> each.apart() || each.inside());
        if (simple && !seen.text().startsWith("if ") && !seen.text().startsWith("for ")) {
            seen.programs().forEach(program -> raise(seen, program, edits));
        }
        return edits.isPossible()
                ? List.of(new Fix(seen, edits.text(), "Runs as root where the login is another"))
                : List.of();
    }

    /// What `find -exec` runs is run as find is.
    private static boolean isFound(Seen seen, Invocation program) {
        return !program.name().equals("find") && program.part() == Invocation.Part.INNER && seen.runs("find");
    }

    private static void raise(Seen seen, Invocation program, Edits edits) {
        var into = program.redirects().stream().filter(each -> each.writes() && each.takesOutput()
                && each.target().value().startsWith("/")).findFirst();
        var first = program.spelled().getFirst();
        if (into.isPresent() && !program.heredocs().isEmpty() && program.name().equals("cat")) {
            edits.replace(first.start(), into.get().target().end(), "sudo tee " + seen.written(into.get().target())
                    + " > /dev/null");
        } else if (into.isPresent() && program.heredocs().isEmpty()) {
            int sign = seen.text().lastIndexOf('>', into.get().target().start());
            edits.replace(sign, into.get().target().end(),
                    "| sudo tee " + seen.written(into.get().target()) + " > /dev/null");
        } else if (!NEEDS_NONE.contains(program.name()) && !program.sudo() && !isFound(seen, program)
                && seen.text().startsWith(program.words().getFirst(), first.start())) {
            edits.before(first, "sudo ");
        }
    }
}
