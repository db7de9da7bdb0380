package org.watchkeeper.now.store;

import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Visits;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// When each operator last looked, in the database.
public final class SqlVisits implements Visits {
    private final Database database;

    public SqlVisits(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Visit> last(Operator operator) {
        return database.read(handle -> handle
                .createQuery("SELECT at, COALESCE(since, at) AS since FROM last_visit WHERE operator = :operator")
                .bind("operator", plain(operator))
                .map((row, _) -> new Visit(Utc.instant(row.getString("at")), Utc.instant(row.getString("since"))))
                .findOne());
    }

    @Override
    public void note(Operator operator, Visit visit) {
        database.write(Durability.KILLED_CONSOLE, handle -> handle.createUpdate("""
                INSERT INTO last_visit (operator, at, since) VALUES (:operator, :at, :since)
                ON CONFLICT (operator) DO UPDATE SET at = excluded.at, since = excluded.since
                """).bind("operator", plain(operator)).bind("at", Utc.text(visit.at()))
                .bind("since", Utc.text(visit.since())).execute());
    }

    /// What a database refuses in text.
    static String plain(Operator operator) {
        return operator.name().replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
