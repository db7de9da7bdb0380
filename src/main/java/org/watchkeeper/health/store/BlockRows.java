package org.watchkeeper.health.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.host.HostId;

/// Blocks of readings and their summaries as rows.
record BlockRows(Handle handle) {
    /// One block of one check.
    record Row(Series series, Block block) {
        String unit() {
            return Plain.text(block.readings().getLast().unit());
        }
    }

    /// Says whose readings these are, and in what they count.
    void name(List<Row> rows) {
        var names = handle.prepareBatch("""
                INSERT INTO health_series (series, host, probe, unit) VALUES (:series, :host, :probe, :unit)
                ON CONFLICT (series) DO UPDATE SET unit = excluded.unit
                """);
        for (var row : rows) {
            names.bind("series", row.series().number()).bind("host", row.series().check().host().toString())
                    .bind("probe", row.series().check().probe().text()).bind("unit", row.unit()).add();
        }
        names.execute();
    }

    void write(List<Row> rows) {
        var blocks = handle.prepareBatch("""
                INSERT INTO health_block (series, began, readings, body) VALUES (:series, :began, :readings, :body)
                ON CONFLICT (series, began) DO UPDATE SET readings = excluded.readings, body = excluded.body
                WHERE excluded.readings >= health_block.readings
                """);
        var spans = handle.prepareBatch(
                """
                        INSERT INTO health_span (series, grain, began, readings, ok, unknown, warning, critical, numbers, low, high,
                            total)
                        VALUES (:series, 300, :began, :readings, :ok, :unknown, :warning, :critical, :numbers, :low, :high, :total)
                        ON CONFLICT (series, grain, began) DO UPDATE SET readings = excluded.readings, ok = excluded.ok,
                            unknown = excluded.unknown, warning = excluded.warning, critical = excluded.critical,
                            numbers = excluded.numbers, low = excluded.low, high = excluded.high, total = excluded.total
                        WHERE excluded.readings >= health_span.readings
                        """);
        for (var row : rows) {
            var block = row.block();
            blocks.bind("series", row.series().number()).bind("began", block.began())
                    .bind("readings", block.readings().size()).bind("body", block.bytes()).add();
            var span = Span.of(block);
            spans.bind("series", row.series().number()).bind("began", block.began())
                    .bind("readings", block.readings().size()).bind("ok", span.count(Level.OK))
                    .bind("unknown", span.count(Level.UNKNOWN)).bind("warning", span.count(Level.WARNING))
                    .bind("critical", span.count(Level.CRITICAL)).bind("numbers", span.numbers())
                    .bind("low", span.low()).bind("high", span.high()).bind("total", span.total()).add();
        }
        blocks.execute();
        spans.execute();
    }

    Optional<Block> find(Series series, long began) {
        return handle.createQuery("SELECT body FROM health_block WHERE series = :series AND began = :began")
                .bind("series", series.number()).bind("began", began)
                .map((row, _) -> Block.of(began, row.getBytes("body"))).findOne();
    }

    List<Row> since(long began) {
        return handle.createQuery("""
                SELECT health_series.series, host, probe, began, body FROM health_block
                JOIN health_series ON health_series.series = health_block.series
                WHERE began >= :began ORDER BY health_block.series, began
                """).bind("began", began).map((row, _) -> new Row(
                new Series(row.getLong("series"), new CheckKey(HostId.of(row.getString("host")),
                        new ProbeId(row.getString("probe")))),
                Block.of(row.getLong("began"), row.getBytes("body")))).list();
    }

    /// Hours as far as there is nothing finer, then five minutes as far as there are no blocks, then all readings.
    List<Reading> history(Series series, Instant from, Instant to) {
        var unit = handle.createQuery("SELECT unit FROM health_series WHERE series = :series")
                .bind("series", series.number()).mapTo(String.class).findOne().orElse("");
        var readings = blocks(series, from, to);
        var minutes = spans(series, Block.LENGTH, from, first(series, "health_block", 0).orElse(to));
        var hours = spans(series, 3600, from, first(series, "health_span", Block.LENGTH).orElse(to));
        var all = new ArrayList<Reading>();
        hours.forEach(span -> all.add(span.reading(unit)));
        minutes.forEach(span -> all.add(span.reading(unit)));
        all.addAll(readings);
        return all.stream().filter(reading -> reading.at().isBefore(to)).toList();
    }

    private List<Reading> blocks(Series series, Instant from, Instant to) {
        return handle.createQuery("""
                SELECT began, body FROM health_block WHERE series = :series AND began >= :from AND began < :to
                ORDER BY began
                """).bind("series", series.number()).bind("from", Block.beginOf(from)).bind("to", end(to))
                .map((row, _) -> Block.of(row.getLong("began"), row.getBytes("body"))).list().stream()
                .flatMap(block -> block.readings().stream())
                .filter(reading -> !reading.at().isBefore(from) && reading.at().isBefore(to)).toList();
    }

    private List<Span> spans(Series series, long grain, Instant from, Instant to) {
        return handle.createQuery("""
                SELECT began, ok, unknown, warning, critical, numbers, low, high, total FROM health_span
                WHERE series = :series AND grain = :grain AND began >= :from AND began < :to ORDER BY began
                """).bind("series", series.number()).bind("grain", grain).bind("from", from.getEpochSecond())
                .bind("to", end(to)).map((row, _) -> Span.of(row)).list();
    }

    private static long end(Instant to) {
        return to.getNano() == 0 ? to.getEpochSecond() : to.getEpochSecond() + 1;
    }

    /// The oldest that there is of that kind.
    private Optional<Instant> first(Series series, String table, long grain) {
        var finer = grain == 0 ? "" : " AND grain = " + grain;
        return handle.createQuery("SELECT MIN(began) FROM " + table + " WHERE series = :series" + finer)
                .bind("series", series.number()).mapTo(Long.class).findOne().map(Instant::ofEpochSecond);
    }

    /// Makes hours of the five minutes before `end`.
    void gather(long end) {
        handle.createUpdate(
                """
                        INSERT INTO health_span (series, grain, began, readings, ok, unknown, warning, critical, numbers, low, high,
                            total)
                        SELECT series, 3600, began - began % 3600, SUM(readings), SUM(ok), SUM(unknown), SUM(warning),
                            SUM(critical), SUM(numbers),
                            COALESCE(MIN(CASE WHEN numbers > 0 THEN low END), 0),
                            COALESCE(MAX(CASE WHEN numbers > 0 THEN high END), 0), SUM(total)
                        FROM health_span WHERE grain = 300 AND began < :end GROUP BY series, began - began % 3600
                        ON CONFLICT (series, grain, began) DO NOTHING
                        """)
                .bind("end", end).execute();
    }
}
