package org.watchkeeper.routine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.calendar.Recurrence;

/// When a routine comes: how often, from which day on, at what time of day in which zone. 09:00 stays 09:00 when the clocks
/// change; an hour that does not exist on a day is the next one that does, and one that comes twice is its first.
public record Timetable(Cadence cadence, LocalDate first, LocalTime time, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /// The dates that start at or after `from`.
    public List<Occurrence> next(Instant from, int count) {
        return recurrence().next(from, count);
    }

    /// The dates that start in `[from, to)`, oldest first.
    public List<Occurrence> between(Instant from, Instant to) {
        return from.isBefore(to) ? recurrence().between(from, to) : List.of();
    }

    /// The day of a date, where the routine is at home.
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// When that day begins there.
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// "every Monday at 09:00 Europe/Berlin".
    public String words() {
        return days() + " at " + MINUTE.format(time) + " " + zone;
    }

    private String days() {
        var day = first.getDayOfMonth();
        return switch (cadence) {
            case DAILY -> "every day";
            case WEEKLY -> "every " + weekday();
            case FORTNIGHTLY -> "every other " + weekday();
            case MONTHLY -> "on day " + day + " of each month";
            case QUARTERLY -> "on day " + day + " of every third month, from " + month();
            case HALF_YEARLY -> "on day " + day + " of every sixth month, from " + month();
            case ANNUAL -> "every year on " + DAY_OF_YEAR.format(first);
        };
    }

    private String weekday() {
        return first.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String month() {
        return first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Recurrence recurrence() {
        return new Recurrence(cadence.rule(first), first, time, Duration.ZERO, zone);
    }
}
