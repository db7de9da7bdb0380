package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Contact;
import org.watchkeeper.runbook.Facts;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Notice;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Anchor;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Part;
import org.watchkeeper.runbook.Schedule.Status;

/// The traps of documents that concern facts, by their ids.
class FactTrapsTest {
    @Test
    void T_009_a_checklist_without_boxes_is_one_of_commands() {
        var list = Doc.read("""
                ## Maintenance day checklist

                **1. Before (30 minutes before)**

                ```bash
                df -h
                free -m
                ```

                **2. Work**

                ```bash
                apt update
                ```
                """).checklists();
        assertThat(list).hasSize(1);
        assertThat(list.getFirst().kind()).isEqualTo(Checklist.Kind.COMMANDS);
        assertThat(list.getFirst().items()).extracting(Item::text).containsExactly("df -h", "free -m", "apt update");
        assertThat(list.getFirst().groups()).extracting(Checklist.Group::title, Checklist.Group::timing)
                .containsExactly(
                        Tuple.tuple("1. Before (30 minutes before)", "30 minutes before"), Tuple.tuple("2. Work", ""));
    }

    @Test
    void T_010_a_list_item_called_checklist_is_one_too() {
        var list = Doc.read(
                "## Update\n\n1. **Pre-update checklist**\n   ```bash\n   lvs\n   ```\n2. **Update**\n   ```bash\n   apt upgrade -y\n   ```\n")
                .checklists();
        assertThat(list).extracting(Checklist::title, each -> each.items().size())
                .containsExactly(Tuple.tuple("Pre-update checklist", 1));
    }

    @Test
    void T_012_a_table_of_contents_is_no_list_of_tasks() {
        var runbook = Doc.read(
                "## Contents\n\n1. [Daily tasks](#daily-tasks)\n1. [Weekly checks](#weekly-checks)\n\n- [Check the disk](#a)\n- [Run the job](#b)\n");
        assertThat(runbook.checklists()).isEmpty();
        assertThat(runbook.schedules()).isEmpty();
    }

    @Test
    void T_013_a_list_right_below_its_heading_is_read() {
        assertThat(
                Doc.read("## Windows\n### Maintenance windows\n- **Primary**: Sundays 02:00-06:00 UTC\n").schedules())
                .hasSize(1);
    }

    @Test
    void T_014_addresses_in_brackets_are_contacts() {
        var contacts = Doc.read("### Emergency contacts\n\n- **Security**: <security@example.org>\n").facts()
                .contacts();
        assertThat(contacts).extracting(Contact::primary).containsExactly("security@example.org");
    }

    @Test
    void T_015_form_fields_are_told_from_boxes_tests_and_filters() {
        var forms = Doc.read("""
                - [ ] Type
                ```bash
                cat > /tmp/record << EOF
                Type: [Scheduled/Emergency]
                Impact: [User impact]
                EOF
                if [ -d "/srv" ]; then ls; fi
                curl localhost/x | jq '.[] | {id}'
                ```
                """).facts().forms();
        assertThat(forms).containsExactly(new Facts.FormField("Type", "Scheduled/Emergency", 4),
                new Facts.FormField("Impact", "User impact", 5));
    }

    @Test
    void T_019_two_trailing_blanks_keep_fields_apart() {
        var runbook = Doc.read(
                "# T\n\n**Schedule**: Sundays 02:00-04:00 UTC  \n**Duration**: 2 hours maximum  \n**Downtime**: < 5 minutes\n");
        assertThat(runbook.schedules()).extracting(Schedule::duration).containsExactly("PT2H");
        assertThat(runbook.facts().thresholds()).extracting(each -> each.condition()).containsExactly("<= 2 hours",
                "< 5 minutes");
    }

    @Test
    void T_023_links_to_other_files_are_kept_those_to_the_net_are_not() {
        var links = Doc.read("- [Guide](guide.md)\n- [Net](https://example.org)\n- [Here](#x)\n").facts().links();
        assertThat(links).containsExactly(new Facts.Link("Guide", "guide.md", 1));
    }

    @Test
    void T_163_notices_at_different_times_before_the_same_work_are_told() {
        var runbook = Doc.read(
                "### 48 hours before\n- [ ] Notify stakeholders\n### 24 hours before\n- [ ] Send maintenance notifications\n");
        assertThat(runbook.facts().notices()).extracting(Notice::at).containsExactly("-PT48H", "-PT24H");
        assertThat(Doc.codes(runbook)).contains("RB052");
    }

