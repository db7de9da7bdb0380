package org.watchkeeper.calendar.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.calendar.Span;

/// Cron's five fields, as crontab(5) and cron(8) say.
class CronTimingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void where_both_days_are_restricted_either_is_enough() {
        assertThat(days("0 2 1-7 * 0", "2026-02-01", 28)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 15, 22);
    }

    @Test
    void a_field_of_days_that_begins_with_a_star_restricts_together_with_the_other() {
        assertThat(days("0 2 */10 * 0", "2026-03-01", 31)).containsExactly(1);
        assertThat(days("0 2 * * 7", "2026-03-01", 31)).containsExactly(1, 8, 15, 22, 29);
        assertThat(days("0 2 31 * *", "2026-04-01", 30)).isEmpty();
    }

    @Test
    void names_are_what_they_stand_for() {
        assertThat(runs("@daily", "2026-02-02", UTC)).containsExactly(moment("2026-02-02T00:00:00Z"));
        assertThat(days("@weekly", "2026-02-02", 14)).containsExactly(8, 15);
        assertThat(days("@monthly", "2026-02-02", 40)).containsExactly(1);
        assertThat(runs("30 4 * JAN Mon", "2026-01-05", UTC)).containsExactly(moment("2026-01-05T04:30:00Z"));
    }

    @Test
    void a_fixed_time_that_the_clocks_skip_runs_as_they_change_and_one_that_comes_twice_runs_once() {
        assertThat(runs("30 2 * * *", "2026-03-29", BERLIN)).containsExactly(moment("2026-03-29T01:00:00Z"));
        assertThat(runs("30 2 * * *", "2026-10-25", BERLIN)).containsExactly(moment("2026-10-25T00:30:00Z"));
    }

    @Test
    void a_job_with_a_star_in_minute_or_hour_follows_the_clock() {
        assertThat(runs("*/30 2 * * *", "2026-03-29", BERLIN)).isEmpty();
        assertThat(runs("*/30 2 * * *", "2026-10-25", BERLIN)).containsExactly(moment("2026-10-25T00:00:00Z"),
                moment("2026-10-25T00:30:00Z"), moment("2026-10-25T01:00:00Z"), moment("2026-10-25T01:30:00Z"));
    }

    @Test
    void of_many_runs_a_day_the_first_and_the_last_are_told() {
        assertThat(runs("*/5 7-23 * * *", "2026-02-02", BERLIN)).containsExactly(
                new Span(Instant.parse("2026-02-02T06:00:00Z"), Instant.parse("2026-02-02T22:55:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 8",
            "*/0 * * * *",
            "22-2 * * * *", "5..7 * * * *", "99999999999 * * * *", "* * * * mon-", "@never", "@reboot", "a b c d e"})
    void what_cron_does_not_run_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> CronTiming.of(written));
    }

    private static Span moment(String at) {
        return new Span(Instant.parse(at), Instant.parse(at));
    }

    private static List<Span> runs(String written, String day, ZoneId zone) {
        return CronTiming.of(written).on(LocalDate.parse(day), zone);
    }

    private static Stream<Integer> days(String written, String from, int count) {
        var start = LocalDate.parse(from);
        var timing = CronTiming.of(written);
        return start.datesUntil(start.plusDays(count)).filter(day -> !timing.on(day, UTC).isEmpty())
                .map(LocalDate::getDayOfMonth);
    }
}
