package org.watchkeeper.now.store;

import java.time.Instant;
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
    public Optional<Instant> last(Operator operator) {
        return database.read(handle -> handle.createQuery("SELECT at FROM last_visit WHERE operator = :operator")
                .bind("operator", plain(operator)).mapTo(String.class).findOne()).map(Utc::instant);
    }

    @Override
    public void note(Operator operator, Instant at) {
        database.write(Durability.KILLED_CONSOLE, handle -> handle.createUpdate("""
                INSERT INTO last_visit (operator, at) VALUES (:operator, :at)
                ON CONFLICT (operator) DO UPDATE SET at = excluded.at
                """).bind("operator", plain(operator)).bind("at", Utc.text(at)).execute());
    }

    /// What a database refuses in text.
    static String plain(Operator operator) {
        return operator.name().replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
