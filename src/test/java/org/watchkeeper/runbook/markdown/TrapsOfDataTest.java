package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;

/// Dangerous commands, names and dates, and what a document says against itself.
class TrapsOfDataTest {
    @Test
    void T_089_T_090_nothing_is_deleted_before_its_replacement_is_there() {
        var read = Traps.in("sudo rm -rf /etc/app", "sudo mv /etc/app.backup.$(date +%Y%m%d) /etc/app");
        assertThat(read.repaired(Rule.GONE_BEFORE_REPLACED)).isEqualTo("sudo test -e /etc/app.backup.$(date +%Y%m%d)"
                + " && sudo mv /etc/app /etc/app.before.$(date +%Y%m%d_%H%M%S)");
        assertThat(read.repaired(Rule.OVERWRITES)).startsWith("sudo mv -T ");
        assertThat(Traps.in("rm -rf /tmp/x", "mv /srv/a /srv/b").has(Rule.GONE_BEFORE_REPLACED)).isFalse();
    }

    @Test
    void T_091_T_092_the_backup_directory_itself_is_not_found() {
        var read = Traps.in("sqlite3 -readonly b.db \"PRAGMA integrity_check;\" > integrity.log",
                "find /backups/app/ -type d -mtime +30 -exec rm -rf {} \\;");
        assertThat(read.repaired(Rule.DELETES_BY_PATTERN))
                .startsWith("find /backups/app/ -mindepth 1 -maxdepth 1 -type d");
        assertThat(read.has(Rule.NOT_TIED_TO_CHECK)).isTrue();
    }

    @Test
    void T_093_T_094_what_is_deleted_by_pattern_is_told_and_confirmed() {
        var read = Traps.in("find /var/log -name \"*.log.*\" -mtime +30 -delete");
        assertThat(read.has(Rule.DELETES_BY_PATTERN)).isTrue();
        assertThat(read.command().flags()).contains(Flag.DESTRUCTIVE);
        assertThat(Traps.in("grep \"rm -rf\" notes").runbook().findings())
                .noneMatch(each -> each.code().equals("RB079"));
    }

    @Test
    void T_095_T_096_a_live_database_is_not_replaced_unseen() {
        assertThat(Traps.in("mv /srv/app.db /srv/app.db.corrupted").has(Rule.LIVE_DATABASE_REPLACED)).isTrue();
        assertThat(Traps.in("cp /backups/1/app.db /srv/app.db").repaired(Rule.LIVE_DATABASE_REPLACED))
                .contains("integrity_check",
                        "cp -p /srv/app.db /srv/app.db.before && cp /backups/1/app.db /srv/app.db");
    }

    @Test
    void T_097_T_102_T_113_copies_that_lose_or_cover_something_are_told() {
        assertThat(Traps.in("cp -r /backups/config/* /etc/app/").has(Rule.OVERWRITES)).isTrue();
        assertThat(Traps.in("sudo cp -r /var/log /opt/evidence").repaired(Rule.COPY_LOSES_OWNER))
                .isEqualTo("sudo cp -a /var/log /opt/evidence");
        assertThat(Traps.in("sudo tar -xzf app.tar.gz -C /usr/local/bin/").has(Rule.OVERWRITES)).isTrue();
    }

    @Test
    void T_098_the_other_lines_of_a_crontab_stay() {
        assertThat(Traps.in("echo \"*/5 * * * * /opt/check.sh\" | crontab -").repaired(Rule.WHOLE_CRONTAB))
                .isEqualTo("(crontab -l 2>/dev/null | grep -vxF \"*/5 * * * * /opt/check.sh\";"
                        + " echo \"*/5 * * * * /opt/check.sh\") | crontab -");
    }

    @Test
    void T_099_a_check_that_changes_is_told() {
        var read = Traps.in("# Check the configuration", "grafana-cli admin reset-admin-password newpassword");
        assertThat(read.has(Rule.SAYS_CHECK_BUT_CHANGES)).isTrue();
        assertThat(read.has(Rule.SHOWS_SECRETS)).isTrue();
        assertThat(Traps.in("# Check the firewall", "sudo ufw status").has(Rule.SAYS_CHECK_BUT_CHANGES)).isFalse();
    }

