package org.watchkeeper.health.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.remote.testing.LocalCommand;
import org.watchkeeper.store.testing.PostgresServer;

/// The kinds of PostgreSQL by a real psql, asked of a real server.
@Timeout(120)
final class RealPostgresTest {
    @TempDir
    private Path folder;
    private Bench bench;
    private String url;
    private Postgres database;

    @BeforeEach
    void start() {
        LocalCommand.assumeInstalled("/usr/bin/psql");
        url = PostgresServer.shared().freshDatabase().toString();
        var server = URI.create(url.substring("jdbc:".length()));
        database = new Postgres(server.getPath().substring(1), "");
        bench = new Bench(folder).real("psql").set("PGHOST", server.getHost())
                .set("PGPORT", String.valueOf(server.getPort())).set("PGUSER", "postgres");
    }

    private void reads(Probe probe, Level level, String text) {
        var reading = bench.read(probe);
        assertThat(reading.level()).as(reading.toString()).isEqualTo(level);
        assertThat(reading.text()).contains(text);
    }

    @Test
    void a_server_that_is_well() {
        reads(database.reachable(), OK, "PostgreSQL");
        reads(database.recovery(), OK, "f");
        reads(database.lag(), OK, "0");
        reads(database.bloat(), OK, "1");
        for (var probe : List.of(database.size(), database.connections(), database.activity())) {
            var reading = bench.read(probe);
            assertThat(reading.level()).as(reading.toString()).isEqualTo(OK);
            assertThat(reading.value().orElse(-1)).as(reading.toString()).isNotNegative();
        }
        assertThat(bench.read(database.size()).value().orElseThrow()).isGreaterThan(1024 * 1024);
    }

    @Test
    void a_query_that_waits_for_a_lock() throws SQLException {
        try (var holding = DriverManager.getConnection(url); var waiting = DriverManager.getConnection(url)) {
            execute(holding, "CREATE TABLE orders (id int)");
            holding.setAutoCommit(false);
            execute(holding, "LOCK TABLE orders");
            var count = CompletableFuture.runAsync(() -> execute(waiting, "SELECT count(*) FROM orders"));
            eventually(database.locks(), WARNING);
            eventually(database.slowQueries(), WARNING);
            holding.rollback();
            count.join();
        }
        eventually(database.locks(), OK);
    }

    @Test
    void a_table_that_is_mostly_dead_rows() throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            execute(connection, "CREATE TABLE orders (id int) WITH (autovacuum_enabled = false)");
            execute(connection, "INSERT INTO orders SELECT generate_series(1, 12000)");
            execute(connection, "DELETE FROM orders WHERE id > 3000");
        }
        eventually(database.bloat(), WARNING);
        assertThat(bench.read(database.bloat()).value()).hasValue(4);
    }

    @Test
    void a_database_a_server_and_a_program_that_are_not_there() {
        var missing = new Postgres("no such database", "");
        reads(missing.reachable(), CRITICAL, "\"no such database\" does not exist");
        reads(missing.size(), UNKNOWN, "\"no such database\" does not exist");
        bench.set("PGPORT", "1");
        reads(database.reachable(), CRITICAL, "Connection refused");
        reads(database.connections(), UNKNOWN, "Connection refused");
        bench.without("psql");
        reads(database.reachable(), UNKNOWN, "psql is not installed");
    }

    @Test
    void a_server_that_takes_the_connection_and_says_nothing() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            bench.set("PGHOST", "127.0.0.1").set("PGPORT", String.valueOf(silent.getLocalPort()));
            reads(database.reachable(), CRITICAL, "timeout expired");
        }
        assertThat(Bench.hanging(database.reachable())).isEqualTo(CRITICAL);
        assertThat(Bench.hanging(database.locks())).isEqualTo(UNKNOWN);
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What other sessions do is seen a moment later.
    private void eventually(Probe probe, Level level) {
        while (bench.read(probe).level() != level) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
