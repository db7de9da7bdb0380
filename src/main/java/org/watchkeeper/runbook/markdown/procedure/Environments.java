package org.watchkeeper.runbook.markdown.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.host.Environment;
import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;
import org.watchkeeper.runbook.phrase.Hint;

/// Finds the environments that a step is meant for, by its title, its remarks and the headings it stands under.
final class Environments {
    private static final String NAME = "(production|prod|staging|development|dev)";
    private static final Pattern SAID = Pattern.compile("(?i)\\b(?:on|in)\\s+(?:the\\s+|a\\s+)?" + NAME
            + "(?:\\s+(?:environments?|hosts?|servers?|systems?|only))?\\b|\\b" + NAME
            + "\\s*(?:environments?\\s+|hosts?\\s+|servers?\\s+)?only\\b|\\bdeploy\\w*\\s+to\\s+" + NAME + "\\b");
    /// "Never run this in production", "not for production": meant for the others.
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)(?<![\\w-])(?:(?:never|(?:do|must|may|should|shall|can) ?not|(?:do|mus|should|ca)n['’]t|avoid)(?! (?:forget|skip|omit|miss|only)\\b)(?:\\s+\\w+){0,5}?\\s+(?:on|in|for|against|to)"
                    + "|not(?:\\s+(?:meant|safe|to be (?:run|used)|allowed|run|used))?\\s+(?:on|in|for)|except(?:\\s+(?:on|in|for))?|outside(?:\\s+of)?|other than|anywhere but(?:\\s+(?:on|in))?)\\s+(?:the\\s+|a\\s+|any\\s+)?"
                    + NAME + "\\b");
    /// A sentence that is about what happens, and forbids nothing: "if it does not answer in production".
    private static final Pattern NOT = Pattern
            .compile(
                    "(?i)\\b(?:(?:never|not|\\w+n['’]t)(?! (?:forget|skip|omit|miss|only|just)\\b)|cannot|avoid|except|outside|other than|anywhere but|nothing)\\b");
    private static final Pattern ABOUT = Pattern.compile("(?i)\\b(?:if|when|that|which|who|because|unless|whether)\\b");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?;])\\s+");
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
        for (var sentence : SENTENCE_ENDS.split(text, -1)) {
            var forbidden = FORBIDDEN.matcher(sentence);
            if (NOT.matcher(sentence).results().count() > 1) {
                continue;
            }
            if (forbidden.find() && !ABOUT.matcher(sentence.substring(0, forbidden.start())).find()) {
                var others = Stream.of(sentence.substring(0, forbidden.start()), sentence.substring(forbidden.end()))
                        .flatMap(Environments::plain).toList();
                found.addAll(others.isEmpty()
                        ? EnumSet.complementOf(EnumSet.of(named(forbidden.group(1))))
                        : EnumSet.copyOf(others));
            } else {
                plain(sentence).forEach(found::add);
            }
        }
    }

    /// Those that a part of a sentence names without a "not" before them.
    private static Stream<Environment> plain(String part) {
        return SAID.matcher(part).results().filter(match -> !NOT.matcher(part.substring(0, match.start())).find())
                .flatMap(Environments::named);
    }

    private static Stream<Environment> named(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).filter(Objects::nonNull)
                .map(Environments::named);
    }

    private static Environment named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "production", "prod" -> Environment.PRODUCTION;
            case "staging" -> Environment.STAGING;
            default -> Environment.DEVELOPMENT;
        };
    }
}
