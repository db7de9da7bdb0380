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
import org.watchkeeper.runbook.phrase.Sentence;

/// Titles that name the day of what stands below "Weekly tasks" or "Monthly tasks": "Monday: review the alerts", "First
/// Sunday: updates", "Month-end: reports".
final class DayTitles implements Statements {
    private static final String NAME = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
    private static final Pattern DAY = Pattern.compile("(?i)\\W*(?:every |each |on )?(?<day>" + NAME
            + "(?: ?(?:,|/|&|and|-|–) ?" + NAME + ")*)(?:\\s*[:–—]\\s*\\S.*|\\s+-\\s+\\S.*|:?)");
    private static final Pattern NTH = Pattern.compile(
            "(?i)\\W*(?:every |each |on )?(?:the )?(?<day>(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:" + NAME
                    + "|(?:business|working|week) ?day))(?:\\s*[:–—]\\s*\\S.*|\\s+-\\s+\\S.*|:?)");
    private static final Pattern OPEN = Pattern
            .compile(
                    "(?i)\\W*(?:mid-? ?month|month-? ?end|(?:start|middle|end) of (?:the )?month)(?:\\s*[:–—-]\\s*\\S.*|:?)");

    @Override
    public List<Schedule> in(Passage passage) {
        return (switch (passage) {
            case Words words when words.isTitle() || words.isItem() -> read(words.text(), words);
            case Passage.Field field -> read(field.key() + ": " + field.value(), field);
            case Words _, Passage.Row _, Passage.Shell _, Passage.Config _, Passage.Link _ ->
                Optional.<Schedule>empty();
        }).stream().toList();
    }

    private static Optional<Schedule> read(String text, Passage passage) {
        var above = above(passage);
        if (above.equals("FREQ=WEEKLY")) {
            return day(DAY, text, "", passage);
        }
        if (!above.equals("FREQ=MONTHLY")) {
            return Optional.empty();
        }
        return OPEN.matcher(text).matches()
                ? Optional.of(new Schedule(text, passage.place().line(), Kind.CADENCE, When.every(above),
                        "On which day, and at what time?"))
                : day(NTH, text, " of each month", passage);
    }

    private static Optional<Schedule> day(Pattern form, String text, String period, Passage passage) {
        var day = form.matcher(text);
        return day.matches()
                ? Sentence.readDay(day.group("day") + period, passage.place().line())
                        .map(found -> new Schedule(text, found.line(), found.kind(), found.when(), found.question()))
                : Optional.empty();
    }

    /// How often what stands below the nearest heading above that says so is done; empty where none does.
    private static String above(Passage passage) {
        var path = passage.place().path();
        for (int at = path.size() - 1; at >= 0; at--) {
            var title = path.get(at);
            var rule = title.line() == passage.place().line() ? "" : Cadence.rule(title.text());
            if (!rule.isEmpty()) {
                return rule;
            }
        }
        return "";
    }
}
