package org.watchkeeper.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.calendar.job.HostJob;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobReading;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// The jobs of hosts in the database. A reading replaces the one before, never a younger one of another console.
public final class SqlHostJobs implements HostJobs {
    private static final int VERSION = 1;

    private final Database database;

    public SqlHostJobs(Database database) {
        this.database = database;
    }

    @Override
    public List<JobReading> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM host_jobs ORDER BY host")
                .map((row, _) -> reading(row)).list());
    }

    @Override
    public void keep(JobReading reading) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO host_jobs (host, at, body) VALUES (:host, :at, :body)
                ON CONFLICT (host) DO UPDATE SET at = excluded.at, body = excluded.body
                WHERE excluded.at >= host_jobs.at
                """).bind("host", reading.host().toString()).bind("at", Utc.text(reading.at()))
                .bind("body", write(reading)).execute());
    }

    @Override
    public long version() {
        // A host that took long to answer is kept with an earlier time than others: the latest time alone says nothing
        // of it.
        return database.read(handle -> handle.createQuery("SELECT at FROM host_jobs").mapTo(String.class).list())
                .stream().mapToLong(at -> Utc.instant(at).toEpochMilli()).sum();
    }

    private static String write(JobReading reading) {
        var json = Json.object().put("v", VERSION).put("zone", reading.zone().getId());
        json.set("remarks", Json.texts(reading.remarks()));
        json.set("jobs", Json.objects(reading.jobs(), SqlHostJobs::write));
        return Json.write(json);
    }

    private static ObjectNode write(HostJob job) {
        return Json.object().put("kind", Words.of(job.kind())).put("source", job.source()).put("line", job.line())
                .put("user", job.user()).put("written", job.written()).put("words", job.words())
                .put("zone", job.zone().map(ZoneId::getId).orElse("")).put("remark", job.remark());
    }

    private static JobReading reading(ResultSet row) throws SQLException {
        var host = row.getString("host");
        var at = Utc.instant(row.getString("at"));
        try {
            return Json.read(row.getString("body"), VERSION, fields -> reading(HostId.of(host), at, fields));
        } catch (Unreadable e) {
            throw new Problem("The jobs of a host cannot be read back: " + e.getMessage(), host,
                    "A newer Watchkeeper may have written them: read them again.", e);
        }
    }

    private static JobReading reading(HostId host, Instant at, Fields fields) {
        return new JobReading(host, at, ZoneId.of(fields.text("zone")), fields.objects("jobs", SqlHostJobs::job),
                fields.texts("remarks"));
    }

    private static HostJob job(Fields fields) {
        return new HostJob(fields.word("kind", HostJob.Kind.class), fields.text("source"), fields.number("line"),
                fields.text("user"), fields.text("written"), fields.text("words"),
                Optional.of(fields.text("zone")).filter(zone -> !zone.isEmpty()).map(ZoneId::of),
                fields.text("remark"));
    }
}
