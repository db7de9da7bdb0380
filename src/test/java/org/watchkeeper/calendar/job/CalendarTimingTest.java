package org.watchkeeper.calendar.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.calendar.Span;

/// Calendar expressions of systemd, held against systemd itself where it is installed.
class CalendarTimingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");
    private static final Pattern FIRST = Pattern.compile("(?m)^ *Next elapse: \\w{3} (\\S+ \\S+) UTC$");
    private static final Pattern UTC = Pattern.compile("(?m)^ *(?:\\(in UTC\\)|Iter. #\\d+): \\w{3} (\\S+ \\S+) UTC$");
    private static final Pattern NORMAL = Pattern.compile("(?m)^Normalized form: (.+)$");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Test
    void all_parts_have_to_hold() {
        var timing = CalendarTiming.of("Sun *-*-01..07 02:00:00 UTC");
        var first = LocalDate.parse("2026-04-01");

        assertThat(first.datesUntil(first.plusDays(30)).flatMap(day -> timing.on(day, BERLIN).stream()))
                .containsExactly(moment("2026-04-05T02:00:00Z"));
    }

    @Test
    void a_time_that_the_clocks_skip_does_not_come_and_one_that_comes_twice_is_its_first() {
        var timing = CalendarTiming.of("*-*-* 02:30:00");

        assertThat(timing.on(LocalDate.parse("2026-03-29"), BERLIN)).isEmpty();
        assertThat(timing.on(LocalDate.parse("2026-10-25"), BERLIN)).containsExactly(moment("2026-10-25T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon..Fri *-*-* 10:00", "*-*~07/1 03:00", "Sun *-*-1..7 02:00:00 UTC", "*-02~03 04:05:06",
            "*-*-* 02:30 Europe/Berlin", "*-*-* 02:30", "quarterly", "Mon,Wed,Sat..Sun 08..17/3:30", "*-*-1/7",
            "*-*~01 00:00", "2027-*-5,15 6:00", "weekly"})
    void systemd_says_the_same(String written) throws IOException {
        assumeTrue(Files.isExecutable(SYSTEMD), "systemd-analyze is not here");
        var said = systemd(written);
        var normal = NORMAL.matcher(said);
        assertThat(normal.find()).as(said).isTrue();
        var timing = CalendarTiming.of(normal.group(1));
        var first = LocalDate.parse("2026-03-26");

        var ours = first.datesUntil(first.plusDays(5000)).flatMap(day -> timing.on(day, BERLIN).stream())
                .map(Span::start).limit(12).toList();

        assertThat(ours).isEqualTo(moments(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "daily", "*-*-* 25:00:00", "Someday *-*-* 02:00:00", "*-*-* 02:00:00 Nowhere/Land",
            "*-*-* 99999:00:00", "Mo *-*-* 02:00:00", "*-*-* 0..:00:00", "*-*-1/99999999999 00:00:00"})
    void what_is_no_normal_form_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarTiming.of(written));
    }

    private static String systemd(String written) throws IOException {
        var builder = new ProcessBuilder(SYSTEMD.toString(), "calendar", "--iterations=12",
                "--base-time=2026-03-25 23:59:59", written).redirectErrorStream(true);
        builder.environment().put("TZ", "Europe/Berlin");
        builder.environment().put("LC_ALL", "C");
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Instant> moments(String said) {
        var first = FIRST.matcher(said);
        var all = UTC.matcher(said).results().map(each -> each.group(1));
        return java.util.stream.Stream
                .concat(first.find() ? java.util.stream.Stream.of(first.group(1)) : java.util.stream.Stream.of(), all)
                .map(text -> LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC)).toList();
    }

    private static Span moment(String at) {
        return new Span(Instant.parse(at), Instant.parse(at));
    }
}
