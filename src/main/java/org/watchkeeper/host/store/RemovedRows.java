package org.watchkeeper.host.store;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.store.Utc;

/// Rows of hosts that were removed: they stay, out of sight, and their names are free.
final class RemovedRows {
    private RemovedRows() {}

    /// Does nothing to a host that is removed already, or was never there.
    static void remove(Handle handle, HostId id, Instant at) {
        handle.createUpdate("""
                UPDATE host SET removed_at = :at, name_key = :key WHERE id = :id AND removed_at IS NULL
                """).bind("at", Utc.text(at)).bind("key", "removed " + id).bind("id", id.toString()).execute();
    }

    static List<RemovedHost> all(Handle handle) {
        var parts = HostParts.all(handle);
        return handle.createQuery("SELECT * FROM host WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, name, id")
                .map((row, _) -> new RemovedHost(HostRows.host(row, parts), Utc.instant(row.getString("removed_at"))))
                .list();
    }
}
