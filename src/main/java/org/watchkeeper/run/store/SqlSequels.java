package org.watchkeeper.run.store;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.list.Sequels;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;

/// What finished runs bring up, in the database. Of two consoles that choose an occasion one is followed by both.
public final class SqlSequels implements Sequels {
    private final Database database;

    public SqlSequels(Database database) {
        this.database = database;
    }

    @Override
    public void expect(RunId run) {
        database.write(Durability.POWER_LOSS, handle -> expect(handle, run));
    }

    private static int expect(Handle handle, RunId run) {
        return handle.createUpdate("""
                INSERT INTO run_sequel (run, occasion, done) VALUES (:run, '', FALSE) ON CONFLICT (run) DO NOTHING
                """).bind("run", run.toString()).execute();
    }

    @Override
    public List<RunId> due() {
        return database.read(handle -> handle.createQuery("""
                SELECT run.id FROM run_sequel JOIN run ON run.id = run_sequel.run
                WHERE NOT run_sequel.done AND run.result IS NOT NULL ORDER BY run.last_at, run.id
                """).mapTo(String.class).list()).stream().map(RunId::of).toList();
    }

    @Override
    public OccasionId settle(RunId run, OccasionId proposed) {
        return database.write(Durability.POWER_LOSS, handle -> {
            expect(handle, run);
            handle.createUpdate("UPDATE run_sequel SET occasion = :occasion WHERE run = :run AND occasion = ''")
                    .bind("run", run.toString()).bind("occasion", proposed.toString()).execute();
            return OccasionId.of(handle.createQuery("SELECT occasion FROM run_sequel WHERE run = :run")
                    .bind("run", run.toString()).mapTo(String.class).one());
        });
    }

    @Override
    public void done(RunId run) {
        database.write(Durability.POWER_LOSS, handle -> {
            expect(handle, run);
            return handle.createUpdate("UPDATE run_sequel SET done = TRUE WHERE run = :run")
                    .bind("run", run.toString()).execute();
        });
    }
}
