package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Step;

/// What a document says beside its commands, and what other documents say of the same: told, never decided.
class TrapsOfContextTest {
    private static final String WINDOWS = """
            # T

            ## Maintenance windows

            - **Weekly**: Sunday 03:00-04:00 UTC
            - **Monthly**: First Sunday 02:00-05:00 UTC

            ## Process

            ```bash
            ./notify-users.sh --window "%s UTC"
            ```
            """;

    @Test
    void T_112_what_PUT_replaces_is_kept_first() {
        var read = Traps.in("curl -f -m 9 -X PUT http://localhost/api/policies -d @/etc/app/policies.json");
        assertThat(read.repaired(Rule.OVERWRITES)).isEqualTo(
                "curl -fsS --max-time 30 -o before-policies.json http://localhost/api/policies && "
                        + "curl -f -m 9 -X PUT http://localhost/api/policies -d @/etc/app/policies.json");
        assertThat(Traps.in("curl -f -m 9 http://localhost/api/policies > /backups/policies.json",
                "curl -f -m 9 -X PUT http://localhost/api/policies -d @p.json").has(Rule.OVERWRITES)).isFalse();
        assertThat(Traps.in("curl -f -m 9 -X POST http://localhost/api/policies -d @p.json").has(Rule.OVERWRITES))
                .isFalse();
    }

    @Test
    void T_149_a_name_that_only_a_cluster_knows_is_asked_for() {
        var read = Traps.in("curl -f -m 9 http://api-gateway:4000/health");
        assertThat(read.repaired(Rule.NEEDS_FIRST))
                .isEqualTo("curl -f -m 9 http://<api-gateway-address>:4000/health");
        assertThat(read.cures(Rule.NEEDS_FIRST)).isTrue();
        assertThat(Traps.in("curl -f -m 9 http://localhost:4000/health").has(Rule.NEEDS_FIRST)).isFalse();
        assertThat(Traps.in("curl -f -m 9 https://shop.internal/health").has(Rule.NEEDS_FIRST)).isFalse();
    }

    @Test
    void T_159_an_address_from_the_environment_is_said_to_be_and_lists_of_addresses_are_read() {
        var yaml = "# T\n\n```yaml\nnotifications:\n  slack_webhook: ${SLACK_WEBHOOK}\n  email_list: %s\n```\n";
        assertThat(notified(yaml.formatted("ops@shop.internal")))
                .isEqualTo("ops@shop.internal, SLACK_WEBHOOK from the environment");
        assertThat(notified(yaml.formatted("[ops@shop.internal, dba@shop.internal]")))
                .isEqualTo("ops@shop.internal, dba@shop.internal, SLACK_WEBHOOK from the environment");
        assertThat(notified(yaml.formatted("ops@shop.internal").replace("${SLACK_WEBHOOK}", "on")))
                .isEqualTo("ops@shop.internal");
    }

    private static String notified(String document) {
        return Doc.read(document).facts().notices().getFirst().audience();
    }

    @Test
    void T_160_each_document_names_its_own_check_of_the_same_product() {
        var one = Traps.in("# Health", "curl -f http://localhost:8080/health").runbook();
        var other = Traps.in("# Health", "curl -f http://localhost:8080/api/v1/health").runbook();
        assertThat(one.facts().probes()).extracting(probe -> probe.title()).containsExactly("/health");
        assertThat(other.facts().probes()).extracting(probe -> probe.title()).containsExactly("/api/v1/health");
    }

