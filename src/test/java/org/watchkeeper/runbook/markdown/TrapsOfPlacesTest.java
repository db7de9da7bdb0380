package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.watchkeeper.host.Environment;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Probe;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Rule;

/// What a command takes for granted, and what a document says in two places: told with a form that looks first.
class TrapsOfPlacesTest {
    @Test
    void T_026_T_027_a_directory_nobody_names_is_asked_for() {
        var read = Traps.in("app database backup --output backup.sql", "./scripts/check-health.sh", "uptime");
        assertThat(read.all(Rule.NEEDS_FIRST)).singleElement().satisfies(
                finding -> assertThat(finding.message()).startsWith("2 commands of 'Do it' depend on the directory"));
        var asked = applied(read, Rule.NEEDS_FIRST);
        assertThat(asked.command().text()).isEqualTo("cd <work-directory> && app database backup --output backup.sql");
        assertThat(asked.runbook().procedures().getFirst().parameters()).extracting(each -> each.name())
                .contains("work_directory");
        assertThat(asked.has(Rule.NEEDS_FIRST)).isFalse();
        assertThat(Traps.in("cd /opt/app", "./scripts/check-health.sh").has(Rule.NEEDS_FIRST)).isFalse();
    }

    @Test
    void T_026_T_124_nothing_is_stopped_where_what_is_read_later_is_missing() {
        var read = Traps.in("cd /srv/releases", "sudo systemctl stop app", "sudo tar -xzf app-2.tar.gz -C /opt/app2");
        assertThat(read.repaired(Rule.NEEDS_FIRST)).isEqualTo("test -s app-2.tar.gz && sudo systemctl stop app");
        assertThat(read.cures(Rule.NEEDS_FIRST)).isTrue();
        assertThat(Traps.in("cd /srv/releases", "test -s app-v<old-version>.tar.gz", "sudo systemctl stop app",
                "sudo tar -xzf app-v<old-version>.tar.gz -C /opt/app2").has(Rule.NEEDS_FIRST)).isFalse();
        assertThat(Traps.in("cd /srv/releases", "wget -N https://shop/app-2.tar.gz", "sudo systemctl stop app",
                "sudo tar -xzf app-2.tar.gz -C /opt/app2").has(Rule.NEEDS_FIRST)).isFalse();
    }

    @Test
    void T_040_the_programs_a_host_must_have_are_known_of_each_command() {
        assertThat(Traps.in("sudo certbot renew --quiet && cargo build").command().tools()).contains("certbot",
                "cargo");
    }

    @Test
    void T_058_the_server_behind_the_unit_of_PostgreSQL_is_asked_too() {
        var read = Traps.in("# Check services", "systemctl status postgresql");
        assertThat(read.runbook().facts().probes()).filteredOn(Probe::proposed).extracting(Probe::command)
                .contains("pg_isready");
        assertThat(Traps.in("systemctl status postgresql", "pg_isready").runbook().facts().probes())
                .filteredOn(Probe::proposed).isEmpty();
    }

    @Test
    void T_076_the_line_that_a_person_would_add_is_added_once() {
        var read = Traps.in("# Add to crontab", "crontab -e",
                "# Add line: */5 * * * * /usr/local/bin/app-health-check");
        assertThat(read.repaired(Rule.ASKS_UNATTENDED)).isEqualTo("(crontab -l 2>/dev/null | grep -vxF "
                + "'*/5 * * * * /usr/local/bin/app-health-check'; echo '*/5 * * * * /usr/local/bin/app-health-check')"
                + " | crontab - && crontab -l");
    }

    @Test
    void T_105_name_and_port_of_a_new_container_are_looked_at_first() {
        assertThat(Traps.in("docker run -d --name app-new -p 8080:80 app:2").repaired(Rule.NEEDS_FIRST))
                .isEqualTo("test -z \"$(docker ps -aq --filter name=^/app-new$)\""
                        + " && test -z \"$(docker ps -q --filter publish=8080)\""
                        + " && docker run -d --name app-new -p 8080:80 app:2");
        assertThat(Traps.in("docker run --rm --name once app:2 --version").has(Rule.NEEDS_FIRST)).isFalse();
    }

    @Test
    void T_106_an_image_that_would_be_fetched_is_looked_for_first() {
        assertThat(Traps.in("docker run --rm -v data:/data ubuntu tar czf - /data").repaired(Rule.MUTABLE_IMAGE))
                .startsWith("docker image inspect ubuntu > /dev/null && docker run --rm");
    }

    @Test
    void T_109_log_and_difference_are_shown_and_uncommitted_edits_stop_it() {
        assertThat(Traps.in("cd /srv/config", "git checkout HEAD~1 -- config/app.yaml").repaired(Rule.NEEDS_FIRST))
                .isEqualTo("git diff --quiet HEAD && git log --oneline -5 -- config/app.yaml"
                        + " && git diff --stat HEAD~1 -- config/app.yaml && git checkout HEAD~1 -- config/app.yaml");
        assertThat(Traps.in("cd /srv/config", "git checkout main").has(Rule.NEEDS_FIRST)).isFalse();
    }

