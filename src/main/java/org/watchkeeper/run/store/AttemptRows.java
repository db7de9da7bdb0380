package org.watchkeeper.run.store;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;

/// Which run a command belongs to, for those who have its output and ask: one row an attempt, written with its journal entry.
final class AttemptRows {
    private AttemptRows() {}

    static void follow(Handle handle, Entry entry) {
        if (entry.event() instanceof RunEvent.AttemptBegan began) {
            handle.createUpdate("""
                    INSERT INTO attempt (id, run, number) VALUES (:id, :run, :number) ON CONFLICT (id) DO NOTHING
                    """).bind("id", began.attempt().value()).bind("run", entry.run().toString())
                    .bind("number", entry.number()).execute();
        }
    }
}
