package org.watchkeeper.calendar.document;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.ZoneName;
import org.watchkeeper.runbook.Overnight;

/// Dates and rules as people type them: a day or a stretch of days, "2026-12-24 18:00 to 2026-12-27 08:00 Europe/Berlin"; or a rule of
/// RFC 5545, "FREQ=WEEKLY;BYDAY=TU 22:00-23:30 UTC", "FREQ=DAILY;INTERVAL=3 from 2026-12-24 22:00-23:30 UTC". Nothing is guessed: what is
/// left open is asked.
///
/// `now` is when it is typed. A rule is counted from the day that it says, or `first`, or the first day of `known` where that has the same
/// rule, or from its first date that is not over.
public record TypedDates(Instant now, Optional<LocalDate> first, Optional<Series> known) {
    private static final String END_OF_DAY = "24:00";
    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String TIME = "(\\d{1,2}:\\d\\d)";
    private static final String DASH = "\\s*(?:-|–|to|until)\\s*";
    private static final String ZONE = "\\s+([^\\d\\s]\\S*)";
    private static final String NEXT_DAY = "(\\s+next day)?";
    private static final Pattern STRETCH = Pattern.compile(DAY + "(?:[ T]" + TIME + ")?" + DASH + "(?:" + DAY
            + "(?:[ T]" + TIME + ")?|" + TIME + NEXT_DAY + ")" + ZONE);
    private static final Pattern OFTEN = Pattern.compile("FREQ=(?:HOUR|MINUTE|SECOND)LY");
    private static final Pattern ONE_DAY = Pattern.compile(DAY + ZONE);
    private static final Pattern RULE = Pattern.compile("(FREQ=\\S+)(?:\\s+from\\s+" + DAY + ")?\\s+" + TIME
            + "(?:" + DASH + TIME + NEXT_DAY + "|\\s+(P\\S+))" + ZONE);

