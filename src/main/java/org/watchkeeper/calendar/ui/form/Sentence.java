package org.watchkeeper.calendar.ui.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.RuleWords;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.ZoneName;
import org.watchkeeper.runbook.Overnight;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Schedule;

/// What a sentence about time means: "first Saturday 02:00-04:00 UTC", read as documents are read; a stretch of days,
/// "2026-12-24 18:00 to 2026-12-27 08:00 Europe/Berlin"; or a rule of RFC 5545, "FREQ=WEEKLY;BYDAY=TU 22:00-23:30 UTC".
/// Nothing is guessed: what is left open is asked.
public final class Sentence {
    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String TIME = "(\\d{1,2}:\\d\\d)";
    private static final String DASH = "\\s*(?:-|–|to|until)\\s*";
    private static final Pattern STRETCH = Pattern.compile(DAY + "(?:[ T]" + TIME + ")?" + DASH + "(?:" + DAY
            + "[ T]?)?" + TIME + "?\\s+(\\S+)");
    private static final Pattern ONE_DAY = Pattern.compile(DAY + "\\s+(\\S+)");
    private static final Pattern RULE = Pattern.compile("(FREQ=\\S+)\\s+" + TIME + "(?:" + DASH + TIME
            + "(\\s+next day)?|\\s+(P\\S+))\\s+(\\S+)");
    /// What words about a rule do not say so that they are read again.
    private static final Pattern UNSAID = Pattern
            .compile("(?i)(COUNT|UNTIL|INTERVAL|BYWEEKNO|BYYEARDAY|BYHOUR|BYMINUTE)=");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final RunbookReader reader;
    private final Clock clock;

    public Sentence(RunbookReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /// A series, or what has to be said still.
    public record Meaning(Optional<Series> series, String objection) {
        static Meaning of(Series series) {
            return new Meaning(Optional.of(series), "");
        }

        static Meaning open(String question) {
            return new Meaning(Optional.empty(), question);
        }
    }

    /// The day it is, in UTC.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
    }

    /// Reads a sentence; takes a few milliseconds.
    public Meaning read(String text) {
        var words = text.strip();
        if (words.isEmpty()) {
            return Meaning.open("Say when: \"first Saturday 02:00-04:00 UTC\", \"2026-12-24 to 2026-12-26 UTC\".");
        }
        try {
            return dates(words).or(() -> rule(words)).orElseGet(() -> prose(words));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Meaning.open(String.valueOf(wrong.getMessage()));
        }
    }

    private Optional<Meaning> dates(String words) {
        var one = ONE_DAY.matcher(words);
        if (one.matches()) {
            return Optional.of(once(LocalDate.parse(one.group(1)).atStartOfDay(), new Length(1, Duration.ZERO),
                    one.group(2)));
        }
        var stretch = STRETCH.matcher(words);
        if (!stretch.matches() || stretch.group(3) == null && stretch.group(4) == null) {
            return Optional.empty();
        }
        var first = LocalDate.parse(stretch.group(1));
        var last = stretch.group(3) == null ? first : LocalDate.parse(stretch.group(3));
        boolean days = stretch.group(2) == null && stretch.group(4) == null;
        var start = first.atTime(stretch.group(2) == null ? LocalTime.MIDNIGHT : time(stretch.group(2)));
        var end = days
                ? last.plusDays(1).atStartOfDay()
                : last.atTime(stretch.group(4) == null ? LocalTime.MIDNIGHT : time(stretch.group(4)));
        return Optional.of(end.isAfter(start)
                ? once(start, length(Duration.between(start, end)), stretch.group(5))
                : Meaning.open("It ends before it starts."));
    }

    private static Meaning once(LocalDateTime start, Length length, String zone) {
        return ZoneName.zone(zone).map(where -> Meaning.of(Series.once(start, length, where)))
                .orElseGet(() -> Meaning.open(unknown(zone)));
    }

