package org.watchkeeper.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Problem;

/// PostgreSQL: one server for a team. Decisions wait for the server's disk, output is committed without waiting for it.
final class PostgresDialect implements Dialect {
    private static final int CONNECTIONS = 4;
    private static final Tongue TONGUE = new Tongue("postgresql",
            Map.of("serial", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "bytes", "BYTEA"));

    private final String url;
    private final Patience patience;

    PostgresDialect(String url, Patience patience) {
        this.url = url;
        this.patience = patience;
    }

    @Override
    public Pools open() {
        try {
            return open(pool(settings("decisions", "SET synchronous_commit = on")));
        } catch (SQLException | RuntimeException e) {
            throw problem(e);
        }
    }

    private Pools open(HikariDataSource deciding) throws SQLException {
        try {
            upToDate(deciding);
            return new Pools(readers(), deciding, pool(settings("output", "SET synchronous_commit = off")));
        } catch (SQLException | RuntimeException e) {
            deciding.close();
            throw e;
        }
    }

    private void upToDate(HikariDataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            int version = Schema.version(connection);
            Schema.refuseNewer(version, url);
            if (version == Schema.NEWEST) {
                return;
            }
        }
        Schema.migrate(source, TONGUE);
    }

    private HikariDataSource readers() {
        var settings = settings("readers", "SET default_transaction_read_only = on");
        settings.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return pool(settings);
    }

    private HikariConfig settings(String name, String first) {
        var settings = Pools.settings(name, CONNECTIONS, first, patience);
        settings.setJdbcUrl(url);
        settings.addDataSourceProperty("ApplicationName", "watchkeeper");
        settings.addDataSourceProperty("connectTimeout", Long.toString(patience.connect().toSeconds()));
        settings.addDataSourceProperty("socketTimeout", Long.toString(patience.answer().toSeconds()));
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        return settings;
    }

    private static HikariDataSource pool(HikariConfig settings) {
        return new HikariDataSource(settings);
    }

    @Override
    public <T> T write(Handle handle, Durability durability, Function<Handle, T> change) {
        return handle.inTransaction(change::apply);
    }

    @Override
    public String seconds() {
        return "CAST(EXTRACT(EPOCH FROM now()) AS BIGINT)";
    }

    /// Numbers are given before rows are committed: a lower one may appear after a higher one. Whoever inserts holds a lock that
    /// this one waits for.
    @Override
    public void awaitWriters(Handle handle, String table) {
        handle.execute("SET LOCAL lock_timeout = '200ms'");
        handle.execute("LOCK TABLE " + table + " IN SHARE MODE");
    }

    /// In this mode two of them do not get in beside each other, as they would to read, to wait for each other later.
    @Override
    public void reserve(Handle handle, String table) {
        handle.execute("SET LOCAL lock_timeout = '5s'");
        handle.execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
    }

    @Override
    public Problem problem(Exception cause) {
        return PostgresTrouble.problem(cause, url);
    }
}
