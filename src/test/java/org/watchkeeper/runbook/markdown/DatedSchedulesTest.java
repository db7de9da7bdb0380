package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;

/// Times that stand in several places of one statement: days written in full, fields below each other, titles with a day.
class DatedSchedulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | When | What |; | 2026-12-03 22:00 UTC | Database upgrade |; 2026-12-03|22:00||UTC|false
            | Date | Day | Time (UTC) | Change |; | 12/15/2026 | Tuesday | 21:00 - 23:00 | Switches |; 2026-12-15|21:00|PT2H|UTC|false
            | Start | End | Work |; | 2026-12-03 22:00 UTC | 2026-12-04 02:00 UTC | Core router |; 2026-12-03|22:00|PT4H|UTC|false
            | Planned date | Time | Work |; | 3 December 2026 | 9 - 11 PM CET | Mail |; 2026-12-03|21:00|PT2H|CET|false
            | Scheduled | Work |; | Dec 3, 2026, 22:00 for 2 hours | Mail |; 2026-12-03|22:00|PT2H||true
            | Date | Window |; | 03.12.2026 | 22:00-23:00 CET |; 2026-12-03|22:00|PT1H|CET|false
            | Date | Maintenance |; | 2026-12-03 | Storage |; 2026-12-03||||true
            | Date | Window |; | 03/12/2026 | 22:00-23:00 CET |; |22:00|PT1H|CET|true
            | Date | Day | Window |; | 2026-12-03 | Friday | 22:00-23:00 CET |; |22:00|PT1H|CET|true
            """)
    void a_row_below_a_head_that_plans_is_of_its_day(String head, String row, String told) {
        var schedules = Doc.read(table(head, row)).schedules();
        assertThat(schedules).extracting(DatedSchedulesTest::dated).containsExactly(told);
        assertThat(schedules.getFirst().kind()).isEqualTo(Kind.WINDOW);
        assertThat(schedules.getFirst().line()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | Date | Author | Change |; | 2026-12-03 | ada | Window moved to 22:00 UTC |
            | Version | Date | Day | Time |; | 1.2 | 12/15/2026 | Tuesday | 10:00 UTC |
            | When | Status | Maintenance |; | 2026-12-03 22:00 UTC | Cancelled | Storage |
            | Incident | Start | End |; | 17 | 2026-12-03 22:00 UTC | 2026-12-03 23:00 UTC |
            | Certificate | Expires |; | web | 2026-12-03 22:00 UTC |
            """)
    void what_is_over_or_called_off_plans_nothing(String head, String row) {
        assertThat(Doc.read(table(head, row)).schedules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | Job | Schedule | Last run date |; | Backup | every Sunday 02:00 UTC | 2026-01-05 |; FREQ=WEEKLY,BYDAY=SU
            | Job | Cron | Next due date |; | Backup | 0 2 * * 0 | 2026-12-06 |; FREQ=WEEKLY,BYDAY=SU
            | When | Next date |; | Sunday 02:00-04:00 UTC | 2026-12-06 |; FREQ=WEEKLY,BYDAY=SU
            """)
    void a_rule_beside_a_date_comes_again(String head, String row, String rule) {
        assertThat(Doc.read(table(head, row)).schedules()).extracting(each -> each.rrule().replace(';', ','))
                .hasSize(1).first().asString().startsWith(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | Start | End | Work |; | Thursday 2026-12-03 22:00 UTC | Friday 2026-12-04 02:00 UTC | Router |; 2026-12-03|22:00|PT4H|UTC|false
            | Start | Work |; | 2026-12-03T22:00-05:00 | Router |; 2026-12-03|22:00||-05:00|false
            | Date | Time (CET) | Time (UTC) | Maintenance |; | 2026-12-03 | 23:00 | 22:00 | Router |; 2026-12-03|23:00||UTC|true
            | Date | Window |; | 2026-12-03 | 10:00-11:00, 14:00-15:00 UTC |; 2026-12-03|10:00|PT1H|UTC|true
            """)
    void each_time_of_a_row_is_read_or_asked_for(String head, String row, String told) {
        assertThat(Doc.read(table(head, row)).schedules()).extracting(DatedSchedulesTest::dated).containsExactly(told);
    }

    @Test
    void a_history_below_a_title_about_maintenance_plans_nothing() {
        assertThat(Doc
                .read("# Database maintenance\n\n| Date | Change | By |\n|---|---|---|\n| 2026-01-05 | Disk | ada |\n")
                .schedules()).isEmpty();
    }

    @Test
    void what_failed_on_a_day_plans_nothing() {
        assertThat(told("On Thursday, December 3, 2026, 10:00 - 11:00 UTC the deployment failed.")).isEmpty();
    }

    @Test
    void hours_at_which_somebody_is_reached_are_no_window_of_a_table() {
        var hours = "|---|---|---|\n| Databases | 4712 | weekdays, 08:00 to 18:00 UTC |\n";
        assertThat(Doc.read("# Who to call\n\n| Team | Phone | Hours |\n" + hours).schedules()).isEmpty();
        assertThat(Doc.read("# Maintenance windows\n\n| Team | Phone | Hours |\n" + hours).schedules()).hasSize(1);
    }

    @Test
    void who_is_on_call_meanwhile_takes_no_window_from_a_table() {
        assertThat(Doc.read("# T\n\n## Maintenance schedule\n\n| System | Schedule | On-call |\n|---|---|---|\n"
                + "| Shop | every Tuesday 22:00-23:30 UTC | dba |\n").schedules())
                .extracting(Schedule::kind).containsExactly(Schedule.Kind.WINDOW);
    }

    @Test
    void a_schedule_of_work_is_no_rota_of_people() {
        var work = "| Day | Time | Work | On-call |\n|---|---|---|---|\n| Sunday | 02:00-04:00 UTC | Patches | Ann |\n";
        assertThat(Doc.read("# T\n\n## Schedule\n\n" + work).schedules()).extracting(Schedule::kind)
                .containsExactly(Schedule.Kind.WINDOW);
        assertThat(Doc.read("# T\n\n## On-call schedule\n\n" + work).schedules()).isEmpty();
        assertThat(Doc.read("# T\n\n## Schedule\n\n| Name | Hours | Phone |\n|---|---|---|\n"
                + "| Ann | weekdays, 08:00 to 18:00 UTC | 4712 |\n").schedules()).isEmpty();
    }

    @Test
    void who_is_called_when_below_a_heading_schedule_makes_no_window() {
        for (var who : java.util.List.of("On-call", "Primary contact")) {
            assertThat(Doc.read("# T\n\n## Weekly schedule\n\n| Day | Time (UTC) | " + who + " |\n|---|---|---|\n"
                    + "| Monday | 00:00-12:00 | Ann |\n| Saturday | 02:00-04:00 | Ben |\n").schedules())
                    .extracting(Schedule::kind).doesNotContain(Schedule.Kind.WINDOW);
        }
        assertThat(Doc.read("# T\n\n## Maintenance schedule\n\n| Day | Time (UTC) | Primary contact |\n|---|---|---|\n"
                + "| Saturday | 02:00-04:00 | Ben |\n").schedules()).hasSize(1);
    }

    @Test
    void a_column_of_the_system_windows_makes_no_window() {
        assertThat(Doc.read("# T\n\n## Jobs\n\n| Job | Linux | Windows |\n|---|---|---|\n"
                + "| Nightly backup job | runs daily at 02:00 UTC for 1 hour | not run |\n").schedules())
                .extracting(Schedule::kind).doesNotContain(Schedule.Kind.WINDOW);
    }

    @Test
    void hours_of_support_are_no_window() {
        assertThat(Doc.read("# T\n\n## Support\n\n- **Days**: Mon-Fri\n- **Hours**: 09:00-17:00 CET\n").schedules())
                .isEmpty();
    }

    @Test
    void an_offset_without_a_colon_belongs_to_its_zone() {
        assertThat(Doc.read("# T\n\nWindow: Sundays 22:00 - 23:00 UTC+0530\n").schedules())
                .extracting(DatedSchedulesTest::ruled)
                .containsExactly("FREQ=WEEKLY;BYDAY=SU|22:00|PT1H|UTC+0530|false");
        assertThat(Doc.read("# T\n\nWindow: Sundays 22:00 UTC - 23:00 UTC\n").schedules())
                .extracting(DatedSchedulesTest::ruled).containsExactly("FREQ=WEEKLY;BYDAY=SU|22:00|PT1H|UTC|false");
    }

    @Test
    void a_day_written_in_full_is_no_day_of_every_week() {
        assertThat(told("The maintenance is on Thursday, December 3, 2026, 22:00 - 23:00 UTC."))
                .containsExactly("2026-12-03|22:00|PT1H|UTC|false");
        assertThat(told("The graphs of Thursday, December 3, 2026, 10:00 UTC show it.")).isEmpty();
        assertThat(Doc.read("# T\n\nFrom January 5, 2026 on, backups run every Sunday at 02:00 UTC.\n").schedules())
                .extracting(Schedule::rrule).containsExactly("FREQ=WEEKLY;BYDAY=SU");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            - **Start Time**: Saturday 22:00 UTC$- **End Time**: Saturday 23:00 UTC (target) ~ FREQ=WEEKLY;BYDAY=SA|22:00|PT1H|UTC|false
            - **Start**: First Sunday 02:00 UTC$- **End**: First Sunday 04:00 UTC ~ FREQ=MONTHLY;BYDAY=1SU|02:00|PT2H|UTC|false
            - **Start**: Saturday 22:00 UTC$- **End**: Sunday 02:00 UTC ~ FREQ=WEEKLY;BYDAY=SA|22:00|PT4H|UTC|false
            - **Day:** Every Sunday$- **Time:** 2:00 AM - 4:00 AM UTC$- **Scope:** network ~ FREQ=WEEKLY;BYDAY=SU|02:00|PT2H|UTC|false
            **Frequency**: Monthly$**Day**: first Saturday$**Time**: 01:00$**Duration**: 3 hours$**Timezone**: Europe/Berlin ~ FREQ=MONTHLY;BYDAY=1SA|01:00|PT3H|Europe/Berlin|false
            """)
    void fields_below_each_other_say_one_thing(String lines, String told) {
        var schedules = Doc.read("# T\n\n## Maintenance window\n\n" + lines.replace('$', '\n') + "\n").schedules();
        assertThat(schedules).extracting(DatedSchedulesTest::ruled).containsExactly(told);
        assertThat(schedules.getFirst().line()).isEqualTo(5);
    }

    @Test
    void a_date_and_a_time_below_each_other_are_one_window() {
        var schedules = Doc.read("""
                ## Next maintenance window

                **Date:** August 25, 2026

                **Time:** 2:00 AM - 4:00 AM UTC

                **Impact:** none
                """).schedules();
        assertThat(schedules).extracting(DatedSchedulesTest::dated)
                .containsExactly("2026-08-25|02:00|PT2H|UTC|false");
    }

    @Test
    void fields_of_two_windows_are_not_mixed() {
        var schedules = Doc.read("""
                ## Maintenance windows

                - **Day**: Sunday
                - **Time**: 02:00-04:00 UTC
                - **Day**: Wednesday
                - **Time**: 22:00-23:00 UTC
                """).schedules();
        assertThat(schedules).extracting(DatedSchedulesTest::ruled).containsExactly(
                "FREQ=WEEKLY;BYDAY=SU|02:00|PT2H|UTC|false", "FREQ=WEEKLY;BYDAY=WE|22:00|PT1H|UTC|false");
    }

    @Test
    void titles_name_the_day_of_weekly_and_monthly_tasks() {
        var schedules = Doc.read("""
                # T

                ## Weekly tasks

                ### Monday: review the alerts (15 minutes)

                Look at them.

                - **Friday**: look at the graphs

                ## Monthly tasks

                ### First Sunday: updates

                ### Month-end: reports

                ## Notes

                ### Sunday: a quiet day
                """).schedules();
        assertThat(schedules).extracting(each -> each.line() + " " + each.rrule() + " " + each.ambiguous())
                .contains("5 FREQ=WEEKLY;BYDAY=MO true", "9 FREQ=WEEKLY;BYDAY=FR true",
                        "13 FREQ=MONTHLY;BYDAY=1SU true", "15 FREQ=MONTHLY true")
                .noneMatch(said -> said.startsWith("19 "));
    }

    @Test
    void a_weekday_alone_in_a_table_is_asked_for_its_time() {
        var schedules = Doc.read(table("| Task | Day |", "| Rotate the logs | Thursday AM |")).schedules();
        assertThat(schedules).extracting(DatedSchedulesTest::ruled).containsExactly("FREQ=WEEKLY;BYDAY=TH||||true");
    }

    @Test
    void one_weekday_of_five_is_asked_for() {
        var schedules = Doc.read("# T\n\nEach site has a window on a weekday, from 21:00 to 05:00 UTC.\n").schedules();
        assertThat(schedules).extracting(Schedule::question).containsExactly("On which of these days?");
    }

    @Test
    void a_zone_before_a_dash_is_no_shifted_one() {
        assertThat(Doc.read("# T\n\nWindow: Sundays 22:00 UTC - 02:00 UTC\n").schedules())
                .extracting(DatedSchedulesTest::ruled).containsExactly("FREQ=WEEKLY;BYDAY=SU|22:00|PT4H|UTC|false");
        assertThat(Doc.read("# T\n\nWindow: Sundays 22:00 - 23:00 UTC +2\n").schedules())
                .extracting(DatedSchedulesTest::ruled).containsExactly("FREQ=WEEKLY;BYDAY=SU|22:00|PT1H|UTC+2|false");
    }

    @Test
    void every_morning_is_every_day() {
        assertThat(Doc.read("# T\n\n**Run every morning at 9:00 AM UTC:**\n").schedules())
                .extracting(DatedSchedulesTest::ruled).containsExactly("FREQ=DAILY|09:00||UTC|false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## How do I get nightly updates?", "| 192.168.10.20 | 10.12.2026.1 |",
            "Since 30.02.2026 the window is 10:00-11:00 UTC"})
    void what_states_none(String line) {
        assertThat(Doc.read("# T\n\n" + line + "\n").schedules()).isEmpty();
    }

    private static String table(String head, String row) {
        return "# T\n\n" + head + "\n" + head.replaceAll("[^|]+", "---") + "\n" + row + "\n";
    }

    private static List<String> told(String line) {
        return Doc.read("# T\n\n" + line + "\n").schedules().stream().map(DatedSchedulesTest::dated).toList();
    }

    private static String dated(Schedule schedule) {
        assertThat(schedule.rrule()).isEmpty();
        return schedule.when().date() + "|" + times(schedule);
    }

    private static String ruled(Schedule schedule) {
        return schedule.rrule() + "|" + times(schedule);
    }

    private static String times(Schedule schedule) {
        return schedule.start() + "|" + schedule.duration() + "|" + schedule.zone() + "|" + schedule.ambiguous();
    }
}