    @Test
    void T_110_a_patch_goes_to_a_container_that_is_there() {
        var patch = "kubectl patch deployment app -p '{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"app\",\"image\":\"app:2\"}]}}}}'";
        var read = Traps.in(patch);
        assertThat(read.repaired(Rule.SAYS_LESS))
                .isEqualTo("kubectl get deployment app -o jsonpath='{.spec.template.spec.containers[*].name}'"
                        + " | grep -qw app && " + patch);
        assertThat(Traps.in("kubectl get deployment app -o jsonpath='{.spec.template.spec.containers[*].name}'", patch)
                .has(Rule.SAYS_LESS)).as("looked at before").isFalse();
    }

    @Test
    void T_113_what_an_archive_writes_over_is_kept_or_its_list_was_shown() {
        assertThat(Traps.in("sudo tar -xzf app.tar.gz -C /usr/local/bin/").repaired(Rule.OVERWRITES))
                .isEqualTo("sudo tar --backup=numbered -xzf app.tar.gz -C /usr/local/bin/");
        assertThat(Traps.in("tar -tzf app.tar.gz", "sudo tar -xzf app.tar.gz -C /usr/local/bin/").has(Rule.OVERWRITES))
                .isFalse();
        assertThat(Traps.in("tar -tzf other.tar.gz", "sudo tar -xzf app.tar.gz -C /usr/local/bin/")
                .has(Rule.OVERWRITES)).isTrue();
    }

    @Test
    void T_115_a_snapshot_wants_space_and_a_free_name_and_is_watched() {
        var read = Traps.in("sudo lvcreate -L 10G -s -n before_update /dev/vg0/root");
        assertThat(read.repaired(Rule.NEEDS_FIRST)).isEqualTo("sudo vgs vg0 && sudo test ! -e /dev/vg0/before_update"
                + " && sudo lvcreate -L 10G -s -n before_update /dev/vg0/root");
        assertThat(read.has(Rule.LEFT_OPEN)).isTrue();
        assertThat(read.runbook().facts().probes()).extracting(Probe::title)
                .contains("Fill of the snapshot before_update");
    }

    @Test
    void T_127_one_day_that_names_two_backups_must_have_both() {
        var read = Traps.in("DAY=\"20250629\"", "tar -xzf /b/pre-update-$DAY.tar.gz -C /srv/x",
                "cp /b/$DAY/app.db /srv/app/app.db");
        assertThat(read.repaired(Rule.NEEDS_FIRST))
                .isEqualTo("test -e /b/pre-update-$DAY.tar.gz && test -e /b/$DAY/app.db"
                        + " && tar -xzf /b/pre-update-$DAY.tar.gz -C /srv/x");
    }

