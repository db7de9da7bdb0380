package org.watchkeeper.health.kind;

import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.kind.SeedCheck.Plays;
import org.watchkeeper.health.kind.SeedCheck.Scene;

/// All checks that the five example runbooks name or need, as docs/health-checks.md lists them.
final class SeedChecks {
    private static final String LOCAL = "http://localhost:8080";
    private static final Plays PAGE = page("{}", "oops\\n503", CRITICAL, CRITICAL);
    private static final Plays STATUS = page("{\"status\": \"healthy\"}", "{\"status\": \"degraded\"}\\n200", WARNING,
            CRITICAL);
    private static final Plays EXIT = Plays.by("asked", "echo fine", "echo broken; exit 1", CRITICAL, CRITICAL);
    private static final Plays NUMBER = Plays.by("psql", "echo 0", "echo 85", WARNING, UNKNOWN);
    private static final Plays TREND = Plays.by("psql", "echo 8388608", "echo 'psql: error: refused' >&2; exit 2",
            UNKNOWN, UNKNOWN);
    private static final Plays LINES = Plays.by("journalctl", "echo fine", "echo ERROR slow_query auth_failure",
            WARNING,
            UNKNOWN);
    private static final Plays UNIT = Plays.by("systemctl", unit("active", "running"), unit("inactive", "dead"),
            CRITICAL, CRITICAL);
    private static final Plays WRAPPER = Plays.by("systemctl", unit("active", "exited").replace("exit 3", "exit 0"),
            unit("active", "exited"), CRITICAL, CRITICAL);
    private static final Plays DISK = Plays.by("df", disk(79), disk(80), WARNING, UNKNOWN);
    private static final Plays PODS = Plays.by("kubectl", "echo 'a 1/1 Running 0 1d'", "echo 'a 0/1 Pending 0 1d'",
            CRITICAL, UNKNOWN);
    private static final Plays PROMTOOL = Plays.by("promtool", "echo SUCCESS", "echo FAILED; exit 1", CRITICAL,
            UNKNOWN);

    private final Path folder;
    private final List<SeedCheck> checks = new ArrayList<>();

    /// Files that are asked about lie in `folder`.
    SeedChecks(Path folder) {
        this.folder = folder;
        services();
        pages();
        commands();
        databases();
        logs();
        machine();
        clusters();
        files();
        prometheus();
        upkeep();
    }

    List<SeedCheck> all() {
        return checks;
    }

    private void add(String ids, Probe probe, Plays plays) {
        for (var id : ids.split(" ", -1)) {
            checks.add(new SeedCheck("HC-" + id, probe, plays));
        }
    }

    private void services() {
        add("D0-01 D1-08", Units.unit("unet-server"), UNIT);
        add("D4-01", Units.unit("governance-app"), UNIT);
        add("D4-02", Units.unit("postgresql"), WRAPPER);
        add("D4-03", Units.unit("nginx"), UNIT);
        add("D4-27", Units.unit("prometheus"), UNIT);
        add("D4-30", Units.unit("grafana-server"), UNIT);
        add("D1-15", Machine.process("unet-server"), Plays.by("ps", "echo 51200", "exit 1", CRITICAL, UNKNOWN));
    }