    @Test
    void T_168_logs_that_are_rotated_away_before_they_are_archived_are_told() {
        var runbook = Doc.read(
                "```\n/var/log/app/*.log {\n    daily\n    rotate 14\n}\n```\n\n```bash\n# Archive logs older than 30 days\n./archive-logs.sh --days 30\n```\n");
        assertThat(Doc.codes(runbook)).contains("RB053");
    }

    @Test
    void T_169_backups_that_are_deleted_before_they_are_archived_are_told() {
        var runbook = Doc.read(
                "```bash\nfind /srv/b -name '*.gz' -mtime +30 -delete\nfind /srv/b -name '*.gz' -mtime +90 -exec mv {} /archive \\;\n```\n");
        assertThat(Doc.codes(runbook)).contains("RB053");
        var sound = Doc.read(
                "```bash\nfind /srv/b -name '*.gz' -mtime +90 -delete\nfind /srv/b -name '*.gz' -mtime +30 -exec mv {} /archive \\;\n```\n");
        assertThat(Doc.codes(sound)).doesNotContain("RB053");
    }

    @Test
    void T_178_tasks_without_commands_are_lists_to_be_done() {
        var lists = Doc.read(
                "### Daily tasks\n\n- Backup verification\n- Storage cleanup\n\n### Tools\n\n- Restic\n- Grafana\n")
                .checklists();
        assertThat(lists).extracting(Checklist::title, Checklist::kind, Checklist::timing)
                .containsExactly(Tuple.tuple("Daily tasks", Checklist.Kind.TASKS, "Daily"));
    }

    @Test
    void T_182_sample_values_are_no_live_ones() {
        var metrics = Doc.read("```\napp_last_run{task=\"a\"} 1705312800\n```\n").facts().metrics();
        assertThat(metrics).containsExactly(new Facts.Metric("app_last_run", "1705312800", 2));
    }

    @Test
    void T_185_a_review_date_is_read_by_day_or_by_month() {
        var schedules = Doc.read("**Next Review**: 2025-12-29\n\nLast Updated: January 2024\nNext Review: April 2024\n")
                .schedules();
        assertThat(schedules).extracting(Schedule::kind).containsOnly(Kind.REVIEW);
        assertThat(schedules).extracting(each -> each.when().date()).containsExactly("2025-12-29", "2024-04");
    }

    @Test
    void T_189_cron_or_rule() {
        var runbook = Doc.read("```\n0 2 1-7 * 0 root /usr/local/bin/monthly\n```\n");
        var job = runbook.schedules().getFirst();
        assertThat(job.rrule()).isEmpty();
        assertThat(job.parts()).extracting(Part::rrule).containsExactly("FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7",
                "FREQ=WEEKLY;BYDAY=SU");
        assertThat(job.question()).contains("FREQ=MONTHLY;BYDAY=1SU");
        assertThat(Doc.codes(runbook)).contains("RB051");
    }

    @Test
    void T_189_a_sentence_and_a_systemd_timer_can_say_first_sunday() {
        assertThat(Doc.read("```bash\n# Run first Sunday of month at 02:00 UTC\n/usr/local/bin/monthly.sh\n```\n")
                .schedules()).extracting(Schedule::rrule).containsExactly("FREQ=MONTHLY;BYDAY=1SU");
        assertThat(Doc.read("```ini\nOnCalendar=Sun *-*-1..7 02:00:00 UTC\n```\n").schedules())
                .extracting(Schedule::rrule).containsExactly("FREQ=MONTHLY;BYDAY=1SU");
    }

    @Test
    void T_190_a_cron_line_asks_for_the_zone_of_its_host() {
        assertThat(Doc.read("```\n0 3 * * * x\n```\n").schedules().getFirst().question()).contains("time zone");
    }

    @Test
    void T_191_a_cadence_without_a_time_is_asked_for() {
        var schedule = Doc.read("### Daily maintenance (5 minutes)\n\nText.\n").schedules().getFirst();
        assertThat(schedule.duration()).isEqualTo("PT5M");
        assertThat(schedule.start()).isEmpty();
        assertThat(schedule.question()).contains("At what time");
    }

    @Test
    void T_192_quarterly_asks_for_the_month() {
        assertThat(Doc.read("### Quarterly tasks\n\n- Review the capacity\n- Test the restore\n").schedules().getFirst()
                .question()).contains("In which months");
    }