    private Optional<Meaning> rule(String words) {
        var rule = RULE.matcher(words);
        if (!rule.matches()) {
            return Optional.empty();
        }
        var from = time(rule.group(2));
        if (rule.group(5) != null) {
            return Optional.of(every(rule.group(1), from, Length.parse(rule.group(5)), rule.group(6)));
        }
        int days = rule.group(4) == null ? 0 : 1;
        var between = Duration.between(from, time(rule.group(3))).plusDays(days);
        var whole = between.isPositive() ? between : between.plusDays(1);
        var doubt = days == 0 ? Overnight.question(from, whole) : "";
        return Optional.of(doubt.isEmpty()
                ? every(rule.group(1), from, length(whole), rule.group(6))
                : Meaning.open(doubt));
    }

    private Meaning prose(String words) {
        var document = "# Windows\n\n" + words + "\n";
        return reader.read("typed.md", document.getBytes(StandardCharsets.UTF_8)).schedules().stream()
                .filter(schedule -> !schedule.rrule().isEmpty()).findFirst().map(this::of)
                .orElseGet(() -> Meaning.open("No days are understood. Say for example \"every Tuesday 22:00-23:30 "
                        + "Europe/Berlin\" or \"last Sunday 01:00-05:00 UTC\"."));
    }

    /// What a document states, or what it leaves open.
    public Meaning of(Schedule schedule) {
        if (schedule.ambiguous()) {
            return Meaning.open(schedule.question());
        }
        if (schedule.rrule().isEmpty()) {
            return Meaning.open("On which days?");
        }
        if (schedule.start().isEmpty()) {
            return Meaning.open("From when to when? Say \"02:00-04:00\".");
        }
        if (schedule.duration().isEmpty()) {
            return Meaning.open("Until when? Say \"" + schedule.start() + "-…\".");
        }
        if (schedule.zone().isEmpty()) {
            return Meaning.open("In which time zone? Say \"UTC\" or \"Europe/Berlin\".");
        }
        try {
            var length = Duration.parse(schedule.duration());
            return every(schedule.rrule(), time(schedule.start()), length(length), schedule.zone());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Meaning.open(String.valueOf(wrong.getMessage()));
        }
    }

    /// Counted from its first date that is not over, so that the first date is one of the rule's.
    private Meaning every(String rrule, LocalTime from, Length length, String zone) {
        var where = ZoneName.zone(zone);
        if (where.isEmpty()) {
            return Meaning.open(unknown(zone));
        }
        var today = LocalDate.ofInstant(clock.instant(), where.get()).atTime(from);
        var series = Series.every(rrule, today, length, where.get());
        return series.next(clock.instant(), 1).stream().findFirst()
                .map(first -> Meaning.of(Series.every(rrule, first.original(), length, where.get())))
                .orElseGet(() -> Meaning.open("This rule has no date any more."));
    }

    private static String unknown(String zone) {
        return "'" + zone + "' is no time zone, or more than one: say \"UTC\", \"Europe/Berlin\".";
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /// Whole days by the calendar, so that a day with a change of clocks is one day.
    private static Length length(Duration exact) {
        var rest = exact.minusDays(exact.toDays());
        return rest.isZero() ? new Length((int) exact.toDays(), Duration.ZERO) : Length.of(exact);
    }

    /// The sentence that means a series: what a form begins with.
    public static String of(Series series) {
        var start = series.start();
        var end = series.length().end(start.atZone(ZoneId.of("UTC"))).toLocalDateTime();
        if (series.rrule().isEmpty()) {
            return MINUTE.format(start) + " to " + MINUTE.format(end) + " " + series.zone();
        }
        boolean days = end.toLocalDate().isAfter(start.toLocalDate().plusDays(1));
        return days || UNSAID.matcher(series.rrule()).find()
                ? series.rrule() + " " + CLOCK.format(start) + " " + series.length() + " " + series.zone()
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
