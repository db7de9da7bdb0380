package org.watchkeeper.run.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import org.watchkeeper.host.store.SqlHosts;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.store.SqlDrivers;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// A console without a screen, wired as the real one, with database and known_hosts in one folder.
final class Console implements AutoCloseable {
    final Database database;
    final SqlJournal journal;
    final SqlOutputs outputs;
    final LiveRuns runs;
    final DetachedShells shells;
    private final SshWires wires;

    Console(Path folder) {
        this(folder, ownDatabase(folder));
    }

    Console(Path folder, DatabaseUrl url) {
        database = Database.open(url, Clock.systemUTC());
        journal = new SqlJournal(database);
        outputs = new SqlOutputs(database);
        wires = new SshWires(new SqlHosts(database, Clock.systemUTC()), Whereabouts.asInventoried(),
                new TrustFiles(knownHosts(folder), List.of()),
                SshSettings.standard(""));
        shells = new DetachedShells(wires, Clock.systemUTC());
        runs = new LiveRuns(new Means(journal, outputs, shells,
                Ids.of(new SecureRandom()), Clock.systemUTC(), Thread.ofVirtual().factory(), Pace.USUAL,
                new SqlDrivers(database)));
    }

    /// Makes the folder's console trust these hosts.
    static void trust(Path folder, List<String> lines) {
        try {
            Files.write(knownHosts(folder), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatabaseUrl ownDatabase(Path folder) {
        return new DatabaseUrl.SqliteFile(folder.resolve("watchkeeper.db"));
    }

    private static Path knownHosts(Path folder) {
        return folder.resolve("known_hosts");
    }

    @Override
    public void close() {
        runs.close();
        wires.close();
        database.close();
    }
}
