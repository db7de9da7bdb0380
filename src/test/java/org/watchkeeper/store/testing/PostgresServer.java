package org.watchkeeper.store.testing;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.watchkeeper.store.DatabaseUrl;

/// One PostgreSQL for all tests of a JVM: the one of -Dwatchkeeper.postgres=jdbc:postgresql://..., else an embedded one.
public final class PostgresServer {
    private final String url;

    private PostgresServer(String url) {
        this.url = url;
    }

    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /// A database that no other test knows.
    public DatabaseUrl freshDatabase() {
        var name = "wk_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made on " + url, e);
        }
        return DatabaseUrl.of(url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name));
    }

    private static String start() {
        try {
            return UnprivilegedPostgres.isNeeded()
                    ? UnprivilegedPostgres.start()
                    : EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                            .setServerConfig("max_connections", "300")
                            .start().getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL does not start; name another with -Dwatchkeeper.postgres", e);
        }
    }

    private static final class Shared {
        private static final PostgresServer SERVER = new PostgresServer(
                System.getProperty("watchkeeper.postgres") == null
                        ? start()
                        : System.getProperty("watchkeeper.postgres"));
    }
}
