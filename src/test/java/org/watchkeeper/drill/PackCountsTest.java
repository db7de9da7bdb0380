package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.drill.testing.Pack;
import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Finding.Severity;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Probe;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Schedule;

/// Each shipped runbook has everything that the document it was written after had. The figures were counted in those.
class PackCountsTest {
    private static final String UPDATE = "unet-service-update.md";
    private static final String OPERATIONS = "unet-operations.md";
    private static final String AGENTS = "freeagentics-maintenance.md";
    private static final String PLATFORM = "azora-platform-maintenance.md";
    private static final String GOVERNANCE = "governance-app-maintenance.md";

    /// How much there is at least.
    record Least(String pack, Lists lists, int procedures, int commands, int schedules, int notices, int contacts,
            int probes, int metrics, int emergencies, int troubles) {
        @Override
        public String toString() {
            return pack;
        }
    }

    /// Lists and their items: with boxes, of commands, of plain tasks.
    record Lists(int boxed, int boxes, int runnable, int runs, int plain, int tasks) {}

    static final List<Least> LEAST = List.of(
            new Least(UPDATE, new Lists(5, 34, 0, 0, 0, 0), 22, 123, 8, 5, 6, 23, 0, 1, 0),
            new Least(OPERATIONS, new Lists(1, 6, 1, 20, 2, 8), 22, 109, 21, 6, 1, 22, 4, 2, 0),
            new Least(AGENTS, new Lists(3, 18, 0, 0, 7, 27), 22, 62, 34, 6, 4, 21, 3, 1, 8),
            new Least(PLATFORM, new Lists(6, 30, 0, 0, 13, 47), 7, 24, 21, 15, 1, 8, 5, 1, 0),
            new Least(GOVERNANCE, new Lists(0, 0, 1, 3, 6, 24), 32, 145, 6, 1, 1, 39, 2, 3, 0));

    /// What a pack says, line by line, in a form that is compared.
    record Says(String pack, List<String> lines) {
        static Says of(String pack, String... lines) {
            return new Says(pack, List.of(lines));
        }

        @Override
        public String toString() {
            return pack;
        }
    }

    static final List<Says> WINDOWS = List.of(Says.of(UPDATE),
            Says.of(OPERATIONS, "FREQ=MONTHLY;BYDAY=1SA 02:00 PT2H UTC confirmed"),
            Says.of(AGENTS, "FREQ=WEEKLY;BYDAY=SU 03:00 PT1H UTC confirmed",
                    "FREQ=MONTHLY;BYDAY=1SU 02:00 PT3H UTC confirmed",
                    "FREQ=MONTHLY;INTERVAL=3    to-be-announced"),
            Says.of(PLATFORM, "FREQ=WEEKLY;BYDAY=SU 02:00 PT4H UTC confirmed",
                    "FREQ=WEEKLY;BYDAY=WE 02:00 PT2H UTC tentative", "    on-demand"),
            Says.of(GOVERNANCE));

