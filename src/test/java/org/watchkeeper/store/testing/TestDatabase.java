package org.watchkeeper.store.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// A database for one test, empty at first. What was opened is closed with it.
public final class TestDatabase implements AutoCloseable {
    private final DatabaseUrl url;
    private final List<Database> open = new ArrayList<>();

    private TestDatabase(DatabaseUrl url) {
        this.url = url;
    }

    public static TestDatabase sqlite() {
        return new TestDatabase(new DatabaseUrl.SqliteFile(folder().resolve("watchkeeper.db")));
    }

    public static TestDatabase postgres() {
        return new TestDatabase(PostgresServer.shared().freshDatabase());
    }

    /// A new folder below the build's.
    public static Path folder() {
        try {
            var build = Path.of(System.getProperty("watchkeeper.build", System.getProperty("java.io.tmpdir")),
                    "databases");
            return Files.createTempDirectory(Files.createDirectories(build), "test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public DatabaseUrl url() {
        return url;
    }

    /// Opens it as one console does; every call is another console.
    public Database open() {
        var database = Database.open(url, Clock.systemUTC());
        open.add(database);
        return database;
    }

    @Override
    public void close() {
        open.forEach(Database::close);
        open.clear();
    }
}