    /// What the words mean; empty where they are neither dates nor a rule.
    public Optional<Proposal> read(String words) {
        try {
            return dates(words.strip()).or(() -> rule(words.strip()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.of(open(String.valueOf(wrong.getMessage())));
        }
    }

    private static Optional<Proposal> dates(String words) {
        var one = ONE_DAY.matcher(words);
        if (one.matches()) {
            return Optional.of(once(LocalDate.parse(one.group(1)).atStartOfDay(), new Length(1, Duration.ZERO),
                    one.group(2)));
        }
        var stretch = STRETCH.matcher(words);
        if (!stretch.matches()) {
            return Optional.empty();
        }
        var zone = stretch.group(7);
        var begins = LocalDate.parse(stretch.group(1));
        if (stretch.group(5) != null) {
            return Optional.of(stretch.group(2) == null
                    ? open("From", begins, "00:00")
                    : hours(begins.atTime(time(stretch.group(2))), stretch.group(5), stretch.group(6) != null, zone));
        }
        var last = LocalDate.parse(stretch.group(3));
        boolean days = stretch.group(2) == null && stretch.group(4) == null;
        if (!days && stretch.group(2) == null) {
            return Optional.of(open("From", begins, "00:00"));
        }
        if (!days && stretch.group(4) == null) {
            return Optional.of(open("Until", last, END_OF_DAY));
        }
        var start = days ? begins.atStartOfDay() : begins.atTime(time(stretch.group(2)));
        var end = last.atStartOfDay().plus(ofDay(days ? END_OF_DAY : stretch.group(4)));
        return Optional.of(end.isAfter(start)
                ? once(start, length(Duration.between(start, end)), zone)
                : open("It ends before it starts."));
    }

    private static Proposal hours(LocalDateTime start, String end, boolean nextDay, String zone) {
        var from = start.toLocalTime();
        var length = between(from, end, nextDay);
        var doubt = nextDay ? "" : Overnight.question(from, length);
        return doubt.isEmpty() ? once(start, length(length), zone) : open(doubt);
    }

    private static Proposal once(LocalDateTime start, Length length, String zone) {
        return ZoneName.zone(zone).map(where -> dated(Series.once(start, length, where)))
                .orElseGet(() -> open(unknown(zone)));
    }

    private Optional<Proposal> rule(String words) {
        var rule = RULE.matcher(words);
        if (!rule.matches()) {
            return Optional.empty();
        }
        var counted = rule.group(2) == null ? this : from(LocalDate.parse(rule.group(2)));
        return Optional.of(counted.rule(rule));
    }

    private TypedDates from(LocalDate day) {
        return new TypedDates(now, Optional.of(day), known);
    }

    private Proposal rule(Matcher rule) {
        var from = time(rule.group(3));
        if (rule.group(6) != null) {
            return every(rule.group(1), from, Length.parse(rule.group(6)), rule.group(7));
        }
        boolean nextDay = rule.group(5) != null;
        var whole = between(from, rule.group(4), nextDay);
        var doubt = nextDay ? "" : Overnight.question(from, whole);
        return doubt.isEmpty() ? every(rule.group(1), from, length(whole), rule.group(7)) : open(doubt);
    }

    /// Counted so that the first date is one of the rule's. Throws `IllegalArgumentException` for what is no rule.
    public Proposal every(String rrule, LocalTime from, Length length, String zone) {
        var where = ZoneName.zone(zone);
        return where.isEmpty() ? open(unknown(zone)) : every(rrule, from, length, where.get());
    }

    private Proposal every(String rrule, LocalTime from, Length length, ZoneId zone) {
        var day = first.or(() -> known.filter(series -> series.rrule().equals(rrule))
                .map(series -> series.start().toLocalDate()));
        var begins = day.orElseGet(() -> LocalDate.ofInstant(now, zone)).atTime(from);
        var series = Series.every(rrule, begins, length, zone);
        if (series.isCountless()) {
            return open("That would be more than 10,000 dates a year: say a rule with fewer.");
        }
        if (day.isEmpty() && Proposal.needsFirst(rrule)) {
            return open("From which day is it counted? Write \"" + rrule + " from " + begins.toLocalDate()
                    + " …\", with that day.");
        }
        var date = day.isPresent()
                ? series.next(begins.atZone(zone).toInstant(), 1).stream().findFirst()
                : going(series);
        return date.map(one -> dated(Series.every(rrule, one.original(), length, zone)))
                .orElseGet(() -> open("This rule has no date any more."));
    }

    /// The first date that is not over: one that began on a day before goes on. What comes more often than daily is counted from today.
    private Optional<Series.Date> going(Series today) {
        var length = today.length();
        int back = OFTEN.matcher(today.rrule()).lookingAt() ? 0 : 1 + length.days() + (int) length.exact().toDays();
        return IntStream.rangeClosed(-back, 0)
                .mapToObj(days -> Series.every(today.rrule(), today.start().plusDays(days), length, today.zone()))
                .flatMap(series -> series.notOver(now, 1).stream()).findFirst();
    }

    private static Proposal dated(Series series) {
        return new Proposal.Dated(series, List.of());
    }

    private static Proposal open(String question) {
        return new Proposal.Open(List.of(question));
    }

    /// Only the other side of a stretch has a time: the whole day is as likely as a time of it.
    private static Proposal open(String side, LocalDate day, String whole) {
        return open(side + " when on " + day + "? Write \"" + day + " " + whole + "\" for all of that day.");
    }

    private static String unknown(String zone) {
        return "'" + zone + "' is no time zone, or more than one: say \"UTC\", \"Europe/Berlin\".";
    }

    private static LocalTime time(String text) {
        if (text.equals(END_OF_DAY)) {
            throw new IllegalArgumentException("Nothing starts at 24:00: write 00:00 of the day that is meant.");
        }
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /// How far into its day something ends.
    private static Duration ofDay(String end) {
        return end.equals(END_OF_DAY) ? Duration.ofDays(1) : Duration.ofSeconds(time(end).toSecondOfDay());
    }

    /// On that day, or on the next one where it says so or ends no later than it starts.
    private static Duration between(LocalTime from, String end, boolean nextDay) {
        var between = ofDay(end).minusSeconds(from.toSecondOfDay());
        return nextDay || !between.isPositive() ? between.plusDays(1) : between;
    }

    /// Whole days by the calendar, so that a day with a change of clocks is one day.
    public static Length length(Duration exact) {
        var rest = exact.minusDays(exact.toDays());
        return rest.isZero() ? new Length((int) exact.toDays(), Duration.ZERO) : Length.of(exact);
    }
}
