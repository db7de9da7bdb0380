package org.watchkeeper.health.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judge;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.shell.Here;
import org.watchkeeper.remote.testing.LocalCommand;

import com.sun.net.httpserver.HttpServer;

/// Kinds over the real thing: this machine's files, processes and `/proc`, an HTTP server, SQLite, openssl.
final class RealKindsTest {
    @TempDir
    private Path folder;
    private Bench bench;
    private HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            var body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.startsWith("/503") ? 503 : pages.containsKey(path) ? 200 : 404,
                    body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void reads(Probe probe, Level level, String text) {
        var reading = bench.read(probe);
        assertThat(reading.level()).as(reading.toString()).isEqualTo(level);
        assertThat(reading.text()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void pages(String tool) {
        LocalCommand.assumeInstalled("/usr/bin/" + tool);
        bench.real(tool);
        pages.put("/health", "{\"status\": \"healthy\", \"used\": 81}");
        pages.put("/degraded", "{\"status\": \"degraded\"}");
        pages.put("/unhealthy", "{\"status\": \"unhealthy\"}");
        pages.put("/html", "<html>healthy</html>");
        pages.put("/empty", "");
        pages.put("/null", "{\"status\": null}");
        pages.put("/503", "{\"status\": \"healthy\"}");
        reads(Web.http(url("/health")), OK, "HTTP 200");
        reads(Web.http(url("/503")), CRITICAL, "HTTP 503");
        reads(Web.http(url("/missing")), CRITICAL, "HTTP 404");
        reads(Web.http("http://127.0.0.1:1/"), CRITICAL, "127.0.0.1");
        reads(state("/health"), OK, "HTTP 200");
        reads(state("/degraded"), WARNING, "HTTP 200");
        reads(state("/unhealthy"), CRITICAL, "HTTP 200");
        reads(state("/html"), CRITICAL, "HTTP 200");
        reads(state("/empty"), CRITICAL, "HTTP 200");
        reads(state("/null"), UNKNOWN, ".status is null");
        reads(state("/503"), CRITICAL, "HTTP 503");
        reads(Web.measure(url("/health"), ".used", "%", ">= 80", ">= 90"), WARNING, "HTTP 200");
        assertThat(bench.read(Web.measure(url("/health"), ".used", "%", "", "")).value()).hasValue(81);
        assertThat(Bench.hanging(state("/health"))).isEqualTo(CRITICAL);
    }

    private Probe state(String path) {
        return Web.state(url(path), ".status", "healthy", "unhealthy");
    }

    @Test
    void a_page_without_anything_to_fetch_it_with() {
        reads(Web.http(url("/")), UNKNOWN, "neither curl nor wget is installed");
    }

    @Test
    void prometheus_targets_alerts_and_metrics() {
        LocalCommand.assumeInstalled("/usr/bin/curl");
        bench.real("curl");
        var base = url("");
        pages.put("/api/v1/targets?state=active",
                "{\"status\":\"success\",\"data\":{\"activeTargets\":[{\"health\":\"up\"},{\"health\":\"up\"}]}}");
        reads(Prometheus.targets(base), OK, "0 of 2 targets not up");
        pages.compute("/api/v1/targets?state=active", (_, text) -> text.replaceFirst("\"up\"", "\"down\""));
        reads(Prometheus.targets(base), CRITICAL, "1 of 2 targets not up");
        reads(Prometheus.targets("http://127.0.0.1:1"), CRITICAL, "Prometheus does not answer");
        pages.put("/api/v1/alerts", "{\"status\":\"success\",\"data\":{\"alerts\":[]}}");
        reads(Prometheus.alerts(base), OK, "0 alerts firing");
        pages.put("/api/v1/alerts", "{\"status\":\"success\",\"data\":{\"alerts\":[{\"labels\":{\"alertname\":\"Disk\","
                + "\"severity\":\"warning\"},\"annotations\":{},\"state\":\"firing\"},{\"labels\":{\"alertname\":\"Load\","
                + "\"severity\":\"critical\"},\"annotations\":{},\"state\":\"pending\"}]}}");
        reads(Prometheus.alerts(base), WARNING, "1 alerts firing, 0 critical");
        pages.compute("/api/v1/alerts", (_, text) -> text.replace("pending", "firing"));
        reads(Prometheus.alerts(base), CRITICAL, "2 alerts firing, 1 critical");
        assertThat(bench.read(Prometheus.alerts(base)).output()).contains("Disk").contains("Load");
        pages.put("/metrics",
                "# HELP status x\nstatus{task=\"vacuum\"} 1\nstatus{task=\"re index\"} 1\nstatus_other 0\nlast "
                        + (Instant.now().getEpochSecond() - 100_000) + "\n");
        reads(Prometheus.metric(url("/metrics"), "status", 1), OK, "1 status");
        reads(Prometheus.metric(url("/metrics"), "status_other", 1), CRITICAL, "0 status_other");
        reads(Prometheus.metric(url("/metrics"), "gone", 1), WARNING, "there is no metric gone");
        reads(Prometheus.metric("http://127.0.0.1:1/metrics", "status", 1), CRITICAL, "no metrics");
        reads(Prometheus.age(url("/metrics"), "last", Duration.ofDays(1)), WARNING, "");
        reads(Prometheus.age(url("/metrics"), "last", Duration.ofDays(7)), OK, "");
    }

    @Test
    void this_machine() {
        for (var probe : List.of(Disks.disk("/"), Disks.inodes("/"), Machine.memory(), Machine.load(), Machine.cpu(),
                Machine.io())) {
            var reading = bench.read(probe);
            assertThat(reading.level()).as(reading.toString()).isNotEqualTo(UNKNOWN);
            assertThat(reading.value().orElse(-1)).as(reading.toString()).isBetween(0.0, 10_000.0);
        }
        reads(Machine.network(), bench.read(Machine.network()).level(), "errors in a second");
        reads(Machine.process("java"), OK, "KiB in");
        reads(Machine.process("no-such-program"), CRITICAL, "no-such-program does not run");
    }

    @Test
    void sqlite_is_judged_by_its_word_alone_and_no_file_is_ever_made() throws SQLException, IOException {
        LocalCommand.assumeInstalled("/usr/bin/sqlite3");
        var file = folder.resolve("it's.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE nodes (name TEXT)");
            for (int row = 0; row < 200; row++) {
                statement.executeUpdate("INSERT INTO nodes VALUES (hex(randomblob(200)))");
            }
            statement.executeUpdate("CREATE INDEX by_name ON nodes (name)");
        }
        reads(Sqlite.integrity(file.toString()), UNKNOWN, "sqlite3 is not installed");
        bench.real("sqlite3");
        reads(Sqlite.integrity(file.toString()), OK, "ok");
        reads(Sqlite.value(file.toString(), "Nodes", "SELECT count(*) FROM nodes;", "", "number(out) < 1"), OK, "200");
        reads(Sqlite.value(file.toString(), "Nodes", "SELECT nonsense;", "", ""), UNKNOWN, "nonsense");
        var missing = folder.resolve("missing.db");
        reads(Sqlite.integrity(missing.toString()), CRITICAL, "there is no " + missing);
        assertThat(missing).doesNotExist();
        reads(Sqlite.integrity(Files.createFile(folder.resolve("empty.db")).toString()), CRITICAL, "is empty");
        var bytes = Files.readAllBytes(file);
        for (int at = 3 * 4096; at < 9 * 4096; at++) {
            bytes[at] ^= 0x55;
        }
        Files.write(file, bytes);
        assertThat(bench.read(Sqlite.integrity(file.toString())).level()).isEqualTo(CRITICAL);
        Files.writeString(file, "this is no database at all ".repeat(100));
        reads(Sqlite.integrity(file.toString()), CRITICAL, "not a database");
        assertThat(Bench.hanging(Sqlite.integrity("x"))).isEqualTo(UNKNOWN);
    }

    @Test
    void sizes_and_the_write_ahead_log() throws IOException {
        var file = Files.writeString(folder.resolve("a.db"), "x".repeat(1234));
        reads(Sqlite.size(file.toString()), OK, "1234 B");
        reads(Sqlite.size(file + "x"), CRITICAL, "there is no");
        reads(Sqlite.wal(file.toString()), OK, "which is well");
        try (var wal = new java.io.RandomAccessFile(file + "-wal", "rw")) {
            wal.setLength(65L * 1024 * 1024);
        }
        reads(Sqlite.wal(file.toString()), WARNING, "68157440 B");
    }

    @Test
    void certificates_in_files() throws IOException {
        LocalCommand.assumeInstalled("/usr/bin/openssl");
        reads(Certificates.file("/nowhere.pem"), UNKNOWN, "openssl is not installed");
        bench.real("openssl");
        for (var days : List.of(60, 20, 5)) {
            LocalCommand.run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                    "-nodes",
                    "-keyout", folder.resolve("key").toString(), "-out", folder.resolve(days + ".pem").toString(),
                    "-days",
                    String.valueOf(days), "-subj", "/CN=here");
        }
        var now = Instant.now();
        assertThat(level("60.pem", now)).isEqualTo(OK);
        assertThat(level("20.pem", now)).isEqualTo(WARNING);
        assertThat(level("5.pem", now)).isEqualTo(CRITICAL);
        assertThat(level("60.pem", now.plus(Duration.ofDays(61)))).isEqualTo(CRITICAL);
        reads(Certificates.file("/nowhere.pem"), CRITICAL, "there is no /nowhere.pem");
        reads(Certificates.file(Files.writeString(folder.resolve("no.pem"), "no").toString()), CRITICAL,
                "holds no certificate");
        reads(Certificates.endpoint("127.0.0.1", 1), CRITICAL, "no certificate from 127.0.0.1:1");
    }

