package org.watchkeeper;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.store.DataFolder;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;
import org.watchkeeper.store.Settings;
import org.watchkeeper.store.SettingsFile;
import org.watchkeeper.store.SqliteLibrary;

/// What all services stand on: the data folder, the settings, the database, the clock; and the book of what was built, which
/// `close` ends in reverse.
final class Ground implements AutoCloseable {
    /// The variables of the process.
    final Map<String, String> environment;
    final Path home;
    final Clock clock = Clock.systemUTC();
    /// Tells this console from others, for as long as it runs.
    final String console = UUID.randomUUID().toString();

    private final Lazy.Built built = new Lazy.Built();
    private final Lazy<DataFolder> folder = lazy(this::prepareFolder);
    private final Lazy<SettingsFile> settingsFile = lazy(() -> new SettingsFile(folder.get().settings()));
    private final Lazy<Settings> settings = lazy(() -> settingsFile.get().load());
    private final Lazy<Database> database = lazy(this::openDatabase);

    Ground(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /// A service that is built when first asked for, and closed with all others.
    <T> Lazy<T> lazy(Supplier<T> maker) {
        return new Lazy<>(built, maker);
    }

    /// Does that again and again from now on, until this is closed; the first time after one pause.
    void every(Duration pause, String name, Runnable work) {
        lazy(() -> new Ticking(name, pause, pause, work)).get();
    }

    /// Does that at once and then again and again, until this is closed, on a thread of its own.
    void atOnceAndEvery(Duration pause, String name, Runnable work) {
        lazy(() -> new Ticking(name, Duration.ZERO, pause, work)).get();
    }

    DataFolder folder() {
        return folder.get();
    }

    SettingsFile settingsFile() {
        return settingsFile.get();
    }

    /// As they were when the console was started.
    Settings settings() {
        return settings.get();
    }

    Database database() {
        return database.get();
    }

    /// Where the database is; the address never holds a password.
    DatabaseUrl databaseUrl() {
        return settings.get().databaseUrl(environment, folder.get());
    }

    /// The operator of the settings file, else the one of the operating system.
    Operator operator() {
        var named = settings.get().operator();
        return new Operator(named.isBlank() ? System.getProperty("user.name", "operator") : named);
    }

    /// What comes of closing one service does not keep the others open.
    @Override
    public void close() {
        for (var service : built.takeAll()) {
            try {
                service.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Ground.class).warn("{} did not close", service, e);
            }
        }
    }

    private DataFolder prepareFolder() {
        return DataFolder.of(environment, System.getProperty("os.name", ""), home).prepare();
    }

    private Database openDatabase() {
        SqliteLibrary.unpackInto(folder.get().data().resolve("native"));
        return Database.open(databaseUrl(), clock);
    }
}
