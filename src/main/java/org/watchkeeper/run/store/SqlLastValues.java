package org.watchkeeper.run.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// The values that were used last, in the database: a team's consoles share them.
public final class SqlLastValues implements LastValues {
    private final Database database;

    public SqlLastValues(Database database) {
        this.database = database;
    }

    @Override
    public List<LastValue> all() {
        return database.read(handle -> handle.createQuery("""
                SELECT document, environment, name, value, used_at FROM last_value
                ORDER BY document, environment, name
                """).map((row, _) -> new LastValue(row.getString("document"), row.getString("environment"),
                row.getString("name"), row.getString("value"), Utc.instant(row.getString("used_at")))).list());
    }

    @Override
    public void keep(String document, String environment, Map<String, String> values, Instant at) {
        database.write(Durability.KILLED_CONSOLE, handle -> {
            values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(value -> keep(handle, document, environment, value, at));
            return values.size();
        });
    }

    private static void keep(Handle handle, String document, String environment, Map.Entry<String, String> value,
            Instant at) {
        handle.createUpdate(
                """
                        INSERT INTO last_value (document, environment, name, value, used_at)
                        VALUES (:document, :environment, :name, :value, :at)
                        ON CONFLICT (document, environment, name) DO UPDATE SET value = excluded.value, used_at = excluded.used_at
                        """)
                .bind("document", storable(document)).bind("environment", environment).bind("name", value.getKey())
                .bind("value", storable(value.getValue())).bind("at", Utc.text(at)).execute();
    }

    /// What a database refuses in text is no value that anybody types twice.
    private static String storable(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