    private void pages() {
        add("D0-02 D4-16", Web.http(LOCAL + "/health"), PAGE);
        add("D4-17", Web.http(LOCAL + "/health/db"), PAGE);
        // What it asks for is outside: that this does not work is a warning.
        add("D4-18", limited(Web.http(LOCAL + "/health/github"), "exit == 22",
                "not exit in {0, 22} or timed out"), page("{}", "oops\\n503", WARNING, CRITICAL));
        add("D1-07", Web.http(LOCAL + "/api/v1/system/status"), PAGE);
        add("D3-03", Web.http("http://api-gateway:4000/health"), PAGE);
        add("D0-11", Web.state("https://localhost/releases/latest", ".tag_name", "0.2.0", "none"),
                page("{\"tag_name\": \"0.2.0\"}", "{\"tag_name\": \"0.3.0\"}\\n200", WARNING, CRITICAL));
        add("D1-01 D1-09", Web.state(LOCAL + "/api/v1/health", ".status", "healthy", "unhealthy"), STATUS);
        add("D1-02", measure(".system.memory", ">= 85", ""), value("system", "memory", 20, 90, WARNING));
        add("D1-03", measure(".performance.http_request_duration_avg", "> 0.5", ""),
                value("performance", "http_request_duration_avg", 0, 2, WARNING));
        add("D1-21 D3-05", measure(".connection_pool.percent", ">= 80", ">= 95"),
                value("connection_pool", "percent", 40, 96, CRITICAL));
        add("D3-07", Web.http(LOCAL + "/health", Duration.ofMillis(500)),
                Plays.by("curl", "printf '{}\\n200 0.020'", "printf '{}\\n200 2.500'", WARNING, CRITICAL));
    }

    private static Probe limited(Probe probe, String warning, String critical) {
        var usual = probe.judgement();
        return new Probe(probe.id(), probe.title(), probe.ask(), new Judgement(usual.value(), usual.unit(), warning,
                critical, usual.inRow(), usual.slack()), probe.every(), probe.limit(), probe.dependsOn(),
                probe.from());
    }

    private static Probe measure(String path, String over, String farOver) {
        return Web.measure(LOCAL + "/api/v1/metrics/snapshot", path, "", over, farOver);
    }

    private static Plays value(String section, String name, int good, int bad, Level worse) {
        var form = "{\"%s\": {\"%s\": %d}}";
        return page(form.formatted(section, name, good), form.formatted(section, name, bad) + "\\n200", worse, UNKNOWN);
    }

    /// `bad` with its code.
    private static Plays page(String good, String bad, Level worse, Level hanging) {
        return Plays.by("curl", "printf '%b' '" + good + "\\n200 0.010'", "printf '%b' '" + bad + " 0.010'", worse,
                hanging);
    }

    private void commands() {
        for (var id : List.of("D0-04", "D0-12", "D0-13", "D0-14", "D0-21", "D2-01", "D2-02", "D2-03", "D2-04", "D2-05",
                "D2-06", "D2-19", "D2-20", "D2-21", "D3-08", "D4-12")) {
            add(id, Commands.command("asked --by " + id, "Script of " + id), EXIT);
        }
        add("D0-10", Commands.version("asked", "0.2.0"), says("unet 0.2.0 (linux)", "unet 0.1.9", WARNING));
        add("D0-15", judged("", "lines(out) >= 1", "exit != 0"), says("", "old_option", WARNING));
        add("D0-19", judged("number(/cpu (\\S+)%/)", "number(/cpu (\\S+)%/) > 10", ""),
                says("cpu +3%", "cpu 25%", WARNING));
        add("D0-20", judged("", "out matches /pending/i", "out matches /failed/i or exit != 0"),
                says("all applied", "002 failed", CRITICAL));
        add("D1-17", judged("days(json(.expiration))", "days(json(.expiration)) <= 30",
                "days(json(.expiration)) <= 7"),
                says("{\"expiration\": \"2027-06-01\"}",
                        "{\"expiration\": \"2026-12-02\"}", CRITICAL));
        add("D1-18", judged("length(.findings)", "length(.findings) > 0", ""),
                says("{\"findings\": []}", "{\"findings\": [1]}", WARNING));
        add("D1-19", judged("length(.)", "length(.) > 0", ""), says("[]", "[{\"who\": 1}]", WARNING));
        add("D2-09", judged("number(/\\((\\d+) days\\)/)", "number(/\\((\\d+) days\\)/) <= 30",
                "number(/\\((\\d+) days\\)/) <= 7"),
                says("Expires: 2027-06-01 (183 days)", "Expires: 2026-12-04 (4 days)", CRITICAL));
        add("D4-35", judged("number(/Hardening index : (\\d+)/)", "number(/Hardening index : (\\d+)/) < 60", ""),
                says("Hardening index : 71", "Hardening index : 48", WARNING));
        add("D4-36", judged("", "", "number(/Infected files: (\\d+)/) >= 1"),
                says("Infected files: 0", "Infected files: 1", CRITICAL));
    }

