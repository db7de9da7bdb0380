package org.watchkeeper.calendar.ui.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.RuleWords;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.document.TypedDates;
import org.watchkeeper.runbook.Overnight;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Schedule;

/// What a sentence about time means: "first Saturday 02:00-04:00 UTC", read as documents are read; a stretch of days,
/// "2026-12-24 18:00 to 2026-12-27 08:00 Europe/Berlin"; or a rule of RFC 5545, "FREQ=WEEKLY;BYDAY=TU 22:00-23:30 UTC".
/// Nothing is guessed: what is left open is asked.
public final class Sentence {
    /// The rules whose words are read again as that rule; all others are written as they are.
    private static final Pattern SAID = Pattern.compile("(?i)FREQ=(DAILY|WEEKLY;BYDAY=[A-Z]{2}(,[A-Z]{2})*"
            + "|MONTHLY;BYDAY=(-1|[1-5])([A-Z]{2})(,(-1|[1-5])\\4)*|MONTHLY;BYMONTHDAY=(-1|\\d\\d))");
    private static final Pattern COUNTED = Pattern.compile("(?i)COUNT=");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final RunbookReader reader;
    private final Clock clock;

    public Sentence(RunbookReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /// A series, or `open`: what has to be said still where the words are `understood` so far, else why they are not.
    public record Meaning(Optional<Series> series, boolean understood, String open) {
        static Meaning of(Proposal proposal) {
            return switch (proposal) {
                case Proposal.Dated(var series, _) -> of(series);
                case Proposal.Open(var questions) -> asking(String.join(" ", questions));
            };
        }

        static Meaning of(Series series) {
            return new Meaning(Optional.of(series), true, "");
        }

        static Meaning asking(String question) {
            return new Meaning(Optional.empty(), true, question);
        }

        static Meaning unknown(String objection) {
            return new Meaning(Optional.empty(), false, objection);
        }

        /// What has to be said still; empty where nothing is, and where nothing is understood.
        String question() {
            return understood ? open : "";
        }

        /// Why nothing is understood; empty where something is.
        String objection() {
            return understood ? "" : open;
        }
    }

    /// The day it is, in UTC.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
    }

    /// Reads a sentence; takes a few milliseconds. What has the rule of `known` begins on the same day.
    public Meaning read(String text, Optional<Series> known) {
        var words = text.strip();
        if (words.isEmpty()) {
            return Meaning.unknown("Say when: \"first Saturday 02:00-04:00 UTC\", \"2026-12-24 to 2026-12-26 UTC\".");
        }
        try {
            return typed(known).read(words).map(Meaning::of).orElseGet(() -> prose(words, known));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Meaning.asking(String.valueOf(wrong.getMessage()));
        }
    }

    private TypedDates typed(Optional<Series> known) {
        return new TypedDates(clock.instant(), Optional.empty(), known);
    }

    private Meaning prose(String words, Optional<Series> known) {
        var document = "# Windows\n\n" + words + "\n";
        return reader.read("typed.md", document.getBytes(StandardCharsets.UTF_8)).schedules().stream()
                .filter(schedule -> !schedule.rrule().isEmpty()).findFirst()
                .map(schedule -> of(schedule, known))
                .orElseGet(() -> Meaning
                        .unknown("No days and times are understood. Say for example \"every Tuesday 22:00-23:30 "
                                + "Europe/Berlin\" or \"last Sunday 01:00-05:00 UTC\"."));
    }

    /// What a document states, or what it leaves open.
    public Meaning of(Schedule schedule) {
        return of(schedule, Optional.empty());
    }

    private Meaning of(Schedule schedule, Optional<Series> known) {
        if (schedule.ambiguous()) {
            return Meaning.asking(schedule.question());
        }
        if (schedule.rrule().isEmpty()) {
            return Meaning.asking("On which days?");
        }
        if (schedule.start().isEmpty()) {
            return Meaning.asking("From when to when? Say \"02:00-04:00\".");
        }
        if (schedule.duration().isEmpty()) {
            return Meaning.asking("Until when? Say \"" + schedule.start() + "-…\".");
        }
        if (schedule.zone().isEmpty()) {
            return Meaning.asking("In which time zone? Say \"UTC\" or \"Europe/Berlin\".");
        }
        try {
            return Meaning.of(typed(known).every(schedule.rrule(), LocalTime.parse(schedule.start()),
                    TypedDates.length(Duration.parse(schedule.duration())), schedule.zone()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Meaning.asking(String.valueOf(wrong.getMessage()));
        }
    }

    /// The sentence that means a series: what a form begins with.
    public static String of(Series series) {
        var start = series.start();
        var end = series.length().end(start.atZone(ZoneId.of("UTC"))).toLocalDateTime();
        if (series.rrule().isEmpty()) {
            return MINUTE.format(start) + " to " + MINUTE.format(end) + " " + series.zone();
        }
        boolean days = end.toLocalDate().isAfter(start.toLocalDate().plusDays(1));
        var first = Proposal.needsFirst(series.rrule()) || COUNTED.matcher(series.rrule()).find()
                ? " from " + start.toLocalDate()
                : "";
        return days || !SAID.matcher(series.rrule()).matches()
                ? series.rrule() + first + " " + CLOCK.format(start) + " " + series.length() + " " + series.zone()
                : RuleWords.of(series.rrule()) + " " + hours(start.toLocalTime(), Duration.between(start, end)) + " "
                        + series.zone();
    }

    /// "22:00-23:30", ending on that day or the next.
    private static String hours(LocalTime start, Duration length) {
        var day = Duration.ofDays(1);
        if (start.equals(LocalTime.MIDNIGHT) && length.equals(day)) {
            return "00:00-24:00";
        }
        return length.compareTo(day) >= 0 || !Overnight.question(start, length).isEmpty()
                ? Overnight.words(start, length)
                : CLOCK.format(start) + "-" + CLOCK.format(start.plus(length));
    }
}