    private Level level(String name, Instant now) {
        var probe = Certificates.file(folder.resolve(name).toString());
        return Judge.reading(probe, bench.observe(probe), now, OK).level();
    }

    @Test
    void lines_in_a_file() throws IOException {
        var log = folder.resolve("app.log");
        reads(Logs.file(log.toString(), "ERROR"), UNKNOWN, "there is no " + log);
        Files.writeString(log, "fine\n");
        reads(Logs.file(log.toString(), "ERROR"), OK, "0 lines in all of " + log);
        Files.writeString(log, "ERROR a\nfine\nERROR b\n");
        reads(Logs.file(log.toString(), "ERROR"), WARNING, "2 lines");
        Files.writeString(log, "ERROR\n".repeat(10));
        reads(Logs.file(log.toString(), "ERROR"), CRITICAL, "10 lines");
        Files.writeString(log, "watchkeeper: cannot read this log\n");
        assertThat(bench.read(Logs.file(log.toString(), "ERROR")).level()).isEqualTo(UNKNOWN);
    }

    @Test
    void backups() throws IOException {
        var dumps = Files.createDirectories(folder.resolve("dumps"));
        var age = Backups.age(dumps.toString(), "*.sql*");
        var size = Backups.size(dumps.toString(), "*.sql*");
        reads(age, CRITICAL, "there is no *.sql* in " + dumps);
        reads(Backups.age("/nowhere", "*"), CRITICAL, "there is no /nowhere");
        backup(dumps.resolve("1.sql"), 1000, Duration.ofHours(49));
        reads(age, CRITICAL, "1.sql");
        backup(dumps.resolve("2.sql.gz"), 490, Duration.ofHours(25));
        reads(age, WARNING, "490 bytes");
        reads(size, WARNING, "49 % of the one before");
        backup(dumps.resolve("3 with blanks.sql"), 480, Duration.ofHours(1));
        reads(age, OK, "3 with blanks.sql");
        reads(size, OK, "97 % of the one before");
        backup(dumps.resolve("4.sql"), 0, Duration.ZERO);
        reads(size, CRITICAL, "0 bytes");
        reads(Backups.count(dumps.toString(), "*.gz"), OK, "1 of *.gz");
        reads(Backups.count(dumps.toString(), "*.xz"), WARNING, "0 of *.xz");
        reads(Backups.count("/nowhere", "*.gz"), UNKNOWN, "there is no /nowhere");
    }