    private static Probe judged(String value, String warning, String critical) {
        return Commands.command("asked", "Asked", new Judgement(value, "", warning, critical, 1, 0));
    }

    /// A command whose end is judged by what it prints, and not by its time.
    private static Plays says(String good, String bad, Level worse) {
        var form = good.isEmpty() ? ":" : "echo '" + good + "'";
        return Plays.by("asked", form, "echo '" + bad + "'", worse, UNKNOWN);
    }

    private void databases() {
        var unet = new Postgres("unet", "");
        var answers = Plays.by("psql", "echo 'PostgreSQL 15.4 on x86_64'", "echo 'psql: refused' >&2; exit 2", CRITICAL,
                CRITICAL);
        add("D0-05 D4-33", unet.reachable(), answers);
        add("D0-06", unet.size(), TREND);
        add("D4-24", new Postgres("governance_production", "").size(), TREND);
        add("D4-23", unet.activity(), TREND);
        add("D2-07", unet.slowQueries(), NUMBER);
        add("D2-08", unet.bloat(), NUMBER);
        add("D2-13", unet.connections(), NUMBER);
        add("D2-14", unet.locks(), Plays.by("psql", "echo 0", "echo 1", WARNING, UNKNOWN));
        add("D3-04", unet.lag(), NUMBER);
        add("D4-34", unet.recovery(), Plays.by("psql", "echo f", "echo t", WARNING, UNKNOWN));
        var live = file("live.db", 1000);
        var broken = Plays.by("sqlite3", "echo ok", "echo '*** in database main ***'", CRITICAL, UNKNOWN);
        add("D1-06 D4-25", Sqlite.integrity(live.toString()), broken);
        add("D1-05", Sqlite.integrity(folder.resolve("latest/unet.db").toString()),
                broken.with(_ -> file("latest/unet.db", 10)).absent(_ -> remove("latest/unet.db"), CRITICAL));
        add("D1-11", Sqlite.value(live.toString(), "Schema", "SELECT 1;", "number(out) < 7", ""),
                Plays.by("sqlite3", "echo 7", "echo 6", WARNING, UNKNOWN));
        add("D1-20", Sqlite.value(live.toString(), "Rows", "SELECT 1;", "", "number(out) < 1"),
                Plays.by("sqlite3", "echo 12", "echo 0", CRITICAL, UNKNOWN));
    }

    private void logs() {
        add("D0-03 D1-12", Logs.journal("unet-server", "ERROR", "24 hours ago"), LINES);
        add("D4-07", Logs.journal("governance-app", "ERROR", "1 day ago"), LINES);
        add("D1-13", Logs.journal("unet-server", "slow_query|timeout|performance", "1 hour ago"), LINES);
        add("D1-14", Logs.journal("unet-server", "auth_failure|security|blocked", "24 hours ago"), LINES);
        // A machine with an auth.log is asked that, any other its journal.
        add("D4-08", Logs.failedLogins(), new Plays(
                new Scene(bench -> bench.with("journalctl", ":").with("cat", ":"), OK),
                new Scene(bench -> bench.with("journalctl", failed()).with("cat", failed()), WARNING),
                new Scene(bench -> bench.without("journalctl").without("cat"), UNKNOWN), UNKNOWN));
    }

    private static String failed() {
        return "i=0; while [ $((i += 1)) -le 10 ]; do echo Failed password for root; done";
    }

