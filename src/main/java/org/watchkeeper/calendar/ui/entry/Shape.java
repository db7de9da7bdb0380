package org.watchkeeper.calendar.ui.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

import org.watchkeeper.calendar.Span;

/// The five ways to look at the calendar, and which stretch of time each shows around a day.
public enum Shape {
    MONTH, WEEK, DAY, AGENDA, TIMELINE;

    private static final int WEEK_DAYS = 7;
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_NAME = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LAST_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// "Month", as on its button.
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// The first day shown around a day; weeks begin on Monday.
    public LocalDate from(LocalDate day) {
        return switch (this) {
            case MONTH -> monday(day.withDayOfMonth(1));
            case WEEK, TIMELINE -> monday(day);
            case DAY -> day;
            case AGENDA -> day.withDayOfMonth(1);
        };
    }

    /// The first day no longer shown.
    public LocalDate until(LocalDate day) {
        return switch (this) {
            case MONTH -> monday(day.with(TemporalAdjusters.lastDayOfMonth())).plusDays(WEEK_DAYS);
            case WEEK, TIMELINE -> monday(day).plusDays(WEEK_DAYS);
            case DAY -> day.plusDays(1);
            case AGENDA -> day.withDayOfMonth(1).plusMonths(1);
        };
    }

    /// The stretch of time shown around a day.
    public Span span(LocalDate day, ZoneId zone) {
        return new Span(from(day).atStartOfDay(zone).toInstant(), until(day).atStartOfDay(zone).toInstant());
    }

    /// The day so many pages on.
    public LocalDate turned(LocalDate day, int pages) {
        return switch (this) {
            case MONTH, AGENDA -> day.plusMonths(pages);
            case WEEK, TIMELINE -> day.plusWeeks(pages);
            case DAY -> day.plusDays(pages);
        };
    }

    /// "December 2026", "30 Nov – 6 Dec 2026".
    public String title(LocalDate day) {
        return switch (this) {
            case MONTH, AGENDA -> MONTH_NAME.format(day);
            case DAY -> DAY_NAME.format(day);
            case WEEK, TIMELINE -> SHORT_DAY.format(from(day)) + " – " + LAST_DAY.format(until(day).minusDays(1));
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
