package org.watchkeeper.calendar.ical;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;

/// A time zone as `VTIMEZONE`: the changes of clocks from a year on, the yearly ones as rules.
final class ZoneText {
    private static final int AHEAD = 20;
    private static final int DAYS_OF_A_WEEK = 7;

    private ZoneText() {}

    static void write(ContentLines lines, ZoneId zone, int firstYear) {
        lines.line("BEGIN:VTIMEZONE").text("TZID", zone.getId());
        var rules = zone.getRules();
        var from = Instant.parse("%04d-01-01T00:00:00Z".formatted(firstYear));
        standard(lines, zone, from);
        var yearly = rules.getTransitionRules();
        boolean said = !yearly.isEmpty() && yearly.stream().allMatch(rule -> day(rule).isPresent());
        int last = lastListed(zone);
        int until = said ? Math.max(last, firstYear) : firstYear + AHEAD;
        for (var next = rules.nextTransition(from); next != null
                && next.getDateTimeBefore().getYear() <= until; next = rules.nextTransition(next.getInstant())) {
            observance(lines, zone, next, "");
        }
        if (said) {
            yearly.forEach(rule -> observance(lines, zone, rule.createTransition(until + 1),
                    "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + day(rule).orElseThrow()));
        }
        lines.line("END:VTIMEZONE");
    }

    /// What holds before the first change that is listed.
    private static void standard(ContentLines lines, ZoneId zone, Instant from) {
        var offset = offset(zone.getRules().getOffset(from));
        var name = zone.getRules().isDaylightSavings(from) ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN:" + name).line("DTSTART:" + ContentLines.local(from.atZone(zone).toLocalDateTime()))
                .line("TZOFFSETFROM:" + offset).line("TZOFFSETTO:" + offset).line("END:" + name);
    }

    /// The last year whose changes are no rule yet.
    private static int lastListed(ZoneId zone) {
        var listed = zone.getRules().getTransitions();
        return listed.isEmpty() ? 0 : listed.getLast().getDateTimeBefore().getYear();
    }

    private static void observance(ContentLines lines, ZoneId zone, ZoneOffsetTransition change, String rrule) {
        var name = zone.getRules().isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN:" + name).line("DTSTART:" + ContentLines.local(change.getDateTimeBefore()))
                .line("TZOFFSETFROM:" + offset(change.getOffsetBefore()))
                .line("TZOFFSETTO:" + offset(change.getOffsetAfter()));
        if (!rrule.isEmpty()) {
            lines.line("RRULE:" + rrule);
        }
        lines.line("END:" + name);
    }

    /// "-1SU" for the last Sunday; empty for what is no nth weekday at its own local time.
    private static Optional<String> day(ZoneOffsetTransitionRule rule) {
        var name = rule.getDayOfWeek();
        boolean inLastWeek = rule.getDayOfMonthIndicator() == rule.getMonth().minLength() - DAYS_OF_A_WEEK + 1;
        int day = inLastWeek ? -1 : rule.getDayOfMonthIndicator();
        var at = rule.createTransition(2001);
        boolean sameDay = !rule.isMidnightEndOfDay() && at.getDateTimeBefore().getDayOfWeek() == name;
        if (name == null || !sameDay || day != -1 && day % DAYS_OF_A_WEEK != 1) {
            return Optional.empty();
        }
        return Optional.of((day == -1 ? "-1" : Integer.toString(day / DAYS_OF_A_WEEK + 1)) + code(name));
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var rest = seconds % 60 == 0 ? "" : "%02d".formatted(seconds % 60);
        return (offset.getTotalSeconds() < 0 ? "-" : "+") + "%02d%02d".formatted(seconds / 3600, seconds / 60 % 60)
                + rest;
    }
}