    static final List<Says> BLACKOUTS = List.of(Says.of(PLATFORM, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "", "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "", ""));

    /// Jobs and everything that counts from something else.
    static final List<Says> TIMES = List.of(
            Says.of(UPDATE, "job FREQ=MINUTELY;INTERVAL=5 ", "offset window_start -P14D -P7D ",
                    "offset window_day P0D P0D "),
            Says.of(OPERATIONS, "job FREQ=DAILY 01:00", "job FREQ=DAILY ", "job FREQ=MINUTELY;INTERVAL=5 ",
                    "notice window_start -P7D -P7D ", "offset window_start -P7D -P7D ",
                    "offset window_start -PT30M -PT30M "),
            Says.of(AGENTS, "job FREQ=DAILY 03:00", "job FREQ=WEEKLY;BYDAY=SU 04:00",
                    "job FREQ=MONTHLY;BYDAY=1SU 02:00", "job FREQ=DAILY ", "job FREQ=DAILY 02:30",
                    "job FREQ=MINUTELY;INTERVAL=5 ", "job FREQ=DAILY 00:00", "job FREQ=DAILY 02:00",
                    "offset window_start -PT24H -PT24H ", "offset window_end PT0M PT0M "),
            Says.of(PLATFORM, "offset window_start -PT48H -PT48H ", "offset window_start -PT24H -PT24H ",
                    "offset window_start -PT2H -PT2H ", "offset completion PT0M PT30M ",
                    "offset completion PT30M PT2H ", "offset completion PT24H PT48H ",
                    "timebox incident_declared PT0M PT15M ", "timebox incident_declared PT15M PT30M ",
                    "notice window_start -PT48H -PT48H ", "notice incident_declared PT0M PT0M ",
                    "notice actual_start PT0M  completion", "notice completion PT0M PT15M "));

    static final List<Says> FIGURES = List.of(
            Says.of(UPDATE, "< 5 minutes", "range 5-15 minutes", ">= 30 minutes", "= 30 days", "= 10",
                    "<= 300 seconds"),
            Says.of(OPERATIONS, "<= 2 hours", "= 30 days", "= 30 rotations /var/log/unet/*.log",
                    "= 365 days /archives/logs/unet-*.log.gz", "> 90 days", "== healthy"),
            Says.of(AGENTS, "> 2 x", "> 1 seconds", "> 0 Waiting queries", "> 80 %",
                    "= 14 rotations /var/log/freeagentics/*.log", "<= 30 days", ">= 80 %", ">= 85 %", ">= 90 %", "== 1",
                    "> 30 days"),
            Says.of(GOVERNANCE, "= 1 days", "= 30 days /var/log/governance-app/*.log.*", "= 10 GiB",
                    "< 1 days /opt/backups/*.gz", "= 30 days /opt/backups/*.gz", "= 90 days /opt/archive/*.gz",
                    "= 7 days /opt/backups/*.sql", "== up", "== 0", "== f"));

    /// A part of the command of each check, or the title of one that has none.
    static final List<Says> CHECKS = List.of(
            Says.of(UPDATE, "systemctl status unet-server", "localhost:8080/health", "--grep ERROR",
                    "unet database health-check", "SELECT version()", "pg_database_size('unet')", "df -h /var/lib/unet",
                    "df -h /var/log/unet", "find /var/log/unet", "unet --version", "/releases/latest",
                    "unet system verify --all", "unet database integrity-check", "unet config validate --strict",
                    "unet config check-deprecated", "docker-compose ps", "kubectl rollout status",
                    "kubectl get pods -l app=unet-server", "helm status unet",
                    "kubectl get pods -l app.kubernetes.io/name=unet", "unet metrics compare",
                    "unet database migration status", "/usr/local/bin/unet-health-check"),
            Says.of(OPERATIONS, "/api/v1/health ", "jq -e '.system'", "jq -e '.performance'", "ls -lt /backups/unet/",
                    "/backups/unet/latest/unet.db", "-readonly <database> \"PRAGMA integrity_check",
                    "systemctl status unet-server", "/api/v1/system/status", "ls -lh <database>",
                    "SELECT version FROM schema_migrations", "grep ERROR", "slow_query", "auth_failure\\|security",
                    "SELECT COUNT(*) FROM nodes", ".connection_pool", "ps -C unet-server", "capacity_report.sh",
                    "certificates/status", "audit/summary", "type=auth_failure", "unet --version"),
            Says.of(AGENTS, "check-db-health.sh", "monitor-queries.sh", "check-bloat.sh", "check-certificates.sh",
                    "security-check.sh", "/usr/local/bin/health-check.sh", "system-health-check.sh --full",
                    "check-api-health.sh", "check-database-health.sh", "check-redis-health.sh", "analyze-cache.sh",
                    "verify-health.sh", "maintenance.flag", "df -P", "free -b", "top -bn2", "'max_connections'", "Lock",
                    "freeagentics_maintenance_last_run", "freeagentics_maintenance_duration_seconds",
                    "freeagentics_maintenance_status"),
            Says.of(PLATFORM, "rollout status deployment/api-gateway", "get pods -l app=api-gateway",
                    "http://api-gateway:4000/health", "kubectl get nodes", "trivy image", "replay_lag",
                    "'max_connections'", "grep -c ERROR", "free -b"),
            Says.of(GOVERNANCE, "status --no-pager governance-app", "pg_isready",
                    "status --no-pager nginx", "df -h", "free -h", "uptime",
                    "grep ERROR", "Failed password", "apt list --upgradable", "-i security", "ufw status",
                    "verify-backup.sh", "-mtime -1 -ls", "du -sh /opt/backups", "df -h /opt/backups /opt/archive",
                    ":8080/health ", "/health/db", "/health/github", "grep \"Cpu(s)\"", "iostat", "netstat -i",
                    "http_requests_total", "state = 'active'", "pg_database_size", "PRAGMA integrity_check", "db-wal",
                    "status --no-pager prometheus", "promtool check config", "/api/v1/targets",
                    "status --no-pager grafana-server",
                    "/api/v1/alerts", "promtool check rules", "SELECT 1", "pg_is_in_recovery", "lynis audit system",
                    "clamscan", "/var/run/reboot-required", "data_percent"));

    @ParameterizedTest
    @FieldSource("LEAST")
    void nothing_of_the_original_is_missing(Least least) {
        var book = Pack.named(least.pack()).runbook();
        var facts = book.facts();
        assertThat(book.procedures()).hasSizeGreaterThanOrEqualTo(least.procedures());
        assertThat(book.procedures().stream().mapToInt(each -> each.commands().size()).sum())
                .isGreaterThanOrEqualTo(least.commands());
        assertThat(book.schedules()).hasSizeGreaterThanOrEqualTo(least.schedules());
        assertThat(facts.notices()).hasSizeGreaterThanOrEqualTo(least.notices());
        assertThat(facts.contacts()).hasSizeGreaterThanOrEqualTo(least.contacts());
        assertThat(facts.probes()).hasSizeGreaterThanOrEqualTo(least.probes());
        assertThat(facts.metrics()).hasSizeGreaterThanOrEqualTo(least.metrics());
        assertThat(facts.emergencies()).hasSizeGreaterThanOrEqualTo(least.emergencies());
        assertThat(facts.troubles()).hasSizeGreaterThanOrEqualTo(least.troubles());
    }

    @ParameterizedTest
    @FieldSource("LEAST")
    void every_list_has_its_items(Least least) {
        var lists = least.lists();
        var book = Pack.named(least.pack()).runbook();
        assertThat(List.of(lists(book.checklists(), Checklist.Kind.BOXES),
                items(book.checklists(), Checklist.Kind.BOXES), lists(book.checklists(), Checklist.Kind.COMMANDS),
                lists(book.checklists(), Checklist.Kind.TASKS), items(book.checklists(), Checklist.Kind.TASKS)))
                .containsExactly(lists.boxed(), lists.boxes(), lists.runnable(), lists.plain(), lists.tasks());
        assertThat(items(book.checklists(), Checklist.Kind.COMMANDS)).isGreaterThanOrEqualTo(lists.runs());
    }

    private static int lists(List<Checklist> all, Checklist.Kind kind) {
        return (int) all.stream().filter(each -> each.kind() == kind).count();
    }

    private static int items(List<Checklist> all, Checklist.Kind kind) {
        return all.stream().filter(each -> each.kind() == kind).mapToInt(each -> each.items().size()).sum();
    }

    @ParameterizedTest
    @FieldSource("WINDOWS")
    void windows_are_those_of_the_original(Says says) {
        assertThat(schedules(says.pack(), Schedule.Kind.WINDOW)
                .map(each -> String.join(" ", each.rrule(), each.start(), each.duration(), each.zone(),
                        each.status().word())))
                .containsExactlyElementsOf(says.lines());
    }

    @ParameterizedTest
    @FieldSource("BLACKOUTS")
    void blackouts_are_those_of_the_original(Says says) {
        assertThat(Pack.named(says.pack()).runbook().facts().blackouts()).extracting(each -> each.rrule())
                .containsExactlyElementsOf(says.lines());
    }

    @ParameterizedTest
    @FieldSource("TIMES")
    void jobs_due_times_and_time_boxes_are_those_of_the_original(Says says) {
        var jobs = schedules(says.pack(), Schedule.Kind.JOB).map(each -> "job " + each.rrule() + " " + each.start());
        var relative = schedules(says.pack(), Schedule.Kind.OFFSET, Schedule.Kind.TIMEBOX, Schedule.Kind.NOTICE)
                .map(each -> each.kind().word() + " " + each.offset().anchor().word() + " " + each.offset().from() + " "
                        + each.offset().to() + " " + each.offset().until());
        assertThat(Stream.concat(jobs, relative)).containsAll(says.lines());
    }

    private static Stream<Schedule> schedules(String pack, Schedule.Kind... kinds) {
        return Pack.named(pack).runbook().schedules().stream()
                .filter(each -> Arrays.asList(kinds).contains(each.kind()));
    }

    @ParameterizedTest
    @FieldSource("FIGURES")
    void thresholds_have_the_figures_of_the_original(Says says) {
        assertThat(Pack.named(says.pack()).runbook().facts().thresholds().stream()
                .flatMap(each -> Stream.of(each.condition(), each.condition() + " " + each.subject()))
                .map(String::strip)
                .collect(Collectors.toSet())).containsAll(says.lines());
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    void each_check_of_the_original_is_a_probe(Says says) {
        var probes = Pack.named(says.pack()).runbook().facts().probes();
        assertThat(says.lines()).allSatisfy(
                part -> assertThat(probes).as(part).anyMatch(probe -> about(probe).contains(part)));
    }

    private static String about(Probe probe) {
        return probe.title() + " " + probe.command() + " ";
    }

    @ParameterizedTest
    @MethodSource("org.watchkeeper.drill.testing.Pack#shipped")
    void no_error_is_left_and_every_warning_is_explained(Pack pack) {
        assertThat(pack.runbook().findings()).noneMatch(finding -> finding.severity() == Severity.ERROR)
                .filteredOn(finding -> finding.severity() == Severity.WARNING).allSatisfy(finding -> {
                    assertThat(finding.answer().kind()).as(finding.toString()).isNotEqualTo(Answer.Kind.OPEN);
                    assertThat(finding.answer().because()).as(finding.toString()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("org.watchkeeper.drill.testing.Pack#shipped")
    void no_answer_in_a_pack_is_to_nothing(Pack pack) {
        var answered = pack.runbook().findings().stream()
                .filter(finding -> finding.answer().kind() != Answer.Kind.OPEN).count();
        assertThat(pack.runbook().text().lines().filter(line -> line.startsWith("  - {on:")).count())
                .isEqualTo(answered);
    }

    @ParameterizedTest
    @MethodSource("org.watchkeeper.drill.testing.Pack#shipped")
    void what_changes_something_has_a_way_back(Pack pack) {
        assertThat(pack.runbook().procedures()).filteredOn(each -> each.kind() != ProcedureKind.ROLLBACK
                && each.kind() != ProcedureKind.RESTORE && each.kind() != ProcedureKind.DIAGNOSIS
                && each.commands().stream().anyMatch(command -> !command.flags().contains(Flag.READ_ONLY)))
                .allSatisfy(each -> assertThat(!each.rollback().isEmpty() || each.steps().stream()
                        .anyMatch(step -> step instanceof org.watchkeeper.runbook.Step.Commands work
                                && !work.undo().isEmpty()))
                        .as(each.title()).isTrue());
    }
}