    @Test
    void T_100_T_101_isolation_is_refused_cuts_off_and_comes_too_soon() {
        var read = Traps.in("sudo ufw deny in", "sudo ufw deny out", "echo x | mail -s Alert ops@shop.internal");
        assertThat(read.repaired(Rule.REFUSED_BY_ITS_TOOL))
                .isEqualTo("sudo ufw allow from <console-address> to any port 22"
                        + " proto tcp && sudo ufw default deny incoming");
        assertThat(read.has(Rule.CUTS_OFF)).isTrue();
        assertThat(read.has(Rule.DOUBTFUL_ORDER)).isTrue();
    }

    @Test
    void T_103_a_reboot_on_a_condition_asks_the_host() {
        assertThat(Traps.in("# Reboot if required", "sudo reboot").repaired(Rule.NOT_TIED_TO_CHECK))
                .isEqualTo("test ! -f /var/run/reboot-required || sudo reboot");
    }

    @Test
    void T_104_T_107_T_108_T_110_containers_and_clusters() {
        assertThat(Traps.in("curl -f -m 5 http://localhost/health", "docker rm old").has(Rule.NOT_TIED_TO_CHECK))
                .isTrue();
        assertThat(Traps.in("kubectl scale deployment web --replicas=0").has(Rule.LEFT_OPEN)).isTrue();
        assertThat(
                Traps.in("kubectl rollout undo deployment/web", "kubectl rollout undo deployment/web --to-revision=2")
                        .has(Rule.UNDONE_TWICE))
                .isTrue();
        assertThat(Traps.in("kubectl patch deployment web -p '{\"spec\":{\"containers\":[{\"name\":\"a\"}]}}'")
                .has(Rule.SAYS_LESS)).isTrue();
    }

    @Test
    void T_111_T_171_T_174_T_175_T_176_the_order_inside_a_procedure() {
        assertThat(Traps
                .in("# Rotate", "curl -f -m 5 -X POST https://localhost/certificates/rotate", "# Backup certificates",
                        "cp -a /etc/app/ssl /backups/")
                .has(Rule.DOUBTFUL_ORDER)).isTrue();
        assertThat(Traps.in("cargo build --release", "systemctl restart app").has(Rule.BUILT_NOT_INSTALLED)).isTrue();
        assertThat(Traps.in("cargo build --release", "install target/release/app /opt/app/", "systemctl restart app")
                .has(Rule.BUILT_NOT_INSTALLED)).isFalse();
        assertThat(Traps.in("systemctl restart app", "systemctl restart postgresql").has(Rule.DOUBTFUL_ORDER)).isTrue();
        assertThat(Traps.in("systemctl restart postgresql", "systemctl restart app").has(Rule.DOUBTFUL_ORDER))
                .isFalse();
        assertThat(Traps.in("systemctl stop app", "cargo build", "systemctl start app").has(Rule.DOUBTFUL_ORDER))
                .isTrue();
        assertThat(Traps.in("/opt/app/bin/app migrate").has(Rule.MIGRATES_WITHOUT_BACKUP)).isTrue();
        assertThat(Traps.in("pg_dump app -f /tmp/a.sql", "/opt/app/bin/app migrate").has(Rule.MIGRATES_WITHOUT_BACKUP))
                .isFalse();
    }

    @Test
    void T_114_T_117_T_177_locks_and_unknown_scripts_are_told() {
        assertThat(Traps.in("psql -d app -c \"REINDEX DATABASE app;\"").has(Rule.LOCKS)).isTrue();
        assertThat(Traps.in("./scripts/a.sh", "./scripts/b.sh").all(Rule.SCRIPT_UNKNOWN).getFirst().message())
                .contains("./scripts/a.sh, ./scripts/b.sh");
    }

