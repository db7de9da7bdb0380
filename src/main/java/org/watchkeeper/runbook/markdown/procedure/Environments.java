package org.watchkeeper.runbook.markdown.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.host.Environment;
import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;
import org.watchkeeper.runbook.phrase.Hint;

/// Finds the environments that a step is meant for, by its title, its remarks and the headings it stands under.
final class Environments {
    private static final String NAME = "(production|prod|staging|development|dev)";
    private static final Pattern SAID = Pattern.compile("(?i)\\b(?:on|in)\\s+(?:the\\s+|a\\s+)?" + NAME
            + "(?:\\s+(?:environments?|hosts?|servers?|systems?|only))?\\b|\\b" + NAME
            + "\\s*(?:environments?\\s+|hosts?\\s+|servers?\\s+)?only\\b|\\bdeploy\\w*\\s+to\\s+" + NAME + "\\b");
    private static final Pattern HEADING = Pattern
            .compile("(?i)\\W*" + NAME + "(?:\\s+environments?)?(?:\\s+only)?\\W*");

    private static final Hint NAMES = Hint.of("prod", "staging", "dev");

    private Environments() {}

    static Set<Environment> of(ProcedureDraft draft, StepDraft step) {
        var found = EnumSet.noneOf(Environment.class);
        var words = new ArrayList<>(List.of(step.title, step.phase, draft.title));
        step.commands.stream().map(Placed::command).forEach(command -> words.add(command.remark()));
        words.forEach(text -> said(text, found));
        for (var heading : headings(draft, step)) {
            var form = HEADING.matcher(heading);
            if (NAMES.isIn(heading) && form.matches()) {
                found.add(named(form.group(1)));
            }
        }
        return found;
    }

    private static List<String> headings(ProcedureDraft draft, StepDraft step) {
        var headings = new ArrayList<>(draft.around);
        headings.add(draft.title);
        headings.add(step.phase);
        return headings;
    }

    private static void said(String text, Set<Environment> found) {
        if (!NAMES.isIn(text)) {
            return;
        }
        SAID.matcher(text).results().forEach(match -> {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    found.add(named(match.group(group)));
                }
            }
        });
    }

    private static Environment named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "production", "prod" -> Environment.PRODUCTION;
            case "staging" -> Environment.STAGING;
            default -> Environment.DEVELOPMENT;
        };
    }
}
