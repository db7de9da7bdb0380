package org.watchkeeper.store;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.watchkeeper.kernel.Problem;

/// What SQLite's complaints mean, and what to do about them.
final class SqliteTrouble {
    private static final int PRIMARY = 0xff;
    private static final long NEXT_TO_NOTHING = 1 << 20;
    private static final String PARTS = "{parts}";

    private static final Told FULL = new Told("The disk is full",
            "Nothing that was stored is lost. Make room, then try again.");

    private SqliteTrouble() {}

    static Problem problem(Exception cause, SqliteFile file) {
        for (Throwable next = cause; next != null; next = next.getCause()) {
            if (next instanceof Problem known) {
                return known;
            }
            if (next instanceof SQLiteException complaint) {
                return problem(complaint, file.toString(), file::room, file::parts);
            }
        }
        return new Problem("The database could not do what was asked", file.toString(), "", cause);
    }

    /// `room` is how many bytes can still be written in the folder, `parts` are the files that the database consists of now.
    static Problem problem(SQLiteException cause, String where, LongSupplier room, Supplier<List<String>> parts) {
        var told = isForWantOfRoom(cause.getResultCode(), room) ? FULL : told(cause.getResultCode());
        var remedy = told.remedy().replace("FILE", where);
        return new Problem(told.what(), where,
                remedy.contains(PARTS) ? remedy.replace(PARTS, words(parts.get())) : remedy, cause);
    }

    /// "x.db", "x.db and x.db-wal together".
    private static String words(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last) + " together";
    }

    /// Where a full disk is met while the file or what lies beside it is opened or made longer, SQLite says only that it failed.
    private static boolean isForWantOfRoom(SQLiteErrorCode code, LongSupplier room) {
        return switch (code) {
            case SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC, SQLITE_IOERR_TRUNCATE,
                    SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_SHMMAP ->
                room.getAsLong() < NEXT_TO_NOTHING;
            default -> false;
        };
    }

    private static Told told(SQLiteErrorCode code) {
        return switch (code.code & PRIMARY) {
            case 26 -> new Told("The database file is not a database, or it is encrypted or overwritten",
                    "It was left as it is. Move it aside (mv FILE FILE.damaged), then put a copy in its place and "
                            + "remove FILE-mark, or start again without one.");
            case 11 -> new Told("The database file is damaged",
                    "It was left as it is. Close all consoles, keep " + PARTS + " as a copy, and save what can be "
                            + "saved: sqlite3 FILE .recover | sqlite3 FILE.recovered");
            case 13 -> FULL;
            case 5, 6 -> new Told("The database is locked by another program",
                    "Close what holds FILE open (a backup, an sqlite3 shell), then try again.");
            case 8 ->
                new Told("The database may only be read", "Make FILE and its folder writable for you, then try again.");
            case 14 -> new Told("The database file cannot be opened",
                    "Look whether FILE may be read and written and its folder exists.");
            case 10 -> new Told("The disk failed while the database was read or written",
                    "Look at the system's log for the disk; copy FILE elsewhere before anything else.");
            default -> new Told("The database refused a change: " + code.message, "Nothing was changed.");
        };
    }

    private record Told(String what, String remedy) {}
}
