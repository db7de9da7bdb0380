package org.watchkeeper.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

import com.zaxxer.hikari.HikariDataSource;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;
import org.watchkeeper.kernel.Problem;

/// SQLite: one file in WAL mode, one writer at a time, readers that never wait for it.
///
/// Decisions are written with `synchronous=FULL`, output with `NORMAL`, on the same connection: the sync of a decision takes
/// all output before it along.
final class SqliteDialect implements Dialect {
    private static final int READERS = 4;
    private static final int PAGE = 4096;
    private static final int CHECKPOINT_PAGES = 16384;
    private static final Tongue TONGUE = new Tongue("sqlite", Map.of("serial", "INTEGER PRIMARY KEY", "bytes", "BLOB"));

    private final SqliteFile file;
    private final WriteMark mark;
    private final Patience patience;

    SqliteDialect(SqliteFile file, Patience patience) {
        this.file = file;
        this.mark = new WriteMark(file.beside("-mark"), file.toString());
        this.patience = patience;
    }

    @Override
    public Pools open() {
        try {
            return file.alone(this::openAlone);
        } catch (SQLException | RuntimeException e) {
            throw problem(e);
        }
    }

    private Pools openAlone() throws SQLException {
        file.look();
        if (file.hasNothing()) {
            mark.refuseLoss();
        }
        upToDate();
        file.remember();
        var writing = configuration();
        writing.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var writer = pool("writer", writing, 1, "PRAGMA foreign_keys = ON");
        return new Pools(pool("readers", configuration(), READERS, "PRAGMA query_only = ON"), writer, writer);
    }

    private HikariDataSource pool(String name, SQLiteConfig config, int size, String first) {
        var settings = Pools.settings(name, size, first, patience);
        // None is opened later than it must be: one that finds no file must not make one, and one that finds another
        // must not
        // take the log that lies beside it for its own.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        settings.setDataSource(at(new Guarded(config)));
        settings.setMinimumIdle(size);
        settings.setMaxLifetime(0);
        return new HikariDataSource(settings);
    }

    /// Opens nothing but the file that is worked on.
    private final class Guarded extends SQLiteDataSource {
        Guarded(SQLiteConfig config) {
            super(config);
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            file.refuseOther();
            return super.getConnection(user, password);
        }
    }

    private void upToDate() throws SQLException {
        var source = at(new SQLiteDataSource(configuration()));
        try (var connection = source.getConnection()) {
            int version = Schema.version(connection);
            Schema.refuseNewer(version, file.toString());
            if (version == 0) {
                mark.forget();
            } else if (version >= WriteMark.SINCE) {
                mark.check(connection);
            }
            if (version == Schema.NEWEST) {
                return;
            }
            if (version > 0) {
                file.copy(connection, version);
            }
        }
        Schema.migrate(source, TONGUE);
    }

    private SQLiteConfig configuration() {
        var config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.busy().toMillis());
        config.setPageSize(PAGE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setWalAutocheckpoint(CHECKPOINT_PAGES);
        config.setJournalSizeLimit(2 * CHECKPOINT_PAGES * PAGE);
        config.enforceForeignKeys(true);
        return config;
    }

    private SQLiteDataSource at(SQLiteDataSource source) {
        source.setUrl(DatabaseUrl.SQLITE + file);
        return source;
    }

    @Override
    public <T> T write(Handle handle, Durability durability, Function<Handle, T> change) {
        return switch (durability) {
            case POWER_LOSS -> {
                handle.execute("PRAGMA synchronous = FULL");
                var written = handle.inTransaction(inside -> new Marked<>(kept(inside, change), nextMark(inside)));
                mark.set(written.count());
                yield written.value();
            }
            case KILLED_CONSOLE -> {
                handle.execute("PRAGMA synchronous = NORMAL");
                yield handle.inTransaction(inside -> kept(inside, change));
            }
        };
    }

    /// Looked at last of all: the file may be moved while a write waits for its turn.
    private <T> T kept(Handle inside, Function<Handle, T> change) {
        var made = change.apply(inside);
        file.refuseOther();
        return made;
    }

    private static long nextMark(Handle handle) {
        return handle.createQuery("UPDATE mark SET count = count + 1 RETURNING count").mapTo(Long.class).one();
    }

    /// What a write gave, and how many there were with it.
    private record Marked<T>(T value, long count) {}

    @Override
    public String seconds() {
        return "CAST(strftime('%s', 'now') AS INTEGER)";
    }

    /// There is one writer at a time.
    @Override
    public void awaitWriters(Handle handle, String table) {}

    @Override
    public void reserve(Handle handle, String table) {}

    @Override
    public Problem problem(Exception cause) {
        return SqliteTrouble.problem(cause, file);
    }
}