    private void machine() {
        add("D0-07", Disks.disk("/var"), DISK);
        add("D0-08", Disks.disk("/var/log"), DISK);
        add("D1-16", Disks.disk("/etc"), DISK);
        add("D4-15", Disks.disk("/opt"), DISK.absent(bench -> bench.without("df"), UNKNOWN));
        add("D2-10 D4-04", Disks.fullest(), DISK);
        add("D2-11 D4-05", Machine.memory(), Plays.by("awk", "echo '20.0 % used'", "echo '96.0 % used'", CRITICAL,
                UNKNOWN));
        add("D2-12 D4-19", Machine.cpu(), busy());
        add("D4-20", Machine.io(), busy());
        add("D4-06", Machine.load(), Plays.by("awk", "echo '0.40 a processor'", "echo '1.20 a processor'", WARNING,
                UNKNOWN));
        var counts = "f=${0%/*}/../errors; cat \"$f\" 2>/dev/null || echo 5; echo 9 >\"$f\"";
        add("D4-21", Machine.network(), Plays.by("awk", "echo 5", counts, WARNING, UNKNOWN)
                .with(bench -> bench.with("sleep", ":")));
    }

    private static Plays busy() {
        return Plays.by("awk", "echo '12.0 % busy'", "echo '99.0 % busy'", CRITICAL, UNKNOWN)
                .with(bench -> bench.with("sleep", ":"));
    }

    private void clusters() {
        add("D0-17", Clusters.pods("app=unet-server"), PODS);
        add("D3-01", Clusters.pods("app=api-gateway"), PODS);
        add("D3-02", Clusters.rollout("api-gateway"),
                Plays.by("kubectl", "echo successfully rolled out",
                        "echo 'error: deployment exceeded its progress deadline' >&2; exit 1", CRITICAL, UNKNOWN));
        add("D3-06", Clusters.nodes(), Plays.by("kubectl", "echo 'n1 Ready <none> 1d v1'",
                "echo 'n1 Ready,SchedulingDisabled <none> 1d v1'", WARNING, UNKNOWN));
        add("D0-18", Clusters.helm("unet"), Plays.by("helm", "echo STATUS: deployed", "echo STATUS: failed", CRITICAL,
                UNKNOWN));
        var head = "echo 'NAME IMAGE COMMAND SERVICE CREATED STATUS PORTS';";
        add("D0-16", Clusters.compose(folder.toString()), Plays.by("docker-compose",
                head + "echo 'web img \"sh\" web 1h ago Up 2 hours (healthy) 80'",
                head + "echo 'web img \"sh\" web 1h ago Exited (1) 2 s ago'", CRITICAL, UNKNOWN));
    }

    private void files() {
        add("D0-09", Backups.count(folder.resolve("rotated").toString(), "*.gz"),
                new Plays(new Scene(_ -> file("rotated/1.gz", 1), OK),
                        new Scene(_ -> remove("rotated/1.gz"), WARNING),
                        new Scene(_ -> remove("rotated"), UNKNOWN), UNKNOWN));
        for (var id : List.of("D1-04", "D4-13")) {
            var dumps = folder.resolve(id).toString();
            add(id, Backups.age(dumps, "*"), new Plays(new Scene(_ -> file(id + "/1.sql", 10), OK),
                    new Scene(_ -> old(file(id + "/1.sql", 10), Duration.ofHours(30)), WARNING),
                    new Scene(_ -> remove(id + "/1.sql"), CRITICAL), UNKNOWN));
        }
        add("D4-14", Backups.size(folder.resolve("sizes").toString(), "*"),
                new Plays(new Scene(_ -> sizes(1000), OK), new Scene(_ -> sizes(100), WARNING),
                        new Scene(_ -> {
                            remove("sizes/1.sql");
                            remove("sizes/2.sql");
                        }, CRITICAL), UNKNOWN));
        var db = folder.resolve("size.db");
        add("D1-10", Sqlite.size(db.toString()), new Plays(new Scene(_ -> file("size.db", 1), OK),
                new Scene(_ -> remove("size.db"), CRITICAL), new Scene(_ -> remove("size.db"), CRITICAL), UNKNOWN));
        add("D4-26", Sqlite.wal(db.toString()), new Plays(new Scene(_ -> file("size.db-wal", 1), OK),
                new Scene(_ -> sparse("size.db-wal", 65L << 20), WARNING),
                new Scene(_ -> remove("size.db-wal"), OK), UNKNOWN));
        add("D2-18", Upkeep.maintenance(folder.resolve("www/maintenance.flag").toString()),
                new Plays(new Scene(_ -> {
                    file("www/maintenance.flag", 1);
                    remove("www/maintenance.flag");
                }, OK), new Scene(_ -> file("www/maintenance.flag", 1), CRITICAL),
                        new Scene(_ -> {
                            remove("www/maintenance.flag");
                            remove("www");
                        }, UNKNOWN), UNKNOWN));
    }