    @Test
    void T_115_T_116_T_143_T_179_T_202_what_is_opened_is_closed() {
        assertThat(Traps.in("sudo lvcreate -L 10G -s -n snap /dev/vg0/root").has(Rule.LEFT_OPEN)).isTrue();
        assertThat(Traps.in("app config set logging.level debug").has(Rule.LEFT_OPEN)).isTrue();
        assertThat(Traps.in("sudo systemctl enable app-check.timer").has(Rule.UNKNOWN_UNIT)).isTrue();
        assertThat(Traps.in("./emergency.sh --enable").has(Rule.LEFT_OPEN)).isTrue();
        assertThat(Traps.in("./enable-mode.sh", "./disable-mode.sh").has(Rule.LEFT_OPEN)).isFalse();
        assertThat(Traps.in("systemctl stop app", "cp a b").has(Rule.LEFT_OPEN)).isTrue();
        assertThat(Traps.in("systemctl stop app", "cp a b", "systemctl start app").has(Rule.LEFT_OPEN)).isFalse();
        assertThat(Traps.in("kubectl cordon n1").has(Rule.LEFT_OPEN)).isTrue();
    }

    @Test
    void T_118_T_119_a_rollback_reads_what_was_written() {
        var read = Traps.of("""
                # Update

                ## Upgrade

                ```bash
                app database backup --output pre-major-$(date +%Y%m%d).sql
                ```

                ## Full restore

                ```bash
                app database restore --input backup-pre-major-$(date +%Y%m%d).sql
                ```
                """);
        assertThat(read.all(Rule.READ_NEVER_WRITTEN).getFirst().message()).contains("backup-pre-major-*.sql",
                "line 6 writes pre-major-*.sql");
        assertThat(read.repaired(Rule.DATE_TAKEN_AGAIN))
                .isEqualTo("app database restore --input \"$(ls -1dt backup-pre-major-*.sql | head -1)\"");
    }

    @Test
    void T_120_a_name_with_seconds_is_not_taken_twice() {
        assertThat(Traps.in("pg_dump -d app -f /backups/app_$(date +%Y%m%d_%H%M%S).sql",
                "psql -v ON_ERROR_STOP=1 -d test -f /backups/app_$(date +%Y%m%d_%H%M%S).sql")
                .repaired(Rule.DATE_TAKEN_AGAIN))
                .isEqualTo("psql -v ON_ERROR_STOP=1 -d test -f \"$(ls -1dt /backups/app_*.sql | head -1)\"");
    }

    @Test
    void T_121_T_122_T_123_copies_of_an_earlier_run_are_kept() {
        assertThat(Traps.in("app backup --output backup-$(date +%Y%m%d).sql").has(Rule.OVERWRITES)).isTrue();
        assertThat(Traps.in("cp -r /etc/app /etc/app.backup.$(date +%Y%m%d)").repaired(Rule.OVERWRITES))
                .isEqualTo(
                        "test ! -e /etc/app.backup.$(date +%Y%m%d) && cp -r /etc/app /etc/app.backup.$(date +%Y%m%d)");
        assertThat(Traps.in("cp /etc/app.conf /etc/app.conf.backup").repaired(Rule.OVERWRITES))
                .isEqualTo("cp /etc/app.conf /etc/app.conf.backup.$(date +%Y%m%d_%H%M%S)");
    }

    @Test
    void T_124_T_125_T_126_T_133_files_that_nothing_makes_are_told() {
        assertThat(Traps.in("sudo tar -xzf app-v2.0.0.tar.gz -C /opt/x").has(Rule.READ_NEVER_WRITTEN)).isTrue();
        assertThat(Traps.in("sqlite3 -readonly /backups/latest/app.db \"PRAGMA integrity_check;\"")
                .has(Rule.READ_NEVER_WRITTEN)).isTrue();
        assertThat(Traps.in("tar -czf /b/pre-$(date +%Y%m%d).tar.gz /opt/app/", "tar -xzf /b/pre-$DAY.tar.gz -C /tmp/x")
                .all(Rule.SAYS_LESS).getFirst().message()).contains("/opt/app/");
        assertThat(Traps.in("pg_dump app > backup_$(date +%Y%m%d_%H%M%S).sql", "psql app < backup_20240115_020000.sql")
                .repaired(Rule.READ_NEVER_WRITTEN)).isEqualTo("psql app < \"$(ls -1dt backup_*.sql | head -1)\"");
    }

