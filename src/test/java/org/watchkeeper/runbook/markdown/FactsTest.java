package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.outline.Lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Blackout;
import org.watchkeeper.runbook.Contact;
import org.watchkeeper.runbook.Facts;
import org.watchkeeper.runbook.Notice;
import org.watchkeeper.runbook.Probe;
import org.watchkeeper.runbook.Threshold;

class FactsTest {
    @Test
    void blackouts_are_items_below_their_heading_dates_in_fields_and_sentences_that_forbid() {
        var blackouts = facts("""
                ## Change freezes
                - Public holidays (Christmas, New Year)
                - Quarter-end
                - Marketing campaigns
                - 15 December to 5 January

                ## Rules
                **Change freeze**: November 20 - December 1
                No deployments on Fridays.
                The freezer is in the basement since December 3.
                """).blackouts();
        assertThat(blackouts).extracting(Blackout::name, Blackout::rrule, Blackout::from, Blackout::to).containsExactly(
                Tuple.tuple("Christmas", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", "", ""),
                Tuple.tuple("New Year", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "", ""),
                Tuple.tuple("Quarter-end", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "", ""),
                Tuple.tuple("Marketing campaigns", "", "", ""),
                Tuple.tuple("15 December to 5 January", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "--12-15", "--01-05"),
                Tuple.tuple("November 20 - December 1", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20", "--11-20", "--12-01"),
                Tuple.tuple("No deployments on Fridays.", "FREQ=WEEKLY;BYDAY=FR", "", ""));
        assertThat(blackouts).filteredOn(blackout -> blackout.question().isEmpty()).hasSize(2);
    }

    @Test
    void what_takes_a_step_back_tells_nobody() {
        var text = """
                # Shop

                ## Upgrade procedure

                ### 1. Tell them

                ```bash
                # Send notification
                ./notify-users.sh
                ```

                ```bash%s
                ./notify-completion.sh
                ```
                """;
        assertThat(facts(text.formatted("")).notices()).hasSize(2);
        assertThat(facts(text.formatted(" {undo=\"Tell them\"}")).notices()).hasSize(1);
    }

    @Test
    void notices_are_told_by_items_fields_tables_and_commands() {
        var notices = facts("""
                ## Before the work
                - [ ] Notify customers by e-mail 48 hours before
                - Inform the on-call team
                - Read the notes

                ## Notifications
                - **Slack**: #ops
                - **Completion**: within 15 minutes of completion

                | When | Channel | Audience |
                |---|---|---|
                | 2 days before | status page | users |

                ## Run
                ```bash
                # Tell everybody
                ls /var
                # Notify the database team
                echo done | mail -s "done" dba@example.org
                ```
                """).notices();
        assertThat(notices).extracting(Notice::at, Notice::channel, Notice::audience).containsExactly(
                Tuple.tuple("-PT48H", "e-mail", "customers"), Tuple.tuple("", "", "on-call team"),
                Tuple.tuple("", "Slack #ops", ""), Tuple.tuple("PT15M", "", ""),
                Tuple.tuple("-P2D", "status page", "users"), Tuple.tuple("", "e-mail", "dba@example.org"));
        assertThat(notices.getLast().lines().toString()).isEqualTo("19");
    }

    @Test
    void contacts_stand_in_tables_lists_and_owner_lines() {
        var contacts = facts("""
                ## Escalation
                | Role | Primary | Backup | Escalation |
                |---|---|---|---|
                | Network | Ann | Bob | CTO |

                ### Support contacts
                - **Security**: <security@example.org>
                - The desk: call 4711

                **Owner**: Platform team

                ## Rules
                - Get approval from the shift lead
                """).contacts();
        assertThat(contacts).extracting(Contact::role, Contact::primary, Contact::backup, Contact::escalation)
                .containsExactly(Tuple.tuple("Network", "Ann", "Bob", "CTO"),
                        Tuple.tuple("Security", "security@example.org", "", ""),
                        Tuple.tuple("The desk", "call 4711", "", ""), Tuple.tuple("Owner", "Platform team", "", ""),
                        Tuple.tuple("Approval", "shift lead", "", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - [ ] Certificate expiry > 30 days | limit | > | 30 | days
            Alert when disk usage exceeds 80% | limit | > | 80 | %
            The queue must stay below 500 requests | limit | < | 500 | requests
            **Downtime**: Minimal (< 5 minutes) | limit | < | 5 | minutes
            **Downtime**: 30+ minutes | limit | >= | 30 | minutes
            **Expected downtime**: 5-15 minutes | limit | range | 5-15 | minutes
            **Duration**: 2 hours maximum | limit | <= | 2 | hours
            Backups are kept for 14 days. | retention | = | 14 | days
            """)
    void thresholds_in_words(String line, String kind, String operator, String value, String unit) {
        assertThat(facts("# T\n\n" + line + "\n").thresholds())
                .extracting(each -> each.kind().word(), Threshold::operator, Threshold::value, Threshold::unit)
                .containsExactly(Tuple.tuple(kind, operator, value, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "find /var/log -name \"*.gz\" -mtime +30 -delete | retention | = | 30 | days | /var/log/*.gz",
            "find /srv/dumps -mtime +90 -exec mv {} /archive/ \\; | retention | = | 90 | days | /srv/dumps",
            "find /srv/dumps -name \"*.gz\" -mtime -1 -ls | limit | < | 1 | days | /srv/dumps/*.gz",
            "helm upgrade app ./chart --wait --timeout=300s | limit | <= | 300 | seconds | ''",
            "restic forget --keep-daily 7 | retention | = | 7 | days | ''",
            "curl -s http://localhost:9090/targets | jq '.data[] | select(.health != \"up\")' | limit | == | up | '' | ''"})
    void thresholds_in_commands(String written) {
        var cells = List.of(written.split("\\s\\|\\s", -1));
        var command = String.join(" | ", cells.subList(0, cells.size() - 5));
        var threshold = facts("# T\n\n```bash\n" + command + "\n```\n").thresholds().getFirst();
        assertThat(List.of(threshold.kind().word(), threshold.operator(), threshold.value(), threshold.unit(),
                threshold.subject())).isEqualTo(cells.subList(cells.size() - 5, cells.size()).stream()
                        .map(cell -> cell.equals("''") ? "" : cell).toList());
    }

    @Test
    void thresholds_in_configuration() {
        var thresholds = facts("""
                # T

                ```yaml
                retries: 3
                thresholds:
                  disk_usage_percent: 80
                  free_gb: 10
                other: 5
                alert_threshold_days: 30
                ```

                ```
                /var/log/app/*.log {
                    weekly
                    rotate 8
                }
                ```
                """).thresholds();
        assertThat(thresholds).extracting(Threshold::name, Threshold::condition, Threshold::line).containsExactly(
                Tuple.tuple("disk_usage_percent", ">= 80 %", 6), Tuple.tuple("free_gb", "<= 10", 7),
                Tuple.tuple("alert_threshold_days", "<= 30 days", 9), Tuple.tuple("logs", "= 8 rotations", 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"It takes 5 minutes", "Version 2 is newer than 1", "See line 30 of the file",
            "Wait 10 seconds",
            "a -> b", "**Duration**: 2 hours", "the last 24 hours"})
    void what_sets_no_threshold(String line) {
        assertThat(facts("# T\n\n" + line + "\n").thresholds()).isEmpty();
    }

    @Test
    void probes_are_commands_that_look_each_once() {
        var probes = facts("""
                # T

                Disk usage > 80% is too much.

                ```bash
                # Look at the service
                sudo systemctl status app
                systemctl status app
                curl -fsS http://localhost:8080/health || echo bad
                curl http://localhost:8080/health
                curl http://localhost:8080/users
                curl -X POST http://localhost:8080/reload
                df -h /srv
                sqlite3 /srv/app.db "PRAGMA integrity_check;"
                sqlite3 /srv/app.db "SELECT * FROM users;"
                journalctl -u app --since "1 hour ago" | grep "slow\\|timeout"
                tail -100 /var/log/app.log
                ./scripts/check-queue.sh
                ./scripts/update-queue.sh
                systemctl restart app
                watch "curl -s http://localhost:8080/api | jq '.status'"
                psql -d app -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'app';"
                ```
                - Check replication lag
                """).probes();
        assertThat(probes).extracting(Probe::title).containsExactly("Service app", "/health", "Disk /srv",
                "Integrity of /srv/app.db", "Look at the service", "Look at the service", "/api", "Replication lag");
        assertThat(probes).extracting(probe -> probe.lines().first()).containsExactly(7, 9, 13, 14, 16, 18, 21, 24);
        assertThat(probes.get(2).threshold()).isEqualTo("> 80 %");
        assertThat(probes).filteredOn(Probe::proposed).extracting(Probe::title).containsExactly("Replication lag");
    }

    @Test
    void an_emergency_has_triggers_and_phases_with_time_boxes() {
        var emergency = facts("""
                ## Incident response
                ### Triggers
                - Data loss
                ### Process
                1. **Assess** (0-15 minutes)
                   - Look
                2. **Repair** (variable)
                   - Do
                ### Emergency contacts
                - **Lead**: Ann
                """).emergencies();
        assertThat(emergency).hasSize(1);
        assertThat(emergency.getFirst().triggers()).containsExactly("Data loss");
        assertThat(emergency.getFirst().phases()).extracting(Facts.Phase::box).containsExactly("0-15 minutes",
                "variable");
    }

    @Test
    void troubles_and_metrics() {
        var facts = facts("""
                | Issue | Symptoms | Quick fix | Full resolution |
                |---|---|---|---|
                | Disk full | write errors | clean up | add storage |

                ## Key metrics
                - Success rate
                - Mean time to repair

                ```
                app_last_run{job="a"} 12
                ```
                """);
        assertThat(facts.troubles())
                .containsExactly(new Facts.Trouble("Disk full", "write errors", "clean up", "add storage", 3));
        assertThat(facts.metrics()).containsExactly(new Facts.Metric("Success rate", "", 6),
                new Facts.Metric("Mean time to repair", "", 7),
                new Facts.Metric("app_last_run", "12", 10));
    }

    private static Facts facts(String text) {
        return Doc.read(text).facts();
    }
}
