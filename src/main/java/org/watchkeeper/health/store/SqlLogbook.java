package org.watchkeeper.health.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.watch.Attention;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.Logbook;
import org.watchkeeper.host.HostId;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// Readings and what people said, in the database. The block that readings still go into is kept in memory too, so that it is
/// written over and not read again. Of two consoles that watch the same host, whichever read more in a block has it.
public final class SqlLogbook implements Logbook {
    private static final Duration BLOCKS = Duration.ofHours(24);
    private static final Duration MINUTES = Duration.ofDays(30);
    private static final Duration HOURS = Duration.ofDays(730);
    private static final long HOUR = 3600;

    private final Database database;
    private final Map<Series, Block> open = new HashMap<>();
    private final Map<Series, String> named = new HashMap<>();

    public SqlLogbook(Database database) {
        this.database = database;
    }

    @Override
    public synchronized void add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var blocks = new LinkedHashMap<Key, Block>();
        var unnamed = database.write(Durability.KILLED_CONSOLE, handle -> {
            entries.forEach(entry -> sort(handle, entry, blocks));
            var rows = blocks.entrySet().stream()
                    .map(each -> new BlockRows.Row(each.getKey().series(), each.getValue())).toList();
            var news = rows.stream().filter(row -> !row.unit().equals(named.get(row.series()))).toList();
            new BlockRows(handle).name(news);
            new BlockRows(handle).write(rows);
            return news;
        });
        unnamed.forEach(row -> named.put(row.series(), row.unit()));
        blocks.forEach((key, block) -> open.merge(key.series(), block,
                (one, other) -> one.began() > other.began() ? one : other));
    }

    /// A block of a check.
    private record Key(Series series, long began) {}

    private void sort(Handle handle, Entry entry, Map<Key, Block> blocks) {
        var key = new Key(Series.of(entry.check()), Block.beginOf(entry.reading().at()));
        blocks.put(key, blocks.computeIfAbsent(key, _ -> begun(handle, key)).with(entry.reading()));
    }

    private Block begun(Handle handle, Key key) {
        return Optional.ofNullable(open.get(key.series())).filter(block -> block.began() == key.began())
                .orElseGet(() -> new BlockRows(handle).find(key.series(), key.began())
                        .orElse(new Block(key.began(), List.of())));
    }

    @Override
    public List<Reading> history(CheckKey check, Instant from, Instant to) {
        return database.read(handle -> new BlockRows(handle).history(Series.of(check), from, to));
    }

    @Override
    public Map<CheckKey, List<Reading>> since(Instant from) {
        var all = new HashMap<CheckKey, List<Reading>>();
        database.read(handle -> new BlockRows(handle).since(Block.beginOf(from))).forEach(row -> row.block().readings()
                .stream().filter(reading -> !reading.at().isBefore(from))
                .forEach(all.computeIfAbsent(row.series().check(), _ -> new ArrayList<>())::add));
        return all;
    }

    @Override
    public Map<CheckKey, Attention> attention() {
        return database.read(handle -> handle
                .createQuery("SELECT host, probe, seen_by, seen_at, snoozed_until FROM health_said")
                .map((row, _) -> Map.entry(
                        new CheckKey(HostId.of(row.getString("host")), new ProbeId(row.getString("probe"))),
                        attention(row.getString("seen_by"), row.getString("seen_at"), row.getString("snoozed_until"))))
                .list()).stream().collect(HashMap::new, (map, each) -> map.put(each.getKey(), each.getValue()),
                        HashMap::putAll);
    }

    private static Attention attention(@org.jspecify.annotations.Nullable String by,
            @org.jspecify.annotations.Nullable String at, @org.jspecify.annotations.Nullable String snoozed) {
        return new Attention(
                by == null || at == null ? Optional.empty() : Optional.of(new Attention.Seen(by, Utc.instant(at))),
                Optional.ofNullable(snoozed).map(Utc::instant));
    }

    @Override
    public void note(CheckKey check, Attention said) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO health_said (host, probe, seen_by, seen_at, snoozed_until)
                VALUES (:host, :probe, :by, :at, :snoozed)
                ON CONFLICT (host, probe) DO UPDATE SET seen_by = excluded.seen_by, seen_at = excluded.seen_at,
                    snoozed_until = excluded.snoozed_until
                """).bind("host", check.host().toString()).bind("probe", check.probe().text())
                .bind("by", said.seen().map(seen -> Plain.text(seen.who())))
                .bind("at", said.seen().map(seen -> Utc.text(seen.at())))
                .bind("snoozed", said.snoozed().map(Utc::text)).execute());
    }

    @Override
    public synchronized void thin(Instant now) {
        open.values().removeIf(block -> block.began() + 2 * Block.LENGTH < now.getEpochSecond());
        long hours = Math.floorDiv(now.minus(MINUTES).getEpochSecond(), HOUR) * HOUR;
        database.write(Durability.KILLED_CONSOLE, handle -> {
            delete(handle, "DELETE FROM health_block WHERE began < :end", now.minus(BLOCKS).getEpochSecond());
            new BlockRows(handle).gather(hours);
            delete(handle, "DELETE FROM health_span WHERE grain = 300 AND began < :end", hours);
            return delete(handle, "DELETE FROM health_span WHERE grain = 3600 AND began < :end",
                    now.minus(HOURS).getEpochSecond());
        });
    }

    private static int delete(Handle handle, String sql, long end) {
        return handle.createUpdate(sql).bind("end", end).execute();
    }
}
