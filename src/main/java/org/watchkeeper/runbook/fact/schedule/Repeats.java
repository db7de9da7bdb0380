package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.fact.passage.Passage.Words;
import org.watchkeeper.runbook.fact.schedule.Schedules.Stated;

/// The same schedule said twice is one statement: a heading above its own cron line, an overview above its sections, a
/// comment above the command. The one that says more is kept.
final class Repeats {
    private static final int NEAR = 3;
    private static final Pattern GENERAL = Pattern.compile(
            "(?i)^\\W*(?:daily|weekly|monthly|quarterly|annual|yearly)\\s+(?:operations?|maintenance|tasks?|routines?|checks?|procedures?|activities|work)\\W*$");
    private static final Pattern FREQUENCY = Pattern.compile("FREQ=[A-Z]+(;INTERVAL=\\d+)?");

    private final List<Stated> stated;

    Repeats(List<Stated> stated) {
        this.stated = stated;
    }

    List<Schedule> left() {
        return stated.stream()
                .filter(each -> each.schedule().kind() != Kind.CADENCE && each.schedule().kind() != Kind.JOB
                        || !isSaidElsewhere(each))
                .map(Stated::schedule).toList();
    }

    private boolean isSaidElsewhere(Stated one) {
        return stated.stream().filter(other -> other != one && sameFrequency(one.schedule(), other.schedule()))
                .anyMatch(other -> isBelow(one, other) || isTitle(one, other) || isOverview(one, other)
                        || isBeside(one, other));
    }

    private static boolean sameFrequency(Schedule one, Schedule other) {
        return !one.rrule().isEmpty() && frequency(one.rrule()).equals(frequency(other.rrule())) || isJobOf(one, other);
    }

    /// "Monthly full maintenance" above a cron line that has no single rule.
    private static boolean isJobOf(Schedule one, Schedule other) {
        return one.kind() == Kind.CADENCE && one.rrule().equals("FREQ=MONTHLY") && other.kind() == Kind.JOB
                && other.parts().stream().anyMatch(part -> frequency(part.rrule()).equals(frequency(one.rrule())));
    }

    private static String frequency(String rule) {
        var form = FREQUENCY.matcher(rule);
        return form.find() ? form.group() : rule;
    }

    /// A heading without times over a statement that has some.
    private static boolean isBelow(Stated one, Stated other) {
        return isHeading(one) && one.schedule().start().isEmpty() && saysMore(other)
                && one.passage().place().path().getLast().last() >= other.schedule().line()
                && other.schedule().line() > one.schedule().line();
    }

    private static boolean saysMore(Stated other) {
        boolean work = other.schedule().kind() == Kind.WINDOW || other.schedule().kind() == Kind.JOB;
        return work && (!other.schedule().start().isEmpty() || !(other.passage() instanceof Words));
    }

    /// What a comment or item repeats of the heading right above it.
    private static boolean isTitle(Stated one, Stated other) {
        return one.schedule().start().isEmpty() && !isHeading(one) && isHeading(other)
                && !one.passage().place().path().isEmpty()
                && !(one.passage() instanceof Words words && words.isItem())
                && one.passage().place().path().getLast().line() == other.schedule().line();
    }

    /// An overview says it already: "**Daily**: …" above a section "Daily operations".
    private static boolean isOverview(Stated one, Stated other) {
        return isHeading(one) && GENERAL.matcher(one.schedule().text()).matches()
                && other.passage() instanceof Passage.Field
                && other.schedule().kind() == Kind.CADENCE && other.schedule().line() < one.schedule().line();
    }

    /// Words right above a line that says the same with more in it.
    private static boolean isBeside(Stated one, Stated other) {
        int below = other.schedule().line() - one.schedule().line();
        boolean comment = one.passage() instanceof Words words
                && (words.kind() == Words.Kind.COMMENT || words.kind() == Words.Kind.REMARK);
        return comment && below >= 0 && below <= NEAR && other.passage() != one.passage()
                && !(other.passage() instanceof Words) && one.schedule().zone().isEmpty();
    }

    private static boolean isHeading(Stated one) {
        return one.passage() instanceof Words words && words.kind() == Words.Kind.HEADING;
    }
}
