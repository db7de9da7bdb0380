package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Success;

/// What exit statuses do not tell.
class TrapsOfSuccessTest {
    @Test
    void T_047_curl_gets_a_time_limit() {
        assertThat(Traps.in("curl -f http://localhost/health").repaired(Rule.NO_TIME_LIMIT))
                .isEqualTo("curl --max-time 10 -f http://localhost/health");
        assertThat(Traps.in("curl -f -o app.tgz http://localhost/app.tgz").has(Rule.NO_TIME_LIMIT)).isFalse();
    }

    @Test
    void T_048_what_echo_prints_when_the_left_side_fails_must_not_appear() {
        var success = Traps.in("curl -f http://localhost/health || echo \"Health check failed!\"").success();
        assertThat(success.output().absent()).isEqualTo("Health check failed!");
        assertThat(success.isInferred()).isTrue();
        assertThat(Traps.in("rm x || true").success()).isEqualTo(Success.ZERO);
    }

    @Test
    void T_049_curl_without_f_takes_an_error_page_for_success() {
        var read = Traps.in("curl http://localhost/health");
        assertThat(read.repaired(Rule.ERROR_PAGE)).isEqualTo("curl -fsS --max-time 10 http://localhost/health");
        assertThat(read.cures(Rule.ERROR_PAGE)).isTrue();
        assertThat(Traps.in("curl -s -o /dev/null -w '%{http_code}' http://localhost/").has(Rule.ERROR_PAGE)).isFalse();
    }

    @Test
    void T_050_jq_on_nothing_is_no_success() {
        var output = Traps.in("curl -s http://localhost/health | jq '.status'").success().output();
        assertThat(output.least()).isEqualTo(1);
        assertThat("null\n").containsPattern(output.absent());
    }

    @Test
    void T_051_no_match_is_the_good_case() {
        assertThat(Traps.in("journalctl -u app --grep ERROR").success().statuses()).containsExactlyInAnyOrder(0, 1);
        assertThat(Traps.in("journalctl -u app | grep ERROR").success().statuses()).containsExactlyInAnyOrder(0, 1);
        assertThat(Traps.in("apt list --upgradable | grep -i security").success().statuses()).contains(1);
        assertThat(Traps.in("# Verify that it runs", "docker ps | grep shop").success().statuses()).containsExactly(0);
        assertThat(Traps.in("docker ps | grep -q shop").success().statuses()).containsExactly(0);
    }

    @Test
    void T_052_behind_head_the_exit_status_is_that_of_head() {
        assertThat(Traps.in("journalctl -u app | grep ERROR | head -20").success()).isEqualTo(Success.ZERO);
    }

    @Test
    void T_053_a_pipe_that_prints_nothing_hides_a_failed_curl() {
        var read = Traps.in("curl -s http://localhost:9090/api | jq '.[] | select(.up != 1)'");
        assertThat(read.repaired(Rule.HIDDEN_FAILURE)).isEqualTo(
                "( set -o pipefail; curl -fS --max-time 10 -s http://localhost:9090/api | jq '.[] | select(.up != 1)' )");
    }

    @Test
    void T_054_a_database_must_be_ok_and_nothing_else() {
        var success = Traps.in("sqlite3 -readonly /srv/app.db \"PRAGMA integrity_check;\"").success();
        assertThat("ok\n").containsPattern(success.printed());
        assertThat("*** in database main ***\nok\n").doesNotContainPattern(success.printed());
    }

    @Test
    void T_055_a_missing_database_is_not_made() {
        var read = Traps.in("sqlite3 /srv/app.db \"PRAGMA integrity_check;\"");
        assertThat(read.repaired(Rule.HIDDEN_DATABASE_ERROR)).startsWith("sqlite3 -readonly /srv/app.db");
        assertThat(read.cures(Rule.HIDDEN_DATABASE_ERROR)).isTrue();
    }

    @Test
    void T_056_psql_stops_at_the_first_error() {
        var read = Traps.in("psql shop < dump.sql");
        assertThat(read.repaired(Rule.HIDDEN_DATABASE_ERROR)).isEqualTo("psql -v ON_ERROR_STOP=1 shop < dump.sql");
        assertThat("psql:dump.sql:3: ERROR:  no").containsPattern("(?m)" + read.success().output().absent());
        assertThat(Traps.in("psql -v ON_ERROR_STOP=1 shop < dump.sql").success()).isEqualTo(Success.ZERO);
    }

    @Test
    void T_057_a_stopped_unit_is_a_result_where_a_step_looks() {
        assertThat(Traps.in("# Verify the service", "systemctl status app").success().statuses()).containsExactly(0);
        var looks = Traps.in("# Diagnose: is it running", "systemctl status app").success();
        assertThat(looks.statuses()).containsExactlyInAnyOrder(0, 3);
        assertThat(looks.meanings()).containsEntry(4, "there is no such unit");
    }

    @Test
    void T_058_the_unit_of_postgresql_says_less_than_it_seems() {
        assertThat(Traps.in("systemctl status postgresql").has(Rule.SAYS_LESS)).isTrue();
    }

