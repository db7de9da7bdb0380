package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.runbook.Schedule;

class SchedulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **Schedule**: First Saturday of each month, 2:00 AM - 4:00 AM UTC | FREQ=MONTHLY;BYDAY=1SA | 02:00 | PT2H | UTC | false
            - **Primary**: Sundays 02:00-06:00 UTC | FREQ=WEEKLY;BYDAY=SU | 02:00 | PT4H | UTC | false
            Wednesdays 22:00 to 01:30 Europe/Berlin | FREQ=WEEKLY;BYDAY=WE | 22:00 | PT3H30M | Europe/Berlin | false
            Wednesdays 02:00-04:00 UTC (if needed) | FREQ=WEEKLY;BYDAY=WE | 02:00 | PT2H | UTC | true
            Last Friday of the month at 11:30 pm UTC | FREQ=MONTHLY;BYDAY=-1FR | 23:30 | '' | UTC | false
            Runs via cron every day at 02:30 UTC | FREQ=DAILY | 02:30 | '' | UTC | false
            Sundays 02:00-06:00 | FREQ=WEEKLY;BYDAY=SU | 02:00 | PT4H | '' | true
            Runs every 5 minutes via cron | FREQ=MINUTELY;INTERVAL=5 | '' | '' | '' | false
            */10 * * * * /usr/local/bin/check | FREQ=MINUTELY;INTERVAL=10 | '' | '' | '' | false
            30 4 * * 0 root /usr/local/bin/check | FREQ=WEEKLY;BYDAY=SU | 04:30 | '' | '' | true
            0 3 1 * * check | FREQ=MONTHLY;BYMONTHDAY=1 | 03:00 | '' | '' | true
            Window: Sundays 2200 UTC-0500 | FREQ=WEEKLY;BYDAY=SU | 22:00 | '' | UTC-0500 | false
            Window: Sundays 22:00 UTC-02:00 | FREQ=WEEKLY;BYDAY=SU | 22:00 | '' | UTC-02:00 | false
            Window: Sundays 22:00 UTC+02:00 | FREQ=WEEKLY;BYDAY=SU | 22:00 | '' | UTC+02:00 | false
            Window: Sundays 02:00 UTC - 04:00 UTC | FREQ=WEEKLY;BYDAY=SU | 02:00 | PT2H | UTC | false
            Maintenance twice monthly from 21:00 to 03:00 UTC Saturday | FREQ=WEEKLY;BYDAY=SA | 21:00 | PT6H | UTC | true
            0 2 1-7 * 0 check | '' | 02:00 | '' | '' | true
            """)
    void sentences_and_cron_lines_are_read(String line, String rule, String start, String duration, String zone,
            boolean ambiguous) {
        var schedules = Doc.read("# T\n\n" + line + "\n").schedules();
        assertThat(schedules).hasSize(1);
        var schedule = schedules.getFirst();
        assertThat(schedule.rrule() + "|" + schedule.start() + "|" + schedule.duration() + "|" + schedule.zone() + "|"
                + schedule.ambiguous())
                .isEqualTo(rule + "|" + start + "|" + duration + "|" + zone + "|" + ambiguous);
        assertThat(schedule.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunday is quiet", "journalctl --since \"10 minutes ago\"",
            "notify --window \"2024-01-21 02:00 UTC\"",
            "SELECT count(*) * 2 FROM a", "every 30 minutes during maintenance", "ls * * *", "at 25:00"})
    void other_lines_are_no_schedules(String line) {
        assertThat(Doc.read("# T\n\n" + line + "\n").schedules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"**Avoid**: Peak business hours (9:00 AM - 5:00 PM)",
            "**Avoid**: weekdays 09:00-17:00 UTC"})
    void hours_to_avoid_are_no_window(String field) {
        var runbook = Doc.read("## Maintenance windows\n\n- **Best**: Sundays 02:00-04:00 UTC\n- " + field + "\n");
        assertThat(runbook.schedules()).extracting(Schedule::line).containsExactly(3);
    }

    @Test
    void a_window_without_a_time_is_kept_as_unclear() {
        var runbook = Doc.read(
                "## Maintenance windows\n\n- **Quarterly**: Announced two weeks ahead\n- **Duration**: 2 hours\n");
        assertThat(runbook.schedules()).hasSize(1);
        assertThat(runbook.schedules().getFirst().ambiguous()).isTrue();
        assertThat(Doc.codes(runbook)).contains("RB050");
    }
}
