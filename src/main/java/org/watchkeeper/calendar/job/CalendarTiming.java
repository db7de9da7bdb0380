package org.watchkeeper.calendar.job;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Span;

/// A calendar expression of systemd in the normal form that `systemctl show` prints (systemd.time(7)):
/// `Mon..Fri *-*-01..07 02:00:00 Europe/Berlin`, `*-*~07/1 03:00:00`. All parts have to hold. A time that the clocks skip does not
/// come that day, one that comes twice is its first: so systemd 252 itself.
record CalendarTiming(Set<DayOfWeek> weekdays, Component year, Component month, Component day, boolean fromEnd,
        DayTimes times, Optional<ZoneId> zone) implements Timing {
    private static final String PART = "([*\\d,./]+)";
    private static final Pattern FORM = Pattern.compile("(?:([A-Z][A-Za-z,.]*) )?" + PART + "-" + PART + "([-~])" + PART
            + " " + PART + ":" + PART + ":" + PART + "(?: ([A-Za-z][\\w+/-]*))?");

    CalendarTiming {
        weekdays = Set.copyOf(weekdays);
    }

    /// Throws `IllegalArgumentException` for what is no normal form.
    static CalendarTiming of(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("no calendar expression in normal form: " + written);
        }
        var hours = Component.of(form.group(6)).within(0, 23);
        var minutes = Component.of(form.group(7)).within(0, 59);
        var seconds = Component.of(form.group(8).replaceAll("(?<=\\d)\\.\\d+", "")).within(0, 59);
        return new CalendarTiming(weekdays(Optional.ofNullable(form.group(1)).orElse("Mon..Sun")),
                Component.of(form.group(2)), Component.of(form.group(3)), Component.of(form.group(5)),
                form.group(4).equals("~"), DayTimes.of(hours, minutes, seconds),
                Optional.ofNullable(form.group(9)).map(CalendarTiming::zone));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("no time zone: " + name, unknown);
        }
    }

    private static Set<DayOfWeek> weekdays(String written) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var range : written.split(",", -1)) {
            var ends = range.split("\\.\\.", 2);
            int first = weekday(ends[0]).getValue();
            int last = weekday(ends[ends.length - 1]).getValue();
            IntStream.rangeClosed(first, last < first ? last + 7 : last)
                    .forEach(day -> days.add(DayOfWeek.of((day - 1) % 7 + 1)));
        }
        return days;
    }

    private static DayOfWeek weekday(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> name.length() >= 3
                        && day.name().startsWith(name.substring(0, 3).toUpperCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no day of the week: " + name));
    }

    @Override
    public List<Span> on(LocalDate date, ZoneId host) {
        var here = zone.orElse(host);
        return runsOn(date)
                ? times.on(date, local -> here.getRules().getValidOffsets(local).stream().limit(1)
                        .map(local::toInstant))
                : List.of();
    }

    private boolean runsOn(LocalDate date) {
        int length = date.lengthOfMonth();
        boolean there = fromEnd
                ? day.holdsFromEnd(date.getDayOfMonth(), length)
                : day.holds(date.getDayOfMonth(), 1, length);
        return there && weekdays.contains(date.getDayOfWeek()) && month.holds(date.getMonthValue(), 1, 12)
                && year.holds(date.getYear(), 1970, 2199);
    }
}
