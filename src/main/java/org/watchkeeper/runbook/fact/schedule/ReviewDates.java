package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.phrase.Cadence;
import org.watchkeeper.runbook.phrase.WrittenDate;

/// When the document itself is due: "**Next Review**: 2025-12-29", "Next Review: April 2024", "Review cycle: quarterly".
final class ReviewDates implements Statements {
    private static final Pattern KEY = Pattern.compile(
            "(?i)(?:next\\s+(?:scheduled\\s+)?review(?:\\s+date)?|review\\s+(?:date|due|by)|(?:document\\s+)?review\\s+(?:cycle|frequency|period|interval|cadence)|next\\s+revision)");

    @Override
    public List<Schedule> in(Passage passage) {
        if (!(passage instanceof Passage.Field field) || !KEY.matcher(field.key()).matches()) {
            return List.of();
        }
        var text = field.key() + ": " + field.value();
        int line = field.place().line();
        var date = WrittenDate.in(field.value());
        if (date.isPresent()) {
            var question = date.get().length() == 7 ? "On which day of the month?" : "";
            return List.of(new Schedule(text, line, Kind.REVIEW, When.on(date.get()), question));
        }
        var rule = Cadence.rule(field.value());
        return rule.isEmpty()
                ? List.of()
                : List.of(new Schedule(text, line, Kind.REVIEW, When.every(rule), "When was the last review?"));
    }
}
