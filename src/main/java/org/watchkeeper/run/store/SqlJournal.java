package org.watchkeeper.run.store;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// The journals in the database. The primary key (run, number) decides between consoles: one of two writers gets a number.
public final class SqlJournal implements Journal {
    private final Database database;

    public SqlJournal(Database database) {
        this.database = database;
    }

    @Override
    public Entry append(RunId run, long number, Instant at, RunEvent event) {
        var entry = new Entry(run, number, at, event);
        var body = EventJson.write(event);
        return database.write(Durability.POWER_LOSS, handle -> {
            RunRows.follow(handle, entry);
            if (insert(handle, entry, body) == 0) {
                throw refusal(handle, entry);
            }
            AttemptRows.follow(handle, entry);
            return entry;
        });
    }

    private static int insert(Handle handle, Entry entry, String body) {
        return handle.createUpdate("""
                INSERT INTO journal (run, number, at, kind, body)
                SELECT :run, :number, :at, :kind, :body
                WHERE :number = 1 + (SELECT COALESCE(MAX(number), 0) FROM journal WHERE run = :run)
                ON CONFLICT (run, number) DO NOTHING
                """).bind("run", entry.run().toString()).bind("number", entry.number()).bind("at", Utc.text(entry.at()))
                .bind("kind", entry.event().kind()).bind("body", body).execute();
    }

    private static Problem refusal(Handle handle, Entry entry) {
        long last = handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM journal WHERE run = :run")
                .bind("run", entry.run().toString()).mapTo(Long.class).one();
        return entry.number() <= last
                ? new JournalTaken(entry.run(), entry.number())
                : new Problem("The journal of a run has no gap", "run " + entry.run() + ", entry " + entry.number(),
                        "Its last entry is " + last + ". Open the run again to see its present state.");
    }

    @Override
    public List<Entry> read(RunId run) {
        return after(run, 0);
    }

    @Override
    public List<Entry> after(RunId run, long number) {
        return database.read(handle -> handle
                .createQuery(
                        "SELECT number, at, body FROM journal WHERE run = :run AND number > :after ORDER BY number")
                .bind("run", run.toString()).bind("after", number)
                .map((row, _) -> entry(run, row.getLong("number"), row.getString("at"), row.getString("body"))).list());
    }

    private static Entry entry(RunId run, long number, String at, String body) {
        return new Entry(run, number, Utc.instant(at), EventJson.read(body, run, number));
    }

    @Override
    public List<RunLine> runs() {
        return database.read(RunRows::all);
    }
}
