package org.watchkeeper.health.store;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Marks;
import org.watchkeeper.host.HostId;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// Marks in the database.
public final class SqlMarks implements Marks {
    private final Database database;

    public SqlMarks(Database database) {
        this.database = database;
    }

    @Override
    public List<Mark> at(Instant now) {
        return database.read(handle -> handle.createQuery("""
                SELECT host, reason, said_by, since, ends FROM health_mark WHERE ends > :now ORDER BY ends, host
                """).bind("now", Utc.text(now))
                .map((row, _) -> new Mark(HostId.of(row.getString("host")), row.getString("reason"),
                        row.getString("said_by"), Utc.instant(row.getString("since")),
                        Utc.instant(row.getString("ends"))))
                .list());
    }

    @Override
    public void set(Mark mark) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO health_mark (host, reason, said_by, since, ends)
                VALUES (:host, :reason, :by, :since, :until)
                ON CONFLICT (host) DO UPDATE SET reason = excluded.reason, said_by = excluded.said_by,
                    since = excluded.since, ends = excluded.ends
                """).bind("host", mark.host().toString()).bind("reason", Plain.text(mark.reason()))
                .bind("by", Plain.text(mark.by())).bind("since", Utc.text(mark.since()))
                .bind("until", Utc.text(mark.until())).execute());
    }

    @Override
    public boolean lift(HostId host) {
        return database.write(Durability.POWER_LOSS,
                handle -> handle.createUpdate("DELETE FROM health_mark WHERE host = :host")
                        .bind("host", host.toString())
                        .execute()) > 0;
    }
}
