package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every example of RFC 5545, section 3.8.5.3, in New York at 09:00 as there, with its errata.
class Rfc5545ExamplesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant BEFORE = Instant.parse("1996-01-01T00:00:00Z");
    private static final int ENDLESS = 400;

    /// Rules that end: all of their dates.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19970902 | FREQ=DAILY;COUNT=10 | 1997 0902 0903 0904 0905 0906 0907 0908 0909 0910 0911
            19970902 | FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997 0902 0912 0922 1002 1012
            19970902 | FREQ=WEEKLY;COUNT=10 | 1997 0902 0909 0916 0923 0930 1007 1014 1021 1028 1104
            19970902 | FREQ=WEEKLY;UNTIL=19971224T000000Z | 1997 0902 0909 0916 0923 0930 1007 1014 1021 1028 1104 1111 1118 1125 1202 1209 1216 1223
            19970902 | FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997 0902 0904 0909 0911 0916 0918 0923 0925 0930 1002
            19970902 | FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 1997 0902 0904 0909 0911 0916 0918 0923 0925 0930 1002
            19970901 | FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997 0901 0903 0905 0915 0917 0919 0929 1001 1003 1013 1015 1017 1027 1029 1031 1110 1112 1114 1124 1126 1128 1208 1210 1212 1222
            19970902 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997 0902 0904 0916 0918 0930 1002 1014 1016
            19970905 | FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997 0905 1003 1107 1205 1998 0102 0206 0306 0403 0501 0605
            19970905 | FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1997 0905 1003 1107 1205
            19970907 | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997 0907 0928 1102 1130 1998 0104 0125 0301 0329 0503 0531
            19970922 | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997 0922 1020 1117 1222 1998 0119 0216
            19970902 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997 0902 0915 1002 1015 1102 1115 1202 1215 1998 0102 0115
            19970930 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997 0930 1001 1031 1101 1130 1201 1231 1998 0101 0131 0201
            19970910 | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997 0910 0911 0912 0913 0914 0915 1999 0310 0311 0312 0313
            19970610 | FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997 0610 0710 1998 0610 0710 1999 0610 0710 2000 0610 0710 2001 0610 0710
            19970310 | FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 1997 0310 1999 0110 0210 0310 2001 0110 0210 0310 2003 0110 0210 0310
            19970101 | FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997 0101 0410 0719 2000 0101 0409 0718 2003 0101 0410 0719 2006 0101
            19970904 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997 0904 1007 1106
            19970805 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997 0805 0810 0819 0824
            19970805 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997 0805 0817 0819 0831
            20070115 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007 0115 0130 0215 0315 0330
            """)
    void a_rule_that_ends_has_exactly_these_dates(String start, String rule, String dates) {
        assertThat(days(rule, start, ENDLESS)).isEqualTo(expected(dates));
    }

    /// Rules without an end: the dates that the RFC lists, and at least one more.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19970902 | FREQ=DAILY;INTERVAL=2 | 1997 0902 0904 0906 0908 0910 0912 0914 0916 0918 0920 0922 0924 0926 0928 0930 1002
            19970902 | FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997 0902 0916 0930 1014 1028 1111 1125 1209 1223 1998 0106 0120 0203
            19970928 | FREQ=MONTHLY;BYMONTHDAY=-3 | 1997 0928 1029 1128 1229 1998 0129 0226
            19970902 | FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 1997 0902 0909 0916 0923 0930 1104 1111 1118 1125 1998 0106 0113 0120 0127 0303 0310 0317 0324 0331
            19970519 | FREQ=YEARLY;BYDAY=20MO | 1997 0519 1998 0518 1999 0517
            19970512 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 1997 0512 1998 0511 1999 0517
            19970313 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 1997 0313 0320 0327 1998 0305 0312 0319 0326 1999 0304 0311 0318 0325
            19970605 | FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 1997 0605 0612 0619 0626 0703 0710 0717 0724 0731 0807 0814 0821 0828 1998 0604 0611 0618 0625 0702 0709 0716 0723 0730 0806 0813 0820 0827 1999 0603 0610 0617 0624 0701 0708 0715 0722 0729 0805 0812 0819 0826
            19970902 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 1998 0213 0313 1113 1999 0813 2000 1013
            19970913 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997 0913 1011 1108 1213 1998 0110 0207 0307 0411 0509 0613
            19961105 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996 1105 2000 1107 2004 1102
            19970929 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997 0929 1030 1127 1230 1998 0129 0226 0330
            """)
    void a_rule_without_an_end_begins_with_these_dates(String start, String rule, String dates) {
        var expected = expected(dates);
        assertThat(days(rule, start, expected.size())).isEqualTo(expected);
        assertThat(days(rule, start, expected.size() + 1)).hasSize(expected.size() + 1);
    }

    /// The start of "Friday the 13th" is none: it is left out by name, as in the RFC.
    @Test
    void a_date_that_is_left_out_changes_nothing_else() {
        var rule = series("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "19970902").minus(at("19970902", 9, 0));
        assertThat(rule.next(BEFORE, 1).getFirst().original()).isEqualTo(at("19980213", 9, 0));
    }

    @Test
    void daily_until_christmas_eve() {
        var days = days("FREQ=DAILY;UNTIL=19971224T000000Z", "19970902", ENDLESS);
        var expected = LocalDate.of(1997, 9, 2).datesUntil(LocalDate.of(1997, 12, 24)).toList();
        assertThat(days).isEqualTo(expected).hasSize(113);
    }

    /// The end is 14:00 UTC, 09:00 in New York: the last day belongs to it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA
            FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1
            """)
    void every_day_in_january_for_three_years(String rule) {
        var expected = Stream.of(1998, 1999, 2000)
                .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year, 2, 1))).toList();
        assertThat(days(rule, "19980101", ENDLESS)).isEqualTo(expected);
    }

    /// The RFC says 17:00 UTC where it means 17:00 in New York; its errata say 21:00 UTC.
    @Test
    void every_three_hours_from_nine_to_five() {
        assertThat(times("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", 9)).containsExactly("19970902 09:00",
                "19970902 12:00", "19970902 15:00");
        assertThat(times("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", 9)).as("as it was printed")
                .containsExactly("19970902 09:00", "19970902 12:00");
    }

    @Test
    void every_quarter_of_an_hour_and_every_hour_and_a_half() {
        assertThat(times("FREQ=MINUTELY;INTERVAL=15;COUNT=6", 9)).containsExactly("19970902 09:00", "19970902 09:15",
                "19970902 09:30", "19970902 09:45", "19970902 10:00", "19970902 10:15");
        assertThat(times("FREQ=MINUTELY;INTERVAL=90;COUNT=4", 9)).containsExactly("19970902 09:00", "19970902 10:30",
                "19970902 12:00", "19970902 13:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40
            FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16
            """)
    void every_twenty_minutes_from_nine_to_twenty_to_five_on_every_day(String rule) {
        var expected = Stream.of("19970902", "19970903").flatMap(day -> IntStream.range(0, 24)
                .mapToObj(each -> day + " " + LocalTime.of(9, 0).plusMinutes(each * 20L))).toList();
        assertThat(times(rule, 48)).isEqualTo(expected);
    }

    private static List<LocalDate> days(String rule, String start, int count) {
        var dates = series(rule, start).next(BEFORE, count);
        assertThat(dates).allMatch(date -> date.occurrence().start().toLocalTime().equals(LocalTime.of(9, 0)));
        return dates.stream().map(date -> date.original().toLocalDate()).toList();
    }

    private static List<String> times(String rule, int count) {
        return series(rule, "19970902").next(BEFORE, count).stream().map(date -> date.original().toLocalDate()
                .format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE) + " " + date.original().toLocalTime())
                .toList();
    }

    private static Series series(String rule, String start) {
        return Series.every(rule, at(start, 9, 0), Length.ZERO, NEW_YORK);
    }

    private static LocalDateTime at(String day, int hour, int minute) {
        return LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE).atTime(hour, minute);
    }

    /// "1997 1230 1998 0129": years, each followed by its days; a word from 1600 on is a year.
    private static List<LocalDate> expected(String words) {
        var found = new ArrayList<LocalDate>();
        int year = 0;
        for (var word : words.strip().split(" ", -1)) {
            int number = Integer.parseInt(word);
            if (number > 1231) {
                year = number;
            } else {
                found.add(LocalDate.of(year, number / 100, number % 100));
            }
        }
        return found;
    }
}
