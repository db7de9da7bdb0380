package org.watchkeeper.now.store;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Told;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// What each operator was told, in the database. What was told a quarter of a year ago is forgotten.
public final class SqlTold implements Told {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;

    public SqlTold(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Word> of(Operator operator) {
        return database.read(handle -> handle
                .createQuery("SELECT thing, told_at, again_at FROM reminder_told WHERE operator = :operator")
                .bind("operator", SqlVisits.plain(operator))
                .map((row, _) -> Map.entry(row.getString("thing"), new Word(Utc.instant(row.getString("told_at")),
                        Optional.ofNullable(row.getString("again_at")).map(Utc::instant))))
                .list()).stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void note(Operator operator, Collection<String> things, Word word) {
        var name = SqlVisits.plain(operator);
        database.write(Durability.KILLED_CONSOLE, handle -> {
            note(handle, name, things, word);
            return handle.createUpdate("DELETE FROM reminder_told WHERE operator = :operator AND told_at < :old")
                    .bind("operator", name).bind("old", Utc.text(word.at().minus(KEPT))).execute();
        });
    }

    private static void note(Handle handle, String operator, Collection<String> things, Word word) {
        if (things.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO reminder_told (operator, thing, told_at, again_at)
                VALUES (:operator, :thing, :at, :again)
                ON CONFLICT (operator, thing) DO UPDATE SET told_at = excluded.told_at, again_at = excluded.again_at
                """);
        things.forEach(thing -> batch.bind("operator", operator).bind("thing", thing).bind("at", Utc.text(word.at()))
                .bind("again", word.again().map(Utc::text)).add());
        batch.execute();
    }
}