    @Test
    void T_128_a_copy_that_recovery_does_not_look_for_is_told() {
        var read = Traps.of("""
                # Emergency patch

                ```bash
                cp /srv/app.db /backups/emergency-$(date +%Y%m%d_%H%M%S).db
                ```

                # Restore the database

                ```bash
                cp /backups/app/$RESTORE_DATE/app.db /srv/app.db
                ```
                """);
        assertThat(read.all(Rule.NEVER_READ)).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("/backups/emergency-*.db",
                        "line 10 restores from /backups/app/*/app.db"));
    }

    @Test
    void T_135_the_number_of_an_incident_is_asked_for() {
        assertThat(Traps.in("report.sh --incident-id EM-2024-001").runbook().procedures().getFirst().parameters())
                .singleElement().satisfies(each -> assertThat(each.sample()).isEqualTo("EM-2024-001"));
        assertThat(Traps.in("check.sh --advisory CVE-2024-12345").runbook().procedures().getFirst().parameters())
                .isEmpty();
    }

    @Test
    void T_078_what_confirms_by_itself_is_for_development_only() {
        var read = Traps.of("""
                # Update by environment

                ## Development environment

                ```bash
                app update --channel beta --auto-confirm
                ```

                ## Production environment

                ```bash
                app update --require-confirmation
                ```
                """);
        assertThat(read.runbook().procedures()).flatExtracting(each -> each.steps())
                .extracting(each -> each.proviso().environments())
                .containsExactly(Set.of(Environment.DEVELOPMENT), Set.of(Environment.PRODUCTION));
        assertThat(read.runbook().procedures().getLast().commands().getFirst().flags()).contains(Flag.INTERACTIVE);
    }

    @Test
    void T_136_a_branch_that_is_there_is_taken() {
        assertThat(Traps.in("cd /srv/app", "git checkout -b deps/update-$(date +%Y%m%d)").repaired(Rule.NEEDS_FIRST))
                .isEqualTo("git checkout deps/update-$(date +%Y%m%d) 2>/dev/null"
                        + " || git checkout -b deps/update-$(date +%Y%m%d)");
    }

    @Test
    void T_143_the_units_that_nothing_makes_are_offered() {
        var read = Traps.in("cat > /usr/local/bin/app-check << 'EOF'", "#!/bin/sh", "exit 0", "EOF",
                "sudo systemctl enable app-check.timer");
        var offered = applied(read, Rule.UNKNOWN_UNIT);
        assertThat(offered.runbook().procedures().getFirst().commands()).flatExtracting(each -> each.installs())
                .extracting(each -> each.path()).contains("/etc/systemd/system/app-check.service",
                        "/etc/systemd/system/app-check.timer");
        assertThat(offered.runbook().text()).contains("ExecStart=/usr/local/bin/app-check\n");
        assertThat(offered.runbook().procedures().getFirst().parameters()).extracting(each -> each.name())
                .contains("on_calendar");
        assertThat(offered.has(Rule.UNKNOWN_UNIT)).isFalse();
    }

    @Test
    void T_151_the_image_that_is_deployed_is_the_one_that_was_scanned_and_pushed() {
        var deploy = "kubectl patch deployment app -p '{\"spec\":{\"image\":\"org/app:secure\"}}'";
        var read = Traps.in("docker build -t org/app:secure .", "trivy image org/app:latest", deploy);
        assertThat(read.all(Rule.SCANNED_ANOTHER)).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("org/app:latest", "org/app:secure"));
        assertThat(read.repaired(Rule.BUILT_NOT_INSTALLED))
                .isEqualTo("docker build -t org/app:secure . && docker push org/app:secure");
        var right = Traps.in("docker build -t org/app:secure .", "trivy image org/app:secure",
                "docker push org/app:secure", deploy);
        assertThat(right.has(Rule.SCANNED_ANOTHER)).isFalse();
        assertThat(right.has(Rule.BUILT_NOT_INSTALLED)).isFalse();
    }

    @Test
    void T_153_T_155_environment_and_limits_are_those_of_the_service() {
        var read = Traps.in("sudo systemctl restart app", "env | grep DATABASE", "ulimit -a");
        assertThat(read.repaired(Rule.SHOWS_SECRETS)).isEqualTo(
                "sudo systemctl show -p Environment --value app | tr ' ' '\\n' | sed 's/=.*/=…/'");
        assertThat(read.all(Rule.SAYS_LESS)).flatExtracting(Finding::repairs).extracting(Repair::replacement)
                .containsExactly("cat \"/proc/$(systemctl show -p MainPID --value app)/limits\"");
    }

    @Test
    void T_168_T_181_logs_that_are_rotated_twice_or_gone_before_they_are_archived() {
        var read = Traps.of("""
                # Logs

                ```
                # /etc/logrotate.d/app
                /var/log/app/*.log {
                    daily
                    rotate 14
                }
                ```

                ## Daily work

                ```bash
                # Rotate the logs
                logrotate -f /etc/logrotate.d/app

                # Archive logs older than 30 days
                ./scripts/archive-logs.sh --days 30
                ```
                """);
        assertThat(read.all(Rule.DONE_TWICE)).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("logrotate does it daily"));
        assertThat(read.has(Rule.RETENTION_CONFLICT)).isTrue();
    }

    @Test
    void T_172_an_update_with_less_care_leads_to_the_one_with_more() {
        var read = Traps.of("""
                # Monthly update

                ```bash
                cargo build --release
                sudo systemctl restart app
                ```

                # Application update

                ```bash
                sudo systemctl stop app
                pg_dump -d app -f /b/app.sql
                cargo build --release
                ./app --migrate
                sudo systemctl start app
                ```
                """);
        assertThat(read.all(Rule.DONE_TWICE)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(4);
            assertThat(finding.message()).startsWith("'Application update' (line 11)");
        });
    }

    @Test
    void T_177_several_names_of_one_check_are_told() {
        assertThat(Traps.in("cd /srv/app", "./check-db-health.sh", "./check-database-health.sh", "./verify-health.sh")
                .all(Rule.SCRIPT_UNKNOWN)).singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith(
                        "may be one check: check-db-health.sh, check-database-health.sh, verify-health.sh"));
        assertThat(Traps.in("cd /srv/app", "./check-db-health.sh", "./backup.sh").all(Rule.SCRIPT_UNKNOWN))
                .noneMatch(finding -> finding.message().contains("one check"));
    }

    private static Traps applied(Traps read, Rule rule) {
        var repair = read.all(rule).getFirst().repairs().getFirst();
        return Traps.of(repair.appliedTo(read.runbook().text()).orElseThrow());
    }
}