    @Test
    void T_193_a_blackout_of_open_extent_is_asked_for() {
        var runbook = Doc.read("### Blackout periods\n- Peak periods (month-end)\n");
        assertThat(runbook.facts().blackouts()).allMatch(blackout -> !blackout.question().isEmpty());
        assertThat(Doc.codes(runbook)).contains("RB054");
    }

    @Test
    void T_195_if_needed_is_tentative() {
        var schedule = only("### Maintenance windows\n- **Secondary**: Wednesdays 02:00-04:00 UTC (if needed)\n");
        assertThat(schedule.status()).isEqualTo(Status.TENTATIVE);
        assertThat(schedule.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=WE");
    }

    @Test
    void T_195_a_window_that_is_announced_or_made_when_needed_says_so() {
        var schedules = Doc.read(
                "### Maintenance windows\n- **Quarterly**: Announced 2 weeks in advance\n- **Emergency**: Anytime with approval\n")
                .schedules();
        assertThat(schedules).extracting(Schedule::status).containsExactly(Status.TO_BE_ANNOUNCED, Status.ON_DEMAND);
        assertThat(schedules).allMatch(Schedule::ambiguous);
    }

    @Test
    void T_196_what_comes_after_counts_from_the_real_completion() {
        var schedules = Doc.read(
                "## Post-maintenance checklist\n### Immediate (0-30 minutes)\n- [ ] Look\n### Short-term (30 minutes - 2 hours)\n- [ ] Look again\n")
                .schedules();
        assertThat(schedules).extracting(Schedule::offset).containsExactly(
                Offset.between(Anchor.COMPLETION, "PT0M", "PT30M"), Offset.between(Anchor.COMPLETION, "PT30M", "PT2H"));
    }

    @Test
    void T_197_the_length_of_a_window_and_its_maximum_are_both_read() {
        var runbook = Doc.read(
                "### Monthly window\n\n**Schedule**: First Saturday of each month, 2:00 AM - 4:00 AM UTC  \n**Duration**: 2 hours maximum\n");
        assertThat(only(runbook).duration()).isEqualTo("PT2H");
        assertThat(runbook.facts().thresholds()).extracting(each -> each.condition()).containsExactly("<= 2 hours");
    }

    @Test
    void T_198_what_is_repeated_during_the_work_ends_with_its_completion() {
        var schedule = only("### Notification timeline\n- **Updates**: Every 30 minutes during maintenance\n");
        assertThat(schedule.rrule()).isEqualTo("FREQ=MINUTELY;INTERVAL=30");
        assertThat(schedule.offset()).isEqualTo(new Offset(Anchor.ACTUAL_START, "PT0M", "", "completion"));
    }

    @Test
    void T_199_a_phase_without_a_limit_has_none() {
        var schedules = Doc.read(
                "## Emergency\n### Process\n1. **Assess** (0-15 minutes)\n   - Look\n2. **Repair** (Variable)\n   - Do\n")
                .schedules();
        assertThat(schedules).extracting(Schedule::kind).containsOnly(Kind.TIMEBOX);
        assertThat(schedules).extracting(each -> each.offset().to()).containsExactly("PT15M", "");
        assertThat(schedules.getLast().ambiguous()).isTrue();
    }

    @Test
    void T_200_a_range_is_told_from_a_point() {
        var schedules = Doc.read("#### Planning (1-2 weeks before)\nx\n#### Checklist (1 week before)\nx\n")
                .schedules();
        assertThat(schedules).extracting(Schedule::offset).containsExactly(
                Offset.between(Anchor.WINDOW_START, "-P14D", "-P7D"),
                Offset.between(Anchor.WINDOW_START, "-P7D", "-P7D"));
    }

    @Test
    void T_201_lead_times_are_kept_so_that_short_notice_can_be_told() {
        assertThat(only("- **Notification**: 7 days advance notice to stakeholders\n").offset().from())
                .isEqualTo("-P7D");
        assertThat(only("1. **Before (T-24 hours)**\n").offset().from()).isEqualTo("-PT24H");
    }

    private static Schedule only(String text) {
        return only(Doc.read(text));
    }

    private static Schedule only(Runbook runbook) {
        assertThat(runbook.schedules()).hasSize(1);
        return runbook.schedules().getFirst();
    }
}
