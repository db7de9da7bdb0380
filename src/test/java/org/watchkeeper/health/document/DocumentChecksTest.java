package org.watchkeeper.health.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.kind.Disks;
import org.watchkeeper.health.kind.Logs;
import org.watchkeeper.health.kind.Postgres;
import org.watchkeeper.health.kind.Sqlite;
import org.watchkeeper.health.kind.Units;
import org.watchkeeper.health.kind.Upkeep;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

final class DocumentChecksTest {
    private static final String DAILY = """
            # Daily checks

            ```bash
            # Check service status
            sudo systemctl status governance-app
            # Check disk space
            df -h /opt/backups
            # Check errors
            sudo journalctl -u governance-app --since "1 day ago" | grep ERROR
            # Check the database
            sudo -u postgres psql -d shop -c "SELECT 1;"
            sqlite3 /opt/shop.db "PRAGMA integrity_check;"
            curl -f http://localhost:8080/health || echo "Health check failed"
            curl http://localhost:8080/api/v1/health | jq '.status'
            sudo ufw status
            ./scripts/verify-health.sh
            systemctl status <service>
            sudo systemctl status governance-app
            ```

            Alert when disk usage exceeds 75%.
            """;

    private static List<Proposed> read(String document) {
        return DocumentChecks.of(new MarkdownRunbooks().read("daily.md", document.getBytes(StandardCharsets.UTF_8)),
                "daily.md");
    }

    private static Probe at(List<Proposed> all, int line) {
        return all.stream().filter(each -> each.said().lines().first() == line).flatMap(each -> each.probe().stream())
                .findFirst().orElseThrow(() -> new AssertionError("nothing at line " + line + " of " + all));
    }

    @Test
    void commands_become_the_console_s_own_kinds_where_one_asks_the_same_better() {
        var all = read(DAILY);
        assertThat(at(all, 5).ask()).isEqualTo(Units.unit("governance-app").ask());
        assertThat(at(all, 7).ask()).isEqualTo(Disks.disk("/opt/backups").ask());
        assertThat(at(all, 9).ask()).isEqualTo(Logs.journal("governance-app", "ERROR", "1 day ago").ask());
        assertThat(at(all, 11).ask()).isEqualTo(new Postgres("shop", "postgres").reachable().ask());
        assertThat(at(all, 12).ask()).isEqualTo(Sqlite.integrity("/opt/shop.db").ask());
        assertThat(at(all, 13).id().text()).startsWith("http.");
        assertThat(at(all, 14).id().text()).startsWith("http-state.");
        assertThat(at(all, 15).ask()).isEqualTo(Upkeep.firewall().ask());
        assertThat(((Ask.OnHost) at(all, 16).ask()).script()).contains("text='./scripts/verify-health.sh'");
        assertThat(at(all, 5).from()).isEqualTo("daily.md:5");
    }

    @Test
    void a_figure_of_the_document_counts_before_the_usual_one() {
        var disk = at(read(DAILY), 7).judgement();
        assertThat(disk.warning()).isEqualTo(disk.value() + " > 75");
        assertThat(disk.critical()).isEqualTo(Disks.fullest().judgement().critical());
    }

    @Test
    void what_is_not_asked_says_why() {
        var left = read(DAILY).stream().filter(each -> each.probe().isEmpty()).map(each -> each.why()).toList();
        assertThat(left).allMatch(why -> why.equals("something in its command has to be filled in first")
                || why.equals("the document names the same check above")
                || why.equals("the document names no command, and none fits all"));
    }

    @Test
    void no_two_checks_of_a_document_have_the_same_id() {
        var ids = read(DAILY + DAILY).stream().flatMap(each -> each.probe().stream()).map(Probe::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    }

    @Test
    void a_limit_that_a_figure_overtakes_is_gone_and_the_rest_of_critical_stays() {
        var usual = new Judgement("number(out)", "%", "number(out) >= 80", "exit == 1 or number(out) >= 90", 2, 0.05);
        assertThat(Limits.of(usual, "> 95 %")).isEqualTo(
                new Judgement("number(out)", "%", "number(out) > 95", "exit == 1", 2, 0.05));
        assertThat(Limits.of(usual, ">= 85 %").critical()).isEqualTo(usual.critical());
        assertThat(Limits.of(usual, "> 1 s")).isEqualTo(usual);
        assertThat(Limits.of(usual, "some")).isEqualTo(usual);
        var days = new Judgement("days(out)", "d", "days(out) <= 30", "exit == 1 or days(out) <= 7", 1, 0);
        assertThat(Limits.of(days, "<= 14 days").warning()).isEqualTo("days(out) <= 14");
        assertThat(Limits.of(days, "< 3 days").critical()).isEqualTo("exit == 1");
    }
}
