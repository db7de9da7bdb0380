package org.watchkeeper.runbook.advice;

import org.watchkeeper.runbook.advice.note.Seen;

import java.util.Optional;

import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Part;

/// When a command has succeeded, where its tool is known to say otherwise than by exit status 0.
public final class SuccessRules {
    private SuccessRules() {}

    /// The rule for a command; [Success#ZERO] where nothing else is known.
    public static Success of(Seen seen) {
        var role = Role.of(seen);
        return fallback(seen).or(() -> last(seen, Part.DECIDES).map(program -> ToolRules.of(seen, program, role)))
                .orElse(Success.ZERO);
    }

    private static Optional<Invocation> last(Seen seen, Part part) {
        return seen.programs().stream().filter(each -> each.part() == part).reduce((_, later) -> later);
    }

    /// `check || echo "failed"` always ends well: the text it prints tells.
    private static Optional<Success> fallback(Seen seen) {
        return last(seen, Part.FALLBACK).filter(each -> each.name().equals("echo") || each.name().equals("printf"))
                .filter(each -> !each.apart() && !each.operands().isEmpty())
                .map(each -> each.operands().getFirst().value())
                .filter(text -> !text.isBlank() && text.indexOf('$') < 0 && text.indexOf('`') < 0)
                .map(text -> Inferred.absent(literal(text), "'||' hides that what stands before it has failed"));
    }

    /// A text as a regular expression, readable where it can be.
    static String literal(String text) {
        var form = new StringBuilder();
        text.strip().chars().forEach(c -> form.append("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "").append((char) c));
        return form.toString();
    }
}
