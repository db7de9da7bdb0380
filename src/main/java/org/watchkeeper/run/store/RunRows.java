package org.watchkeeper.run.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// One row a run for lists, changed by the transaction that appends to its journal.
final class RunRows {
    private RunRows() {}

    /// Brings a run's row to what it is with this entry.
    static void follow(Handle handle, Entry entry) {
        if (entry.event() instanceof RunEvent.Opened && entry.number() == 1) {
            open(handle, entry);
        } else {
            change(handle, entry);
        }
    }

    private static void open(Handle handle, Entry entry) {
        var line = RunLine.of(RunState.of(List.of(entry)));
        handle.createUpdate("""
                INSERT INTO run (id, title, runbook, hosts, environment, practice, opened_at, last_at)
                VALUES (:id, :title, :runbook, :hosts, :environment, :practice, :at, :at)
                ON CONFLICT (id) DO NOTHING
                """).bind("id", entry.run().toString()).bind("title", plain(line.title()))
                .bind("runbook", plain(line.runbook())).bind("hosts", plain(Json.texts(line.hosts()).toString()))
                .bind("environment", line.environment()).bind("practice", line.practice())
                .bind("at", Utc.text(entry.at())).execute();
    }

    /// What a database refuses in text has no place in a list either; the journal has it all.
    private static String plain(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }

    private static void change(Handle handle, Entry entry) {
        var result = entry.event() instanceof RunEvent.Finished finished
                ? Optional.of(Words.of(finished.result()))
                : Optional.<String>empty();
        int changed = handle.createUpdate("""
                UPDATE run SET last_at = :at, result = COALESCE(CAST(:result AS TEXT), result) WHERE id = :id
                """).bind("id", entry.run().toString()).bind("at", Utc.text(entry.at())).bind("result", result)
                .execute();
        if (changed == 0) {
            throw new Problem("There is no such run: a journal begins with its opening", "run " + entry.run(),
                    "Choose the run from the list of runs.");
        }
    }

    static List<RunLine> all(Handle handle) {
        return handle.createQuery("SELECT * FROM run ORDER BY opened_at DESC, id DESC").map((row, _) -> line(row))
                .list();
    }

    private static RunLine line(ResultSet row) throws SQLException {
        var result = Optional.ofNullable(row.getString("result"))
                .map(word -> Words.constant(word, RunEvent.Result.class));
        return new RunLine(RunId.of(row.getString("id")), row.getString("title"), row.getString("runbook"),
                hosts(row.getString("hosts")), row.getString("environment"), row.getBoolean("practice"),
                Utc.instant(row.getString("opened_at")), Utc.instant(row.getString("last_at")), result);
    }

    private static List<String> hosts(String json) {
        try {
            return Json.texts(json);
        } catch (Unreadable e) {
            throw new Problem("The hosts of a run cannot be read", "table run", "", e);
        }
    }
}
