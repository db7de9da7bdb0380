package org.watchkeeper.store;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Problem;

/// What differs between SQLite and PostgreSQL; everything else is SQL that both accept.
sealed interface Dialect permits SqliteDialect, PostgresDialect {
    static Dialect of(DatabaseUrl url, Clock clock, Patience patience) {
        return switch (url) {
            case DatabaseUrl.SqliteFile(var file) -> new SqliteDialect(new SqliteFile(file, clock, patience), patience);
            case DatabaseUrl.Postgres(var server) -> new PostgresDialect(server, patience);
        };
    }

    /// Looks whether the database can be used, brings its tables up to date and connects.
    Pools open();

    /// Makes a change in one transaction on a connection for that durability.
    <T> T write(Handle handle, Durability durability, Function<Handle, T> change);

    /// Seconds since 1970 by the database's own clock, as an expression.
    String seconds();

    /// Waits a moment until no other transaction writes into the table, and keeps it so to the end of this one.
    void awaitWriters(Handle handle, String table);

    /// Takes a table for this transaction alone.
    void reserve(Handle handle, String table);

    /// What went wrong, for a person.
    Problem problem(Exception cause);

    /// The folder of the migrations that are this database's own, and the words that the shared ones leave open.
    record Tongue(String folder, Map<String, String> words) {
        public Tongue {
            words = Map.copyOf(words);
        }
    }
}
