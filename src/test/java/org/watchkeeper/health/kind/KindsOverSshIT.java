package org.watchkeeper.health.kind;

import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judge;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.testing.LocalCommand;
import org.watchkeeper.remote.testing.SshdServer;
import org.watchkeeper.store.testing.PostgresServer;

/// Kinds as an operator has them: asked in one round over a real sshd, of a real nginx, PostgreSQL, SQLite, certificates, files, disks
/// and processes; good, bad, absent and hanging.
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KindsOverSshIT {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofSeconds(1);

    private Path folder;
    private final Map<Probe, Level> asked = new LinkedHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Nginx nginx;
    private URI database;
    private Host host;
    private ShellRounds rounds;

    @BeforeAll
    void start(@TempDir Path parent) throws IOException, SQLException {
        folder = parent;
        Nginx.assumeInstalled();
        Stream.of("psql", "curl", "openssl", "sqlite3")
                .forEach(tool -> LocalCommand.assumeInstalled("/usr/bin/" + tool));
        certificate("lasting", 60);
        certificate("ending", 5);
        files();
        nginx = opened(new Nginx(folder, folder.resolve("lasting"), folder.resolve("ending")));
        database = URI.create(PostgresServer.shared().freshDatabase().toString().substring("jdbc:".length()));
        var server = opened(SshdServer.start(folder));
        var known = Files.write(folder.resolve("known"), server.knownHostsLines(server.endpoint()));
        host = server.host("app-1");
        var wires = opened(new SshWires(new MemoryHosts(host), Whereabouts.asInventoried(),
                new TrustFiles(known, List.of()), SshSettings.standard("")));
        rounds = opened(new ShellRounds(wires, Questions.refuseAll(), Clock.systemUTC(), "kinds-it"));
    }

    @AfterAll
    void stop() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    private void certificate(String name, int days) {
        LocalCommand.run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-keyout", file(name + ".key"), "-out", file(name + ".pem"), "-days", String.valueOf(days), "-subj",
                "/CN=here");
    }

    private void files() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file("good.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE nodes (name TEXT)");
        }
        Files.writeString(folder.resolve("bad.db"), "this is no database at all ".repeat(100));
        Files.writeString(folder.resolve("good.log"), "fine\n");
        Files.writeString(folder.resolve("bad.log"), "ERROR\n".repeat(12));
        Files.createFile(folder.resolve("maintenance"));
        Files.writeString(Files.createDirectory(folder.resolve("new")).resolve("dump.sql"), "x");
        Files.setLastModifiedTime(
                Files.writeString(Files.createDirectory(folder.resolve("old")).resolve("dump.sql"), "x"),
                FileTime.from(Instant.now().minus(Duration.ofHours(49))));
        Files.writeString(folder.resolve("new/good.sha256"),
                "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  dump.sql\n");
        Files.writeString(folder.resolve("new/bad.sha256"), "0".repeat(64) + "  dump.sql\n");
        Files.createDirectory(folder.resolve("nothing"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void good() {
        ask(Web.http(nginx.url("/health")), OK);
        ask(Web.state(nginx.url("/health"), ".status", "healthy", "unhealthy"), OK);
        ask(Certificates.endpoint("127.0.0.1", nginx.lasting()), OK);
        ask(Certificates.file(file("lasting.pem")), OK);
        ask(at(database.getPort(), new Postgres(database.getPath().substring(1), "").reachable()), OK);
        ask(at(database.getPort(), new Postgres(database.getPath().substring(1), "").recovery()), OK);
        ask(Sqlite.integrity(file("good.db")), OK);
        ask(Sqlite.size(file("good.db")), OK);
        ask(Logs.file(file("good.log"), "ERROR"), OK);
        ask(Backups.age(file("new"), "*.sql"), OK);
        ask(Backups.sums(file("new/good.sha256")), OK);
        ask(Upkeep.maintenance(file("no-maintenance")), OK);
        ask(Machine.process("nginx"), OK);
        ask(Commands.command("echo well", "Any command"), OK);
        answers(PATIENT);
    }

    @Test
    void bad() {
        ask(Web.http(nginx.url("/broken")), CRITICAL);
        ask(Web.state(nginx.url("/degraded"), ".status", "healthy", "unhealthy"), WARNING);
        ask(Certificates.endpoint("127.0.0.1", nginx.ending()), CRITICAL);
        ask(Certificates.file(file("ending.pem")), CRITICAL);
        ask(at(database.getPort(), new Postgres("no such database", "").reachable()), CRITICAL);
        ask(Sqlite.integrity(file("bad.db")), CRITICAL);
        ask(Logs.file(file("bad.log"), "ERROR"), CRITICAL);
        ask(Backups.age(file("old"), "*.sql"), CRITICAL);
        ask(Backups.sums(file("new/bad.sha256")), CRITICAL);
        ask(Upkeep.maintenance(file("maintenance")), CRITICAL);
        ask(Commands.command("echo ill; exit 3", "Any command"), CRITICAL);
        answers(PATIENT);
    }

    @Test
    void absent() {
        ask(Web.http(nginx.url("/missing")), CRITICAL);
        ask(Web.http("http://127.0.0.1:1/"), CRITICAL);
        ask(Certificates.endpoint("127.0.0.1", 1), CRITICAL);
        ask(Certificates.file(file("missing.pem")), CRITICAL);
        ask(at(1, new Postgres("", "").reachable()), CRITICAL);
        ask(at(1, new Postgres("", "").recovery()), UNKNOWN);
        ask(Sqlite.integrity(file("missing.db")), CRITICAL);
        ask(Sqlite.size(file("missing.db")), CRITICAL);
        ask(Logs.file(file("missing.log"), "ERROR"), UNKNOWN);
        ask(Backups.age(file("nothing"), "*.sql"), CRITICAL);
        ask(Backups.sums(file("new/missing.sha256")), CRITICAL);
        ask(Upkeep.maintenance("/nowhere/at.all"), UNKNOWN);
        ask(Machine.process("no-such-program"), CRITICAL);
        ask(Disks.disk("/nowhere"), UNKNOWN);
        ask(Commands.command("no-such-program", "Any command"), UNKNOWN);
        answers(PATIENT);
    }

    /// Servers that take a connection and say nothing, a database that another has locked, and a disk that does not come back.
    @Test
    void hanging() throws IOException {
        var slow = Files.createDirectory(folder.resolve("slow"));
        for (var tool : List.of("df", "sqlite3", "ps")) {
            Files.writeString(slow.resolve(tool), "#!/bin/sh\nexec sleep 60\n");
            LocalCommand.run("chmod", "755", slow.resolve(tool).toString());
        }
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = silent.getLocalPort();
            ask(Web.http("http://127.0.0.1:" + port + "/"), CRITICAL);
            ask(Certificates.endpoint("127.0.0.1", port), CRITICAL);
            ask(at(port, new Postgres("", "").reachable()), CRITICAL);
            ask(at(port, new Postgres("", "").recovery()), UNKNOWN);
            ask(before("PATH=" + slow + ":$PATH", Disks.disk("/")), UNKNOWN);
            ask(before("PATH=" + slow + ":$PATH", Sqlite.integrity(file("good.db"))), UNKNOWN);
            ask(before("PATH=" + slow + ":$PATH", Machine.process("nginx")), UNKNOWN);
            ask(Commands.command("sleep 60", "Any command"), CRITICAL);
            answers(BRIEF);
        }
    }

    /// PostgreSQL is asked at that port of loopback.
    private Probe at(int port, Probe probe) {
        return before("export PGHOST=127.0.0.1 PGUSER=postgres PGPORT=" + port, probe);
    }

    private static Probe before(String line, Probe probe) {
        return new Probe(probe.id(), probe.title(), new Ask.OnHost(line + "\n" + ((Ask.OnHost) probe.ask()).script()),
                probe.judgement(), probe.every(), probe.limit(), probe.dependsOn(), probe.from());
    }

    private void ask(Probe probe, Level level) {
        asked.put(probe, level);
    }

    /// Asks all of them in one round, with this limit for each.
    private void answers(Duration limit) {
        var probes = new LinkedHashMap<Probe, Level>();
        asked.forEach((probe, level) -> probes.put(new Probe(new ProbeId(probe.id().text() + "." + probes.size()),
                probe.title(), probe.ask(), probe.judgement(), probe.every(), limit, probe.dependsOn(), probe.from()),
                level));
        asked.clear();
        var round = rounds.ask(host, List.copyOf(probes.keySet()));
        var found = new SoftAssertions();
        if (round instanceof Round.Answered(_, _, _, var observations)) {
            probes.forEach((probe, level) -> {
                var reading = Judge.reading(probe, observations.get(probe.id()), Instant.now(), OK);
                found.assertThat(reading.level()).as(probe.title() + ": " + reading).isEqualTo(level);
                found.assertThat(reading.text()).isNotBlank();
            });
        } else {
            found.fail("the host did not answer: " + round);
        }
        found.assertAll();
    }
}
