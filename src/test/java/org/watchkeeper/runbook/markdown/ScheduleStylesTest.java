package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Schedule;

/// The many ways in which people write when something happens.
class ScheduleStylesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Every second Tuesday of the month, 22:00-02:00 UTC | FREQ=MONTHLY;BYDAY=2TU | 22:00 | PT4H | UTC | false
            Maintenance takes place on the 2nd and 4th Sunday of each month from 01:00 to 05:00 CET. | FREQ=MONTHLY;BYDAY=2SU,4SU | 01:00 | PT4H | CET | false
            - Support hours: weekdays 9-17 Europe/Berlin | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 09:00 | PT8H | Europe/Berlin | false
            Deployments go out Mon-Fri at 18:00 Europe/Berlin | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 18:00 | '' | Europe/Berlin | false
            Patching window: last Friday of the quarter, 20:00-23:30 UTC | FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1FR | 20:00 | PT3H30M | UTC | false
            Saturdays between 1am and 3am UTC | FREQ=WEEKLY;BYDAY=SA | 01:00 | PT2H | UTC | false
            Backups run on the 1st and 15th of each month at 04:00 UTC | FREQ=MONTHLY;BYMONTHDAY=1,15 | 04:00 | '' | UTC | false
            Patch night: the Sunday after the second Tuesday, 03:00-05:00 UTC | FREQ=MONTHLY;BYDAY=SU;BYMONTHDAY=13,14,15,16,17,18,19 | 03:00 | PT2H | UTC | false
            The Tuesday after the first Tuesday of the month at 03:00 UTC | FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=8,9,10,11,12,13,14 | 03:00 | '' | UTC | false
            Sundays 0200-0400 UTC | FREQ=WEEKLY;BYDAY=SU | 02:00 | PT2H | UTC | false
            Maintenance window: Tuesdays and Thursdays, 2-4 AM UTC+2 | FREQ=WEEKLY;BYDAY=TU,TH | 02:00 | PT2H | UTC+2 | false
            Every Sunday, 11 PM - 2 AM UTC | FREQ=WEEKLY;BYDAY=SU | 23:00 | PT3H | UTC | false
            The job starts daily at 02:30+02:00 | FREQ=DAILY | 02:30 | '' | +02:00 | false
            Window: Friday 18:00 to Monday 06:00 UTC | FREQ=WEEKLY;BYDAY=FR | 18:00 | PT60H | UTC | false
            Window: Saturday 22:00 - Sunday 02:00 UTC | FREQ=WEEKLY;BYDAY=SA | 22:00 | PT4H | UTC | false
            First business day of the month at 06:00 UTC | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | 06:00 | '' | UTC | false
            Last day of each month at 23:00 UTC | FREQ=MONTHLY;BYMONTHDAY=-1 | 23:00 | '' | UTC | false
            Nightly backup at 1 a.m. UTC | FREQ=DAILY | 01:00 | '' | UTC | false
            Every day at midnight UTC the index is rebuilt | FREQ=DAILY | 00:00 | '' | UTC | false
            The report is sent at 06:00 and 18:00 UTC every day | FREQ=DAILY;BYHOUR=6,18;BYMINUTE=0 | 06:00 | '' | UTC | false
            Certificates are renewed every 60 days at 03:00 UTC | FREQ=DAILY;INTERVAL=60 | 03:00 | '' | UTC | true
            We patch every third Thursday of the month at 19:00 PT | FREQ=MONTHLY;BYDAY=3TH | 19:00 | '' | America/Los_Angeles | false
            Maintenance is on Patch Tuesday, 20:00 - 22:00 UTC | FREQ=MONTHLY;BYDAY=2TU | 20:00 | PT2H | UTC | false
            Every day except Sunday at 05:00 UTC | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA | 05:00 | '' | UTC | false
            First Sunday of January, April, July and October, 02:00-06:00 UTC | FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1SU | 02:00 | PT4H | UTC | false
            Wednesday 14:00 UTC for 2 hours | FREQ=WEEKLY;BYDAY=WE | 14:00 | PT2H | UTC | false
            Every weekday at 7:30 AM Eastern Time | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 07:30 | '' | America/New_York | false
            Every 15 minutes between 08:00 and 12:00 UTC on weekdays | FREQ=MINUTELY;INTERVAL=15;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8,9,10,11 | 08:00 | '' | UTC | false
            Every year on 15 March at 10:00 UTC | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15 | 10:00 | '' | UTC | false
            Every 3 months on the first Sunday at 02:00 UTC | FREQ=MONTHLY;INTERVAL=3;BYDAY=1SU | 02:00 | '' | UTC | true
            Quarterly, first Saturday, 02:00-06:00 UTC | FREQ=MONTHLY;INTERVAL=3;BYDAY=1SA | 02:00 | PT4H | UTC | true
            Every second Tuesday at 21:00 UTC | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 21:00 | '' | UTC | true
            Every other Friday at 16:00 UTC | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 16:00 | '' | UTC | true
            Sundays at around 02:00 UTC | FREQ=WEEKLY;BYDAY=SU | 02:00 | '' | UTC | true
            Saturday or Sunday, 02:00-04:00 UTC | FREQ=WEEKLY;BYDAY=SA,SU | 02:00 | PT2H | UTC | true
            Fridays 16:00 IST | FREQ=WEEKLY;BYDAY=FR | 16:00 | '' | IST | true
            Mondays at 10 am | FREQ=WEEKLY;BYDAY=MO | 10:00 | '' | '' | true
            Window: every Tuesday 22:00-21:00 UTC | FREQ=WEEKLY;BYDAY=TU | 22:00 | PT23H | UTC | true
            Window: every Tuesday 22:00-21:00 next day UTC | FREQ=WEEKLY;BYDAY=TU | 22:00 | PT23H | UTC | false
            Window: every Tuesday 22:00-22:00 UTC | FREQ=WEEKLY;BYDAY=TU | 22:00 | PT24H | UTC | true
            Window: every Tuesday 20:00-08:00 UTC | FREQ=WEEKLY;BYDAY=TU | 20:00 | PT12H | UTC | false
            Window: every Tuesday 08:00-24:00 UTC | FREQ=WEEKLY;BYDAY=TU | 08:00 | PT16H | UTC | false
            The logs are shipped every hour | FREQ=HOURLY | '' | '' | '' | false
            """)
    void sentences(String line, String rule, String start, String duration, String zone, boolean ambiguous) {
        assertThat(told(only(line))).isEqualTo(rule + "|" + start + "|" + duration + "|" + zone + "|" + ambiguous);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @daily /usr/local/bin/x | FREQ=DAILY | 00:00 | '' | '' | true
            @weekly /usr/local/bin/x | FREQ=WEEKLY;BYDAY=SU | 00:00 | '' | '' | true
            */15 * * * * x | FREQ=MINUTELY;INTERVAL=15 | '' | '' | '' | false
            0 * * * * x | FREQ=HOURLY | '' | '' | '' | false
            0 */6 * * * x | FREQ=HOURLY;INTERVAL=6 | 00:00 | '' | '' | true
            30 18 * * MON-FRI x | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 18:30 | '' | '' | true
            0 8,20 * * * x | FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0 | 08:00 | '' | '' | true
            0 3 1,15 * * x | FREQ=MONTHLY;BYMONTHDAY=1,15 | 03:00 | '' | '' | true
            0 4 1 JAN,JUL * x | FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1 | 04:00 | '' | '' | true
            0 2 * * 6,7 x | FREQ=WEEKLY;BYDAY=SA,SU | 02:00 | '' | '' | true
            CRON_TZ=Europe/Berlin 0 2 * * 1 x | FREQ=WEEKLY;BYDAY=MO | 02:00 | '' | Europe/Berlin | false
            OnCalendar=Sun *-*-1..7 02:00:00 UTC | FREQ=MONTHLY;BYDAY=1SU | 02:00 | '' | UTC | false
            OnCalendar=Mon..Fri 18:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 18:00 | '' | '' | true
            OnCalendar=*-*-* 03:15:00 | FREQ=DAILY | 03:15 | '' | '' | true
            OnCalendar=*:0/15 | FREQ=MINUTELY;INTERVAL=15 | '' | '' | '' | false
            OnCalendar=weekly | FREQ=WEEKLY;BYDAY=MO | 00:00 | '' | '' | true
            OnUnitActiveSec=10min | FREQ=MINUTELY;INTERVAL=10 | '' | '' | '' | false
            cron(0 12 * * ? *) | FREQ=DAILY | 12:00 | '' | '' | true
            0 0 2 ? * SUN * | FREQ=WEEKLY;BYDAY=SU | 02:00 | '' | '' | true
            rate(5 minutes) | FREQ=MINUTELY;INTERVAL=5 | '' | '' | '' | false
            """)
    void lines_of_cron_and_systemd(String line, String rule, String start, String duration, String zone,
            boolean ambiguous) {
        var block = "# T\n\n```ini\n" + line + "\n```\n";
        assertThat(Doc.read(block).schedules()).hasSize(1);
        assertThat(told(Doc.read(block).schedules().getFirst()))
                .isEqualTo(rule + "|" + start + "|" + duration + "|" + zone + "|" + ambiguous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The outage began on Sunday at 02:10 UTC", "On Friday at 10:00 the disk was full",
            "Version 1.20 was released", "Use 192.168.1.10:8080", "It takes 10-15 minutes", "see chapter 2-4",
            "Logs older than 30 days are deleted", "Retry every 5 minutes until it answers, with a timeout of 10:00",
            "The primary was replaced 3 days ago", "Answer within 5 business days", "the second node",
            "a daily_vacuum task",
            "Set `interval: 30s`", "Sat down and wrote it at 10:00", "compare with last week",
            "RPO 24 hours, RTO 4 hours"})
    void what_states_no_schedule(String line) {
        assertThat(Doc.read("# T\n\n" + line + "\n").schedules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ## Weekly tasks | FREQ=WEEKLY
            ## Database backup (daily) | FREQ=DAILY
            - Review access rights quarterly | FREQ=MONTHLY;INTERVAL=3
            - Rotate the keys every 90 days | FREQ=DAILY;INTERVAL=90
            - **Monthly**: check the certificates | FREQ=MONTHLY
            **Frequency**: Weekly | FREQ=WEEKLY
            - [ ] Restore test, twice a year | FREQ=MONTHLY;INTERVAL=6
            Restores are tested once a quarter. | FREQ=MONTHLY;INTERVAL=3
            **Review cycle**: every 6 months | FREQ=MONTHLY;INTERVAL=6
            **Frequency**: Monthly (first Sunday of month) | FREQ=MONTHLY;BYDAY=1SU
            """)
    void cadences_without_a_time_ask_for_it(String line, String rule) {
        var schedule = only(line);
        assertThat(schedule.rrule()).isEqualTo(rule);
        assertThat(schedule.question()).isNotEmpty();
    }

    @Test
    void a_day_that_goes_on_with_letters_is_read_all_the_same() {
        assertThat(Doc.read("# T\n\nOn the second Tuesday\u8ce6 of each month, 22:00-23:00 UTC.\n").schedules())
                .hasSize(1);
    }

    @Test
    void the_words_above_a_list_name_the_zone_of_its_times() {
        var document = "# T\n\n**Preferred times (CET):**\n- **Weekly**: Tuesdays 6:00 AM - 7:00 AM\n";
        assertThat(told(Doc.read(document).schedules().getFirst()))
                .isEqualTo("FREQ=WEEKLY;BYDAY=TU|06:00|PT1H|CET|false");
    }

    @Test
    void windows_and_blackouts_in_a_block_of_text_are_read_below_a_heading_about_them() {
        var block = "\n```\nProduction:\n- Primary: Sundays 2:00-6:00 AM UTC\n\nHigh Traffic Periods (Avoid):\n"
                + "- Weekdays: 8:00 AM - 8:00 PM UTC\n- Year-end: December 15-31\n```\n";
        var runbook = Doc.read("# T\n\n## Maintenance windows\n" + block);
        assertThat(runbook.schedules()).extracting(Schedule::text).containsExactly("Sundays 2:00-6:00 AM UTC");
        assertThat(runbook.facts().blackouts()).extracting(each -> each.from() + each.to())
                .containsExactly("", "--12-15--12-31");
        assertThat(Doc.read("# T\n\n## Sample output\n" + block.replace(" (Avoid)", "")).schedules()).isEmpty();
    }

    @Test
    void tables_state_schedules_by_row() {
        var schedules = Doc.read("""
                # T

                | Task | Frequency | Owner |
                |---|---|---|
                | Log review | Weekly | ops |
                | Restore test | Every 6 months | dba |
                | Nothing | never | ops |

                | Environment | Day | Time (UTC) |
                |---|---|---|
                | staging | Tuesday | 10:00-12:00 |
                | production | Sunday | 02:00-06:00 |
                """).schedules();
        assertThat(schedules).extracting(ScheduleStylesTest::told).containsExactly("FREQ=WEEKLY||||true",
                "FREQ=MONTHLY;INTERVAL=6||||true", "FREQ=WEEKLY;BYDAY=TU|10:00|PT2H|UTC|false",
                "FREQ=WEEKLY;BYDAY=SU|02:00|PT4H|UTC|false");
        assertThat(schedules).extracting(Schedule::line).containsExactly(5, 6, 11, 12);
    }

    @Test
    void a_sentence_over_two_lines_is_one_statement() {
        var schedule = only("The databases are patched every\nSunday from 02:00 to 04:00 UTC. Nothing else.");
        assertThat(told(schedule)).isEqualTo("FREQ=WEEKLY;BYDAY=SU|02:00|PT2H|UTC|false");
    }

    @Test
    void a_cron_job_of_kubernetes_names_its_zone() {
        var schedule = Doc.read(
                "# T\n\n```yaml\nkind: CronJob\nspec:\n  schedule: \"0 3 * * 1-5\"\n  timeZone: \"Etc/UTC\"\n```\n")
                .schedules();
        assertThat(schedule).extracting(ScheduleStylesTest::told)
                .containsExactly("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|03:00||Etc/UTC|false");
        assertThat(schedule.getFirst().line()).isEqualTo(6);
    }

    @Test
    void rows_of_a_table_take_what_they_leave_out_from_the_heading_and_days_alone_are_asked_about() {
        var schedules = Doc.read("""
                ## Daily tasks

                | Time (UTC) | Job |
                |---|---|
                | 01:00 | Export |
                | 23:30 | Count |

                ## Monthly tasks

                | When | What |
                |---|---|
                | 1st Monday | Patch check |
                | Any time | Look at the forecast |
                """).schedules();
        assertThat(schedules).filteredOn(each -> each.line() > 4 && each.line() != 8).extracting(
                ScheduleStylesTest::told).containsExactly("FREQ=DAILY|01:00||UTC|false", "FREQ=DAILY|23:30||UTC|false",
                        "FREQ=MONTHLY;BYDAY=1MO||||true");
    }

    @Test
    void lines_for_cron_in_a_script_are_jobs_and_no_commands() {
        var runbook = Doc
                .read("# T\n\n```bash\n# Add to crontab\ncrontab -e\n\n# These lines:\n0 6 * * * /srv/check.sh\n"
                        + "0 2 * * 0 /srv/maintain.sh\n```\n");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("crontab -e");
        assertThat(runbook.schedules()).extracting(Schedule::line).containsExactly(8, 9);
    }

    private static Schedule only(String line) {
        var schedules = Doc.read("# T\n\n" + line + "\n").schedules();
        assertThat(schedules).as(line).hasSize(1);
        return schedules.getFirst();
    }

    private static String told(Schedule schedule) {
        return schedule.rrule() + "|" + schedule.start() + "|" + schedule.duration() + "|" + schedule.zone() + "|"
                + schedule.ambiguous();
    }
}
