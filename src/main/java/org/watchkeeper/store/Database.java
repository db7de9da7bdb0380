package org.watchkeeper.store;

import java.time.Clock;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// An open database with its tables up to date. Reads and writes run in transactions; several threads may use it.
///
/// Whatever the database complains about arrives as `org.watchkeeper.kernel.Problem`; a problem thrown inside a write rolls
/// it back and passes through.
public final class Database implements AutoCloseable {
    private final Dialect dialect;
    private final Pools pools;
    private final Jdbi readers;
    private final Jdbi deciding;
    private final Jdbi recording;

    private Database(Dialect dialect, Pools pools) {
        this.dialect = dialect;
        this.pools = pools;
        readers = Jdbi.create(pools.readers());
        deciding = Jdbi.create(pools.deciding());
        recording = Jdbi.create(pools.recording());
    }

    /// Opens the database, creating it or its tables when they are missing; the clock names the copies made before a change
    /// of the tables. Throws `Problem` when it cannot be used as it is, and leaves it as it was.
    public static Database open(DatabaseUrl url, Clock clock) {
        return open(url, clock, Patience.USUAL);
    }

    static Database open(DatabaseUrl url, Clock clock, Patience patience) {
        var dialect = Dialect.of(url, clock, patience);
        return new Database(dialect, dialect.open());
    }

    /// Runs queries on one consistent snapshot; a write attempted here fails.
    public <T> T read(Function<Handle, T> query) {
        return run(readers, handle -> handle.inTransaction(query::apply));
    }

    /// Runs a change in one transaction: all of it is kept, to the given durability, or nothing.
    public <T> T write(Durability durability, Function<Handle, T> change) {
        return run(durability == Durability.POWER_LOSS ? deciding : recording,
                handle -> dialect.write(handle, durability, change));
    }

    /// Seconds since 1970 by the clock that all consoles on this database share, as an expression in SQL.
    public String seconds() {
        return dialect.seconds();
    }

    /// Waits, within a write, until nobody else is writing into a table, and keeps it so to the end of that write: what is in it
    /// then is all that was numbered before. Gives up after a moment with a `Problem`, so that writers never wait for long.
    public void awaitWriters(Handle handle, String table) {
        dialect.awaitWriters(handle, table);
    }

    /// Takes a table for this write alone: waits until nobody else writes into it, and lets nobody write into it before the end of this
    /// one. Gives up after some seconds with a `Problem`. It is the first thing that a write does.
    public void reserve(Handle handle, String table) {
        dialect.reserve(handle, table);
    }

    private <T> T run(Jdbi jdbi, Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw dialect.problem(e);
        }
    }

    /// Closes all connections; a SQLite file is then complete in itself.
    @Override
    public void close() {
        pools.close();
    }
}
