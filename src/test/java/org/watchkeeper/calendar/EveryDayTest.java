package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The expansion of rules against asking every day of ten years whether it is one, in zones whose clocks change at different
/// hours, by different amounts, or not at all.
class EveryDayTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 1, 1);

    private record Case(String rule, LocalDate from, Predicate<LocalDate> isOne) {}

    private static Stream<Case> cases() {
        return Stream.of(new Case("FREQ=DAILY", FIRST, _ -> true),
                new Case("FREQ=DAILY;INTERVAL=3", FIRST, day -> ChronoUnit.DAYS.between(FIRST, day) % 3 == 0),
                new Case("FREQ=WEEKLY;BYDAY=MO,WE", FIRST, day -> is(day, DayOfWeek.MONDAY)
                        || is(day, DayOfWeek.WEDNESDAY)),
                new Case("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", LocalDate.of(2020, 1, 5), day -> is(day, DayOfWeek.SUNDAY)
                        && ChronoUnit.DAYS.between(LocalDate.of(2020, 1, 5), day) % 14 == 0),
                new Case("FREQ=MONTHLY;BYDAY=1SA", FIRST, day -> is(day, DayOfWeek.SATURDAY)
                        && day.getDayOfMonth() <= 7),
                new Case("FREQ=MONTHLY;BYDAY=-1FR", FIRST, day -> is(day, DayOfWeek.FRIDAY)
                        && day.plusDays(7).getMonth() != day.getMonth()),
                new Case("FREQ=MONTHLY;BYMONTHDAY=-1", FIRST, day -> day.plusDays(1).getDayOfMonth() == 1),
                new Case("FREQ=MONTHLY;BYMONTHDAY=31", FIRST, day -> day.getDayOfMonth() == 31),
                new Case("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", FIRST, EveryDayTest::isLastButOneWorkday),
                new Case("FREQ=MONTHLY;INTERVAL=3;BYDAY=1SU", FIRST, day -> is(day, DayOfWeek.SUNDAY)
                        && day.getDayOfMonth() <= 7 && day.getMonthValue() % 3 == 1),
                new Case("FREQ=YEARLY;BYMONTH=3,4,10,11;BYDAY=1SU,-1SU", FIRST, day -> is(day, DayOfWeek.SUNDAY)
                        && List.of(3, 4, 10, 11).contains(day.getMonthValue())
                        && (day.getDayOfMonth() <= 7 || day.plusDays(7).getMonth() != day.getMonth())),
                new Case("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", FIRST, day -> day.getDayOfYear() == 60
                        && day.isLeapYear()),
                new Case("FREQ=YEARLY;BYYEARDAY=-1", FIRST, day -> day.plusDays(1).getDayOfYear() == 1),
                new Case("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", FIRST, day -> is(day, DayOfWeek.MONDAY)
                        && day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == 20),
                new Case("FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=25", FIRST, day -> day.getMonthValue() == 12
                        && day.getDayOfMonth() == 25 && day.getYear() % 2 == 0));
    }

    private static boolean is(LocalDate day, DayOfWeek name) {
        return day.getDayOfWeek() == name;
    }

    private static boolean isLastButOneWorkday(LocalDate day) {
        var workdays = day.withDayOfMonth(1).datesUntil(day.with(TemporalAdjusters.firstDayOfNextMonth()))
                .filter(each -> each.getDayOfWeek().getValue() <= 5).toList();
        return day.equals(workdays.get(workdays.size() - 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns",
            "Africa/Cairo", "Asia/Beirut", "Asia/Kolkata", "America/Santiago", "Pacific/Auckland"})
    void the_dates_of_a_rule_are_those_of_its_days(String name) {
        var zone = ZoneId.of(name);
        for (var time : List.of(LocalTime.of(0, 30), LocalTime.of(1, 30), LocalTime.of(2, 0), LocalTime.of(2, 30),
                LocalTime.of(12, 0), LocalTime.of(23, 45))) {
            cases().forEach(each -> compare(each, time, zone));
        }
    }

    private static void compare(Case rule, LocalTime time, ZoneId zone) {
        var expected = new ArrayList<Instant>();
        var ends = new ArrayList<Instant>();
        for (var day = rule.from(); day.isBefore(LAST); day = day.plusDays(1)) {
            if (rule.isOne().test(day)) {
                expected.add(instant(day.atTime(time), zone));
                ends.add(expected.getLast().plusSeconds(7200));
            }
        }
        var series = Series.every(rule.rule(), rule.from().atTime(time), Length.parse("PT2H"), zone);
        var whole = new Span(expected.getFirst(), instant(LAST.atTime(time), zone));
        var found = series.between(whole);
        assertThat(found.stream().map(date -> date.span().start()).toList())
                .as("%s at %s %s", rule.rule(), time, zone).isEqualTo(expected);
        assertThat(found.stream().map(date -> date.span().end()).toList()).isEqualTo(ends);
        var late = new Span(expected.get(expected.size() / 2), expected.getLast());
        assertThat(series.between(late).stream().map(date -> date.span().start()).filter(late::holds).toList())
                .as("%s from its middle", rule.rule())
                .isEqualTo(expected.subList(expected.size() / 2, expected.size() - 1));
    }

    /// Without java.time's own answer to it: before a change of clocks the old offset holds, in the hour that comes twice too.
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        var offset = change == null ? zone.getRules().getValidOffsets(local).getFirst() : change.getOffsetBefore();
        return local.toInstant(offset);
    }
}
