package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
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
    /// The first line on which a field states a cadence of that frequency.
    private final Map<String, Integer> overviews = new HashMap<>();

    /// `stated` stand in the order of their lines.
    Repeats(List<Stated> stated) {
        this.stated = stated;
        stated.stream().filter(each -> each.passage() instanceof Passage.Field && isCadence(each.schedule()))
                .forEach(each -> overviews.putIfAbsent(frequency(each.schedule().rrule()), each.schedule().line()));
    }

    private static boolean isCadence(Schedule schedule) {
        return schedule.kind() == Kind.CADENCE && !schedule.rrule().isEmpty();
    }

    List<Schedule> left() {
        return stated.stream()
                .filter(each -> each.schedule().kind() != Kind.CADENCE && each.schedule().kind() != Kind.JOB
                        || !isSaidElsewhere(each))
                .map(Stated::schedule).toList();
    }

    private boolean isSaidElsewhere(Stated one) {
        int line = one.schedule().line();
        var path = one.passage().place().path();
        int title = path.isEmpty() ? 0 : path.getLast().line();
        return isOverview(one) || isSaid(one, title, title, Repeats::isTitle)
                || isSaid(one, line, line + NEAR, Repeats::isBeside)
                || isBareHeading(one) && isSaid(one, line + 1, path.getLast().last(), Repeats::isBelow);
    }

    /// Whether a statement on these lines says the same. Only those lines are looked at: there may be 100,000 statements.
    private boolean isSaid(Stated one, int first, int last, BiPredicate<Stated, Stated> where) {
        for (int at = from(first); at < stated.size() && stated.get(at).schedule().line() <= last; at++) {
            var other = stated.get(at);
            if (other != one && where.test(one, other) && sameFrequency(one.schedule(), other.schedule())) {
                return true;
            }
        }
        return false;
    }

    /// Where the statements of that line and those below it begin.
    private int from(int line) {
        int low = 0;
        int high = stated.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stated.get(middle).schedule().line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
        return isBareHeading(one) && saysMore(other);
    }

    private static boolean isBareHeading(Stated one) {
        return isHeading(one) && one.schedule().start().isEmpty();
    }

    private static boolean saysMore(Stated other) {
        boolean work = other.schedule().kind() == Kind.WINDOW || other.schedule().kind() == Kind.JOB;
        return work && (!other.schedule().start().isEmpty() || !(other.passage() instanceof Words));
    }

    /// What a comment or item repeats of the heading right above it.
    private static boolean isTitle(Stated one, Stated other) {
        return one.schedule().start().isEmpty() && !one.schedule().rrule().contains(";BY") && !isHeading(one)
                && isHeading(other)
                && !one.passage().place().path().isEmpty()
                && !(one.passage() instanceof Words words && words.isItem())
                && one.passage().place().path().getLast().line() == other.schedule().line();
    }

    /// An overview says it already: "**Daily**: …" above a section "Daily operations".
    private boolean isOverview(Stated one) {
        return isHeading(one) && !one.schedule().rrule().isEmpty()
                && GENERAL.matcher(one.schedule().text()).matches()
                && overviews.getOrDefault(frequency(one.schedule().rrule()), Integer.MAX_VALUE) < one.schedule().line();
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