    private static void backup(Path file, int size, Duration age) throws IOException {
        Files.writeString(file, "x".repeat(size));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void sums() throws IOException {
        var file = Files.writeString(folder.resolve("dump.sql"), "data");
        var sums = folder.resolve("dump.sql.sha256");
        reads(Backups.sums(sums.toString()), CRITICAL, "there is no");
        Files.writeString(sums, "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7  dump.sql\n");
        reads(Backups.sums(sums.toString()), OK, "are right");
        Files.writeString(file, "date");
        reads(Backups.sums(sums.toString()), CRITICAL, "dump.sql: FAILED");
    }

    @Test
    void flags() throws IOException {
        var flag = folder.resolve("maintenance.flag");
        reads(Upkeep.maintenance(flag.toString()), OK, "maintenance mode is off");
        Files.createFile(flag);
        reads(Upkeep.maintenance(flag.toString()), CRITICAL, "maintenance mode is on");
        reads(Upkeep.maintenance("/nowhere/at.all"), UNKNOWN, "there is no /nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/dash", "/bin/bash", "/bin/busybox"})
    void every_script_is_read_by_every_shell(String shell) throws IOException {
        LocalCommand.assumeInstalled(shell);
        for (var kind : Catalogue.kinds()) {
            var probe = kind.of(kind.argument().isEmpty() ? "" : "/x'y");
            var file = Files.writeString(folder.resolve("script"), ((Ask.OnHost) probe.ask()).script());
            var command = shell.endsWith("busybox")
                    ? List.of(shell, "sh", "-n", file.toString())
                    : List.of(shell, "-n", file.toString());
            assertThat(LocalCommand.result(command)).as(kind.name()).isEqualTo(new LocalCommand.Result(0, ""));
        }
    }

    @Test
    void what_every_host_is_asked_is_answered_in_one_round_also_when_one_of_them_hangs() {
        try (var here = new Here(folder.resolve("here")).with("nproc", "exec sleep 60")) {
            var hung = Machine.load();
            var usual = Catalogue.usual().stream().map(probe -> probe.id().equals(hung.id()) ? brief(probe) : probe)
                    .toList();
            var round = here.ask(usual);
            assertThat(round).isInstanceOfSatisfying(org.watchkeeper.health.Round.Answered.class, answered -> {
                for (var probe : usual) {
                    var reading = Judge.reading(probe, answered.observations().get(probe.id()), Instant.now(), OK);
                    if (probe.id().equals(hung.id())) {
                        assertThat(reading.text()).isEqualTo("no answer within 2 s");
                    }
                    assertThat(reading.level() == UNKNOWN).as(reading.toString())
                            .isEqualTo(probe.id().equals(hung.id()));
                }
            });
        }
    }

    private static Probe brief(Probe probe) {
        return new Probe(probe.id(), probe.title(), probe.ask(), probe.judgement(), probe.every(),
                Duration.ofSeconds(2),
                probe.dependsOn(), probe.from());
    }
}