    @Test
    void T_059_what_a_scanner_finds_is_named() {
        for (var scanner : new String[]{"clamscan -r /srv", "npm audit", "cargo audit", "trivy image shop:1"}) {
            assertThat(Traps.in(scanner).success().meanings().get(1)).as(scanner).isEqualTo(Success.FOUND);
        }
    }

    @Test
    void T_060_a_fresh_file_must_be_found_and_an_old_one_may() {
        assertThat(Traps.in("find /backups -name '*.gz' -mtime -1 -ls").success().output().least()).isEqualTo(1);
        assertThat(Traps.in("find /backups -name '*.gz' -mtime +30 -ls").success()).isEqualTo(Success.ZERO);
    }

    @Test
    void T_061_find_fails_on_what_it_has_deleted() {
        assertThat(Traps.in("find /backups -type d -mtime +30 -exec rm -rf {} \\;").success().statuses()).contains(1);
    }

    @Test
    void T_062_counting_nothing_is_seen_on_stderr() {
        assertThat("ls: cannot access '/x/*.gz': No such file or directory")
                .containsPattern(Traps.in("ls -la /x/*.gz | wc -l").success().output().absent());
    }

    @Test
    void T_063_no_write_ahead_log_is_well() {
        assertThat(Traps.in("ls -lh /srv/app.db-wal").success().statuses()).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void T_064_grep_does_not_find_itself() {
        assertThat(Traps.in("ps aux | grep shop-server | head -1").repaired(Rule.FINDS_ITSELF))
                .isEqualTo("ps aux | grep '[s]hop-server' | head -1");
    }

    @Test
    void T_065_the_first_sample_of_top_is_no_sample() {
        assertThat(Traps.in("top -bn1 | grep Cpu").repaired(Rule.SAYS_LESS)).startsWith("top -bn2 -d1 |");
    }

    @Test
    void T_066_T_067_a_check_right_after_a_start_is_asked_again() {
        var read = Traps.in("systemctl start app", "curl -f -m 5 http://localhost/health");
        assertThat(read.repaired(Rule.TOO_EARLY)).startsWith("curl --retry 12 --retry-delay 5 --retry-all-errors -f");
        assertThat(Traps.in("systemctl start app", "journalctl -u app --since \"2 minutes ago\"").has(Rule.TOO_EARLY))
                .isTrue();
    }

    @Test
    void T_068_a_checksum_counts_when_one_is_ok() {
        var read = Traps.in("sha256sum -c checksums.txt");
        assertThat(read.repaired(Rule.SAYS_LESS)).isEqualTo("sha256sum --ignore-missing -c checksums.txt");
        assertThat("app.tar.gz: OK").containsPattern("(?m)" + read.success().printed());
    }

    @Test
    void T_069_a_second_download_replaces_the_first() {
        var read = Traps.in("wget https://releases.shop.internal/app.tar.gz");
        assertThat(read.repaired(Rule.KEEPS_OLD_DOWNLOAD))
                .isEqualTo("wget -N https://releases.shop.internal/app.tar.gz");
        assertThat(read.cures(Rule.KEEPS_OLD_DOWNLOAD)).isTrue();
    }

    @Test
    void T_070_T_071_T_073_answers_that_say_less_are_known() {
        assertThat(Traps.in("# Check database integrity", "psql -d a -c \"SELECT pg_is_in_recovery();\"")
                .has(Rule.SAYS_LESS)).isTrue();
        assertThat(Traps.in("promtool test rules /etc/prometheus/alerts.yml").has(Rule.SAYS_LESS)).isTrue();
        assertThat(Traps.in("grep 'Failed password' /var/log/auth.log").has(Rule.SAYS_LESS)).isTrue();
    }

    @Test
    void T_072_a_file_left_behind_is_told() {
        assertThat(Traps.in("gzip -9 -c /srv/app.db > test_compression.gz").has(Rule.LEFT_OPEN)).isTrue();
    }

    @Test
    void T_087_a_gz_that_is_there_already_is_named() {
        assertThat(Traps.in("gzip /archives/app.log").success().meanings().get(2)).contains("done before");
    }

    @Test
    void what_the_document_says_comes_first() {
        var said = Traps.of("# A\n\n```bash {status=\"0\" absent=\"panic\" lines=\"1..5\"}\ngrep ERROR app.log\n```\n");
        assertThat(said.success().statuses()).containsExactly(0);
        assertThat(said.success().output()).isEqualTo(new Success.Output("", "panic", 1, 5));
        assertThat(said.has(Rule.SUCCESS_INFERRED)).isFalse();
        assertThat(said.success().words())
                .isEqualTo("exit status is 0 and it prints nothing like /panic/ and it prints 1 to 5 lines");
    }

    @Test
    void what_was_inferred_is_told() {
        assertThat(Traps.in("diff a b").all(Rule.SUCCESS_INFERRED).getFirst().message())
                .isEqualTo("Inferred: it worked when exit status is 0 or 1; diff exits with 1 when the two differ");
    }
}