    @Test
    void T_129_T_130_dates_are_written_as_their_tools_read_them() {
        assertThat(Traps.in("journalctl -u app --until \"$(date +%Y%m%d)\"").repaired(Rule.DATE_MISREAD))
                .isEqualTo("journalctl -u app --until \"$(date +%Y-%m-%d)\"");
        assertThat(Traps.in("PREV=$(date -d \"1 month ago\" +%Y%m)").repaired(Rule.DATE_MISREAD))
                .isEqualTo("PREV=$(date -d \"$(date +%Y-%m-01) -1 day\" +%Y%m)");
    }

    @Test
    void T_131_T_137_T_138_directories_copies_and_baselines() {
        assertThat(Traps.in("cp a.pem /backups/$(date +%Y%m%d)/").repaired(Rule.DIRECTORY_NOT_MADE))
                .isEqualTo("mkdir -p /backups/$(date +%Y%m%d) && cp a.pem /backups/$(date +%Y%m%d)/");
        assertThat(Traps.in("sed -i 's/1.0/2.0/' app.yml").repaired(Rule.EDITED_WITHOUT_COPY))
                .isEqualTo("sed -i.bak 's/1.0/2.0/' app.yml");
        assertThat(Traps.in("NOW=$(curl -s http://localhost/metrics)").has(Rule.ERROR_PAGE)).isTrue();
    }

    @Test
    void T_140_T_152_T_153_T_154_T_155_T_184_what_should_not_go_out_or_be_believed() {
        assertThat(Traps.in("wget -N https://releases.your-org.com/a.tgz").has(Rule.SAMPLE_ADDRESS)).isTrue();
        assertThat(Traps.in("kubectl patch deployment a -p '{\"image\":\"org/a:secure\"}'").has(Rule.MUTABLE_IMAGE))
                .isTrue();
        assertThat(Traps.in("env | grep DATABASE").has(Rule.SHOWS_SECRETS)).isTrue();
        assertThat(Traps.in("cat /opt/app/config/production.toml").has(Rule.SHOWS_SECRETS)).isTrue();
        assertThat(Traps.in("ulimit -a").has(Rule.SAYS_LESS)).isTrue();
        assertThat(Traps.in("echo x | curl -f -m 5 https://hooks.slack.com/a -d @-").has(Rule.MESSAGE_FORM)).isTrue();
    }

    @Test
    void T_161_T_169_T_170_T_173_contradictions_are_told() {
        assertThat(Traps.in("app config migrate --from 1 --to 2", "app config migrate --from-version 1 --to-version 2")
                .has(Rule.OTHER_OPTIONS)).isTrue();
        assertThat(Traps.in("app db list --limit 1", "app db list --verbose").has(Rule.OTHER_OPTIONS)).isFalse();
        var kept = Traps.in("find /b -name \"*.gz\" -mtime +30 -delete",
                "find /b -name \"*.gz\" -mtime +90 -exec mv {} /a/ \\;");
        assertThat(kept.has(Rule.RETENTION_CONFLICT)).isTrue();
        assertThat(kept.has(Rule.RETENTION)).as("told once").isFalse();
        assertThat(Traps.in("pg_dump -d app -f /b/app_$(date +%F).sql", "find /b -name \"*.gz\" -mtime -1 -ls")
                .has(Rule.READ_NEVER_WRITTEN)).isTrue();
        assertThat(Traps.in("psql -c \"REINDEX DATABASE shop;\"").repaired(Rule.WHICH_DATABASE))
                .isEqualTo("psql -d shop -c \"REINDEX DATABASE shop;\"");
    }
}
