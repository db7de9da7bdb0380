package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.fact.passage.Passage.Words;
import org.watchkeeper.runbook.phrase.Cadence;
import org.watchkeeper.runbook.phrase.Spans;
import org.watchkeeper.runbook.phrase.StatusWords;

/// How often something is done, where no time is said: headings, items, fields, comments above commands.
final class Cadences implements Statements {
    private static final Pattern BRACKET = Pattern.compile("\\(([^)]{2,40})\\)");
    private static final Pattern AT_END = Pattern.compile(
            "(?i).*(?:\\s|\\(|–|-|,)(?:hourly|daily|nightly|weekly|biweekly|bi-weekly|fortnightly|monthly|quarterly|annually|yearly|semi-annually|(?:every|each)\\s+[\\w -]{1,20}|(?:once|twice)\\s+(?:a|per)\\s+\\w+)\\)?[.:]?$");
    private static final Pattern HABIT = Pattern.compile(
            "(?i)\\b(is|are|be|runs?|performed|executed|scheduled|taken|happens?|occurs?|done|reviewed|rotated|tested|checked|verified|updated|must|should|renewed|repeat(?:ed)?|captures|creates|copies|saves|dumps|backs up)\\b");
    private static final Pattern NOT = Pattern
            .compile("(?i)\\b(last|previous|compared?|per|of the past|retention|retain\\w*|keep|kept|older)\\b");
    private static final Pattern KEY = Pattern.compile(
            "(?i)(?:.*\\b)?(frequency|schedule|scheduled|cadence|interval|how often|when|recurrence|periodicity|timing)");
    /// A field that says how often, whatever words its value begins with.
    private static final Pattern OFTEN = Pattern.compile("(?i)frequency|cadence|how often|recurrence|periodicity");
    private static final Pattern FOLLOW_UP = Pattern
            .compile("(?i)^schedule\\s+(?:a\\s+|the\\s+)?follow-?\\s?ups?\\b.*");
    private static final Pattern JOB = Pattern
            .compile("(?i)\\b(automated|automatic|automatically|script|cron|jobs?|timer)\\b");
    private static final Pattern RELEASES = Pattern
            .compile("(?i)\\b(channels?|releases?|versions?|builds?|branch\\w*|tags?)\\b");
    private static final int FEW_WORDS = 9;

    @Override
    public List<Schedule> in(Passage passage) {
        return switch (passage) {
            case Words words -> words(words).stream().toList();
            case Passage.Field field -> field(field).stream().toList();
            case Passage.Row _, Passage.Shell _, Passage.Config _, Passage.Link _ -> List.of();
        };
    }

    private static Optional<Schedule> words(Words words) {
        var text = words.text();
        if (words.isItem() && FOLLOW_UP.matcher(text).matches()) {
            return Optional.of(cadence(text, words, "", "When, and how often?"));
        }
        if (!Cadence.mayBeIn(text)) {
            return Optional.empty();
        }
        boolean states = switch (words.kind()) {
            case HEADING, LEAD -> !text.endsWith("?");
            case STEP, ITEM, BOX -> Cadence.opens(text) || AT_END.matcher(text).matches() || Cadence.opensEvery(text);
            case COMMENT -> text.split("\\s+", -1).length <= FEW_WORDS && !NOT.matcher(text).find();
            case PROSE -> HABIT.matcher(text).find() && !NOT.matcher(text).find() && AT_END.matcher(text).matches();
            case REMARK -> false;
        };
        return states ? rule(text, words) : Optional.empty();
    }

    private static Optional<Schedule> rule(String text, Passage passage) {
        var rule = Cadence.ruleWithDay(text);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        var bracket = BRACKET.matcher(text);
        var lasting = bracket.find() ? Spans.of(bracket.group(1)).orElse("") : "";
        var found = cadence(text, passage, rule, question(rule));
        return Optional.of(new Schedule(text, found.line(), found.kind(), StatusWords.of(text),
                found.when().lasting(lasting), found.offset(), found.question(), List.of()));
    }

    private static Optional<Schedule> field(Passage.Field field) {
        var text = field.key() + ": " + field.value();
        if (!Cadence.mayBeIn(text) || RELEASES.matcher(field.place().heading()).find()) {
            return Optional.empty();
        }
        if (Cadence.opens(field.key()) || Cadence.opensEvery(field.key())) {
            return rule(field.key(), field).map(found -> cadence(text, field, found.rrule(), found.question()));
        }
        boolean opens = Cadence.opens(field.value()) || Cadence.opensEvery(field.value());
        boolean states = KEY.matcher(field.key()).matches() && opens || OFTEN.matcher(field.key()).matches()
                || field.item() && opens && !NOT.matcher(text).find()
                || field.item() && AT_END.matcher(field.value()).matches() && !NOT.matcher(text).find();
        return states
                ? rule(field.value(), field).map(found -> cadence(text, field, found.rrule(), found.question()))
                : Optional.empty();
    }

    private static Schedule cadence(String text, Passage passage, String rule, String question) {
        return new Schedule(text, passage.place().line(), JOB.matcher(text).find() ? Kind.JOB : Kind.CADENCE,
                When.every(rule), question);
    }

    private static String question(String rule) {
        if (rule.matches("FREQ=(MINUTE|HOUR)LY.*")) {
            return "";
        }
        if (rule.equals("FREQ=DAILY") || rule.contains(";BY")) {
            return "At what time, and in which zone?";
        }
        return rule.contains("MONTHLY;INTERVAL") || rule.contains("YEARLY")
                ? "In which months, on which day, and at what time?"
                : "On which day, and at what time?";
    }
}