    private void prometheus() {
        var url = LOCAL + "/metrics";
        add("D2-15", Prometheus.age(url, "last_run", Duration.ofDays(1)),
                Plays.by("curl", "printf 'last_run{task=\"vacuum\"} %s\\n200 0.01' $(date +%s)",
                        "printf 'last_run{task=\"vacuum\"} 5\\n200 0.01'", CRITICAL, CRITICAL));
        add("D2-16", Prometheus.metric(url, "status", 1), metric("status 1", "status 0", CRITICAL));
        add("D2-17", Prometheus.metric(url, "duration_seconds"), metric("duration_seconds 4", "other 4", WARNING));
        add("D4-22", Prometheus.metric(url, "http_requests_total"),
                metric("http_requests_total 4", "other 4", WARNING));
        add("D4-28", Prometheus.check("config", file("prometheus.yml", 1).toString()), PROMTOOL);
        add("D4-32", Prometheus.check("rules", file("alert_rules.yml", 1).toString()), PROMTOOL);
        var success = "{\"status\":\"success\",\"data\":{";
        add("D4-29", Prometheus.targets("http://localhost:9090"),
                page(success + "\"activeTargets\":[{\"health\":\"up\"}]}}",
                        success + "\"activeTargets\":[{\"health\":\"down\"}]}}\\n200", CRITICAL, CRITICAL));
        add("D4-31", Prometheus.alerts("http://localhost:9090"), page(success + "\"alerts\":[]}}",
                success + "\"alerts\":[{\"labels\":{\"severity\":\"warning\"},\"state\":\"firing\"}]}}\\n200", WARNING,
                CRITICAL));
    }

    private static Plays metric(String good, String bad, Level worse) {
        return page(good, bad + "\\n200", worse, CRITICAL);
    }

    private void upkeep() {
        var none = "echo 'Reading package lists...'";
        var pending = none + "; echo 'Inst curl [7] (8 Debian-Security:12/stable-security [amd64])'";
        add("D4-09", Upkeep.updates(), Plays.by("apt-get", none, pending, CRITICAL, UNKNOWN));
        add("D4-10", Upkeep.securityUpdates(), Plays.by("apt-get", none, pending, WARNING, UNKNOWN));
        add("D4-11", Upkeep.firewall(), Plays.by("ufw", "echo Status: active", "echo Status: inactive", CRITICAL,
                UNKNOWN));
        // That the flag is absent is what is well.
        add("D4-37", Upkeep.reboot(), Plays.by("needs-restarting", ":", "exit 1", WARNING, UNKNOWN)
                .absent(bench -> bench.without("needs-restarting"), OK));
        add("D4-38", Upkeep.snapshot("vg0/system_snapshot"),
                Plays.by("lvs", "echo '  system_snapshot 12.50'", "echo '  system_snapshot 81.00'", CRITICAL, UNKNOWN));
    }

    private static String unit(String active, String sub) {
        return "[ \"$1\" = -q ] && exit 3; printf 'LoadState=loaded\\nActiveState=%s\\nSubState=%s\\n' " + active + " "
                + sub;
    }

    private static String disk(int percent) {
        return "echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'; echo '/dev/sda1 100 1 1 " + percent
                + "% /'";
    }

    private Path file(String name, int size) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, "x".repeat(size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sizes(int newest) {
        old(file("sizes/1.sql", 1000), Duration.ofHours(24));
        file("sizes/2.sql", newest);
    }

    private static void old(Path file, Duration age) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sparse(String name, long size) {
        try (var file = new java.io.RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file, or a folder with nothing in it.
    private void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
