package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Status;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.phrase.Cadence;
import org.watchkeeper.runbook.phrase.OneDay;
import org.watchkeeper.runbook.phrase.Questions;
import org.watchkeeper.runbook.phrase.Sentence;
import org.watchkeeper.runbook.phrase.StatusWords;
import org.watchkeeper.runbook.phrase.Windows;

/// Fields about maintenance windows, even where they name no time: "**Quarterly**: Announced 2 weeks in advance".
final class WindowFields implements Statements {
    private static final Pattern OTHER = Pattern.compile(
            "(?i).*\\b(duration|notif\\w*|notice|contacts?|owner|impact|approv\\w*|risk|downtime|scope|who|freeze|black-?out|lead time|announcements?)\\b.*");
    private static final Pattern AVOIDED = Pattern
            .compile("(?i)\\W*(?:avoid|never|do not|don[’']t|no (?:changes?|deploy\\w*|maintenance))\\b.*");
    private static final Pattern KEY = Pattern.compile(
            "(?i).*\\b(window|schedule|scheduled|when|timing|time slot|maintenance|downtime window|service hours)\\b.*");

    @Override
    public List<Schedule> in(Passage passage) {
        if (!(passage instanceof Passage.Field field) || OTHER.matcher(field.key()).matches()
                || isAvoided(field) || field.place().isDirectlyAbout(Vocabulary.BLACKOUT)) {
            return List.of();
        }
        boolean about = field.place().isAbout(Vocabulary.WINDOWS);
        if (!about && !KEY.matcher(field.key()).matches()) {
            return List.of();
        }
        var each = each(field);
        return each.size() > 1
                ? each
                : timed(field).or(() -> dated(field)).or(() -> clock(field))
                        .or(() -> about ? untimed(field) : Optional.empty()).stream()
                        .toList();
    }

    /// "**Avoid**: peak hours (9:00 AM - 5:00 PM)" is none in which work may be done.
    static boolean isAvoided(Passage.Field field) {
        return AVOIDED.matcher(field.key()).matches();
    }

    /// "Full weekly on Saturday at 22:00 UTC; incremental daily at 03:30 UTC" states two.
    private static List<Schedule> each(Passage.Field field) {
        return Pattern.compile(";\\s+").splitAsStream(field.value())
                .flatMap(part -> Sentence.read(part, field.place().line()).stream()).map(WindowFields::kept).toList();
    }

    private static Schedule kept(Schedule found) {
        return found.kind() == Kind.JOB && found.duration().isEmpty() ? found : found.with(Kind.WINDOW);
    }

    private static Optional<Schedule> timed(Passage.Field field) {
        return TimesAbove.read(field.value(), field.place())
                .or(() -> TimesAbove.read(field.key() + ": " + field.value(), field.place()))
                .map(WindowFields::kept);
    }

    /// "August 25, 2026, 2:00 AM - 4:00 AM UTC"
    private static Optional<Schedule> dated(Passage.Field field) {
        return OneDay.in(field.value()).filter(day -> !day.when().start().isEmpty())
                .map(day -> new Schedule(field.value(), field.place().line(), Kind.WINDOW, day.when(),
                        Questions.joined(day.question(), Questions.zone(day.when().zone()))));
    }

    /// A time without a day.
    private static Optional<Schedule> clock(Passage.Field field) {
        return Windows.clock(field.value())
                .map(when -> new Schedule(field.value(), field.place().line(), Kind.WINDOW, when,
                        Questions.joined("On which days?", when.zone().isEmpty() ? "In which time zone?" : "")));
    }

    private static Optional<Schedule> untimed(Passage.Field field) {
        var status = StatusWords.of(field.value());
        var rule = Cadence.opens(field.key())
                ? Cadence.rule(field.key())
                : Cadence.opens(field.value()) ? Cadence.rule(field.value()) : "";
        if (status == Status.CONFIRMED && rule.isEmpty()) {
            return Optional.empty();
        }
        var question = status == Status.CONFIRMED
                ? "On which day, at what time, and in which zone?"
                : StatusWords.question(field.value());
        return Optional.of(new Schedule(field.key() + ": " + field.value(), field.place().line(), Kind.WINDOW, status,
                When.every(rule), Offset.NONE, question, List.of()));
    }
}