    @Test
    void T_162_two_times_of_one_completion_notice_are_told() {
        var items = "# T\n\n## Communication\n\n- **Completion**: Within 15 minutes of completion\n";
        var later = "\n## Follow-up (24-48 hours)\n\n- [ ] Send completion notification\n";
        assertThat(Traps.of(items + later).all(Rule.NOTICES_DIFFER)).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("PT15M", "24-48 hours"));
        assertThat(Traps.of(items).has(Rule.NOTICES_DIFFER)).isFalse();
    }

    /// 2024-01-21 is a third Sunday, 2024-01-07 a first one.
    @ParameterizedTest
    @CsvSource({"2024-01-21 02:00, true", "2024-01-07 02:00, false", "2024-01-21 03:30, false",
            "2024-01-22 03:30, true",
            "2024-01-07 05:00, true"})
    void T_167_a_sample_time_outside_all_windows_is_told(String sample, boolean told) {
        assertThat(Traps.of(WINDOWS.formatted(sample)).has(Rule.OUTSIDE_WINDOWS)).isEqualTo(told);
    }

    @Test
    void T_183_a_status_of_one_is_asked_about() {
        var read = Traps
                .of("# T\n\n```\napp_maintenance_status{task=\"vacuum\"} 1\napp_runs_total{task=\"x\"} 1\n```\n");
        assertThat(read.all(Rule.STATUS_UNCLEAR)).extracting(Finding::line).containsExactly(4);
    }

    @Test
    void T_186_each_document_keeps_its_own_cadence_of_one_thing() {
        assertThat(List.of("Monthly", "Quarterly")).extracting(
                word -> Doc.read("# T\n\n## " + word + " disaster recovery test\n").schedules().getFirst().rrule())
                .containsExactly("FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3");
    }

    @Test
    void T_203_T_204_what_a_host_does_by_itself_during_the_work_is_known_as_a_job() {
        var cron = Doc.read("# T\n\n```bash\necho \"*/5 * * * * /opt/check-and-alert.sh\" | crontab -\n```\n");
        assertThat(cron.schedules()).extracting(Schedule::kind, Schedule::rrule).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Schedule.Kind.JOB, "FREQ=MINUTELY;INTERVAL=5"));
        var rotation = Doc.read(
                "# T\n\n```\n# /etc/logrotate.d/app\n/var/log/app/*.log {\n    daily\n    rotate 7\n    postrotate\n"
                        + "        systemctl reload app\n    endscript\n}\n```\n");
        assertThat(rotation.schedules()).singleElement().satisfies(job -> {
            assertThat(job.kind()).isEqualTo(Schedule.Kind.JOB);
            assertThat(job.ambiguous()).isTrue();
        });
    }

    @Test
    void T_206_retry_and_rollback_are_taken_only_when_they_are_needed() {
        var steps = Doc.only("# Do it\n\n```bash\n# Check migration status\napp database status\n\n"
                + "# Retry failed migration\napp database migrate --retry\n\n"
                + "# Rollback if necessary\napp database rollback --to-version 1\n```\n").steps();
        assertThat(steps).extracting(step -> step.proviso().condition())
                .containsExactly("", "failed migration", "if necessary");
    }

    @Test
    void T_210_a_program_in_a_persons_home_is_looked_for_first() {
        assertThat(Traps.in("cd /srv", "/home/green/app/check.sh --all").repaired(Rule.NEEDS_FIRST))
                .isEqualTo("test -x /home/green && /home/green/app/check.sh --all");
        assertThat(Traps.in("cd /srv", "sudo -u green /home/green/app/check.sh").has(Rule.NEEDS_FIRST)).isFalse();
        assertThat(Traps.in("cd /srv", "/opt/app/check.sh --all").has(Rule.NEEDS_FIRST)).isFalse();
    }

    @Test
    void T_211_what_wants_an_approval_is_a_step_of_a_person() {
        var steps = Doc.only("# Audit\n\n```bash\n# Who has not been here\napp users --json\n\n"
                + "# Remove inactive users (last login > 90 days)\n# Manual process with proper approval workflow\n```\n")
                .steps();
        assertThat(steps).hasSize(2).last().isInstanceOfSatisfying(Step.Instruction.class,
                step -> assertThat(step.title()).startsWith("Remove inactive users"));
    }
}
