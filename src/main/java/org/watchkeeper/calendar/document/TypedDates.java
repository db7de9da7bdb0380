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
import java.util.regex.Pattern;

import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.ZoneName;
import org.watchkeeper.runbook.Overnight;

/// Dates and rules as people type them: a day or a stretch of days, "2026-12-24 18:00 to 2026-12-27 08:00 Europe/Berlin"; or a rule of
/// RFC 5545, "FREQ=WEEKLY;BYDAY=TU 22:00-23:30 UTC". Nothing is guessed: what is left open is asked.
///
/// `now` is when it is typed; a rule is counted from `first`, or from its first date that is not over.
public record TypedDates(Instant now, Optional<LocalDate> first) {
    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String TIME = "(\\d{1,2}:\\d\\d)";
    private static final String DASH = "\\s*(?:-|–|to|until)\\s*";
    private static final String ZONE = "\\s+([^\\d\\s]\\S*)";
    private static final Pattern STRETCH = Pattern.compile(DAY + "(?:[ T]" + TIME + ")?" + DASH + "(?:" + DAY
            + "[ T]?)?" + TIME + "?" + ZONE);
    private static final Pattern ONE_DAY = Pattern.compile(DAY + ZONE);
    private static final Pattern RULE = Pattern.compile("(FREQ=\\S+)\\s+" + TIME + "(?:" + DASH + TIME
            + "(\\s+next day)?|\\s+(P\\S+))" + ZONE);

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
        if (!stretch.matches() || stretch.group(3) == null && stretch.group(4) == null) {
            return Optional.empty();
        }
        var begins = LocalDate.parse(stretch.group(1));
        var last = stretch.group(3) == null ? begins : LocalDate.parse(stretch.group(3));
        boolean days = stretch.group(2) == null && stretch.group(4) == null;
        var start = begins.atTime(stretch.group(2) == null ? LocalTime.MIDNIGHT : time(stretch.group(2)));
        var end = days
                ? last.plusDays(1).atStartOfDay()
                : last.atTime(stretch.group(4) == null ? LocalTime.MIDNIGHT : time(stretch.group(4)));
        return Optional.of(end.isAfter(start)
                ? once(start, length(Duration.between(start, end)), stretch.group(5))
                : open("It ends before it starts."));
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
                : open(doubt));
    }

    /// Counted so that the first date is one of the rule's. Throws `IllegalArgumentException` for what is no rule.
    public Proposal every(String rrule, LocalTime from, Length length, String zone) {
        var where = ZoneName.zone(zone);
        return where.isEmpty() ? open(unknown(zone)) : every(rrule, from, length, where.get());
    }

    private Proposal every(String rrule, LocalTime from, Length length, ZoneId zone) {
        var begins = first.orElseGet(() -> LocalDate.ofInstant(now, zone)).atTime(from);
        var series = Series.every(rrule, begins, length, zone);
        if (series.isCountless()) {
            return open("That would be more than a date an hour: say a rule with fewer.");
        }
        return series.next(first.map(_ -> begins.atZone(zone).toInstant()).orElse(now), 1)
                .stream().findFirst().map(date -> dated(Series.every(rrule, date.original(), length, zone)))
                .orElseGet(() -> open("This rule has no date any more."));
    }

    private static Proposal dated(Series series) {
        return new Proposal.Dated(series, List.of());
    }

    private static Proposal open(String question) {
        return new Proposal.Open(List.of(question));
    }

    private static String unknown(String zone) {
        return "'" + zone + "' is no time zone, or more than one: say \"UTC\", \"Europe/Berlin\".";
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /// Whole days by the calendar, so that a day with a change of clocks is one day.
    public static Length length(Duration exact) {
        var rest = exact.minusDays(exact.toDays());
        return rest.isZero() ? new Length((int) exact.toDays(), Duration.ZERO) : Length.of(exact);
    }
}
