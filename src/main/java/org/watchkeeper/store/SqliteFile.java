package org.watchkeeper.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.watchkeeper.kernel.Problem;

/// The file of a SQLite database and what lies beside it: its lock while it is opened, and the copies made of it.
///
/// Nothing here ever changes or removes the database itself.
final class SqliteFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path file;
    private final Clock clock;
    private final Patience patience;
    private volatile Optional<Object> identity = Optional.empty();

    SqliteFile(Path file, Clock clock, Patience patience) {
        this.file = file;
        this.clock = clock;
        this.patience = patience;
    }

    /// Work on a database file that may fail.
    interface Work<T> {
        T run() throws SQLException;
    }

    /// Does the work while no other console opens the same file: two that both bring it up to date would disturb each other.
    <T> T alone(Work<T> work) throws SQLException {
        try (var channel = FileChannel.open(beside("-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            waitForLock(channel);
            return work.run();
        } catch (IOException e) {
            throw new Problem("The folder of the database cannot be written", file.toString(),
                    "Make the folder writable, or choose another with WATCHKEEPER_HOME. Nothing was changed.", e);
        }
    }

    private void waitForLock(FileChannel channel) throws IOException {
        for (long waited = 0; waited <= patience.busy().toMillis(); waited += PAUSE.toMillis()) {
            if (hasLocked(channel)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new Problem("Another console is opening the database and does not finish", file.toString(),
                "Wait a moment and try again; end the other console if it hangs.");
    }

    private static boolean hasLocked(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// Refuses what is no file before SQLite has a chance to say it less clearly.
    void look() {
        if (Files.isDirectory(file)) {
            throw new Problem("The database is a folder, not a file", file.toString(),
                    "Move the folder aside, or name another file in the setting database.url.");
        }
    }

    /// The file that is there now is the one that is worked on.
    void remember() {
        try {
            identity = key();
        } catch (IOException e) {
            throw new Problem("The database file cannot be looked at", file.toString(),
                    "Make it and its folder readable. Nothing was changed.", e);
        }
    }

    /// Throws `Problem` where another file, or none, is in the place of the one that is worked on: what is written then is in no
    /// file that anybody finds again.
    void refuseOther() {
        if (identity.isEmpty()) {
            return;
        }
        try {
            if (!identity.equals(key())) {
                throw lost("replaced");
            }
        } catch (NoSuchFileException _) {
            throw lost("removed");
        } catch (IOException _) {
            // That it cannot be looked at tells nothing of what is there; SQLite says what it cannot do.
        }
    }

    private Problem lost(String how) {
        return new Problem("The database file was " + how + " while the console works on it", file.toString(),
                "Put the file back that was there, with what lay beside it, and keep the console open until then: what was written last may be"
                        + " nowhere else. Nothing is stored meanwhile.");
    }

    /// Which file it is; empty where the system tells no two apart.
    private Optional<Object> key() throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    /// Whether there is no file, or one that has nothing in it: what a full disk or a power cut can leave of one.
    boolean hasNothing() {
        return Files.notExists(file) || Files.isRegularFile(file) && file.toFile().length() == 0;
    }

    /// Writes a complete copy into the folder backups beside the file, before its tables are changed.
    void copy(Connection connection, int version) throws SQLException {
        var name = file.getFileName() + "-v" + version + "-" + STAMP.format(clock.instant());
        var copy = beside("").resolveSibling("backups").resolve(name);
        try {
            Files.createDirectories(copy.getParent());
        } catch (IOException e) {
            throw new Problem("No copy of the database could be made before its tables change", copy.toString(),
                    "Make room or make the folder writable. Nothing was changed.", e);
        }
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }

    /// The files that the database consists of now: itself, and what lies beside it while it is open or was not closed.
    List<String> parts() {
        return Stream.of("", "-wal", "-shm").map(this::beside).filter(each -> each.equals(file) || Files.exists(each))
                .map(Path::toString).toList();
    }

    /// How many bytes may still be written beside it; plenty where that cannot be told.
    long room() {
        try {
            return Files.getFileStore(beside("").toAbsolutePath().getParent()).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /// A file of the same name with an ending.
    Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
