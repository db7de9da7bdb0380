package org.watchkeeper.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

import org.watchkeeper.kernel.Problem;

/// Notices a database that is older than it was: its write-ahead log was lost, or a copy was put in its place.
///
/// The database counts its decisions, and after each one the count is noted in a file beside it. A note is not synced, so it
/// may be behind the database; it is never ahead of one that has everything.
final class WriteMark {
    /// The version of the tables that have it.
    static final int SINCE = 2;

    private final Path note;
    private final String database;

    WriteMark(Path note, String database) {
        this.note = note;
        this.database = database;
    }

    /// Notes that the database has this many decisions.
    void set(long count) {
        try {
            var text = "%020d%n".formatted(count).getBytes(StandardCharsets.US_ASCII);
            Files.write(note, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException _) {
            // The decision is stored all the same; only a loss of it would not be noticed.
        }
    }

    /// Throws `Problem` when the database has fewer decisions than it had.
    void check(Connection connection) throws SQLException {
        long noted = noted();
        long held = held(connection);
        if (held < noted) {
            throw new Problem("The database is older than it was: the last " + (noted - held) + " changes are missing",
                    database,
                    "If " + database + "-wal was removed or left behind, put it back beside the database. If you "
                            + "put an older copy in its place on purpose, remove " + note + ". Nothing was changed.");
        }
    }

    /// Throws `Problem` when a database that has nothing in it had decisions.
    void refuseLoss() {
        long noted = noted();
        if (noted > 0) {
            throw new Problem("The database is empty or gone, and it had " + noted + " changes", database,
                    "Put the newest copy from the folder backups or from your own backup in its place. To begin with an empty "
                            + "one on purpose, remove it and " + note + ". Nothing was changed.");
        }
    }

    private static long held(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count FROM mark")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private long noted() {
        try {
            return Long.parseLong(Files.readString(note).strip());
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }

    /// For a database that is new.
    void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException _) {
            set(0);
        }
    }
}
