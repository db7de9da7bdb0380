package org.watchkeeper.checklist.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Words;

/// One row a list for tables of them, changed by the transaction that adds an entry.
final class LineRows {
    private LineRows() {}

    /// Brings the rows of an occasion to what it is now.
    static void follow(Handle handle, OccasionState state) {
        handle.createUpdate("DELETE FROM checklist_line WHERE occasion = :occasion")
                .bind("occasion", state.occasion().id().toString()).execute();
        int position = 0;
        for (var list : state.lists()) {
            insert(handle, ListLine.of(state, list), position);
            position++;
        }
    }

    private static void insert(Handle handle, ListLine line, int position) {
        var occasion = line.occasion();
        var timing = line.timing();
        handle.createUpdate("""
                INSERT INTO checklist_line (id, occasion, position, kind, occasion_title, subject, title, file, runbook,
                    words, phase, anchor, counted_from, counted_to, items, open, mandatory, due_from, due_to, lead,
                    assigned, opened_at, changed_at, closed)
                VALUES (:id, :occasion, :position, :kind, :occasionTitle, :subject, :title, :file, :runbook,
                    :words, :phase, :anchor, :from, :to, :items, :open, :mandatory, :dueFrom, :dueTo, :lead,
                    :assigned, :openedAt, :changedAt, :closed)
                """).bind("id", line.id().toString()).bind("occasion", occasion.id().toString())
                .bind("position", position).bind("kind", Words.of(occasion.kind()))
                .bind("occasionTitle", plain(occasion.title())).bind("subject", plain(occasion.subject()))
                .bind("title", plain(line.title())).bind("file", plain(line.file()))
                .bind("runbook", plain(line.runbookTitle())).bind("words", plain(timing.words()))
                .bind("phase", Words.of(timing.phase())).bind("anchor", Words.of(timing.anchor()))
                .bind("from", timing.from()).bind("to", timing.to()).bind("items", line.counts().items())
                .bind("open", line.counts().open()).bind("mandatory", line.counts().mandatoryOpen())
                .bind("dueFrom", line.due().map(due -> Utc.text(due.from())))
                .bind("dueTo", line.due().map(due -> Utc.text(due.to())))
                .bind("lead", line.due().map(due -> due.lead().toSeconds())).bind("assigned", plain(line.assigned()))
                .bind("openedAt", Utc.text(line.opened())).bind("changedAt", Utc.text(line.changed()))
                .bind("closed", line.closed()).execute();
    }

    /// What a database refuses in text has no place in a list either; the entries have it all.
    private static String plain(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }

    static List<ListLine> all(Handle handle) {
        return handle.createQuery("SELECT * FROM checklist_line ORDER BY opened_at DESC, occasion, position")
                .map((row, _) -> line(row)).list();
    }

    private static ListLine line(ResultSet row) throws SQLException {
        var occasion = new Occasion(OccasionId.of(row.getString("occasion")),
                Words.constant(row.getString("kind"), Occasion.Kind.class), row.getString("occasion_title"),
                row.getString("subject"));
        var timing = new Timing(row.getString("words"), Words.constant(row.getString("phase"), Timing.Phase.class),
                Words.constant(row.getString("anchor"), Schedule.Anchor.class), row.getString("counted_from"),
                row.getString("counted_to"));
        var counts = new ListLine.Counts(row.getInt("items"), row.getInt("open"), row.getInt("mandatory"));
        return new ListLine(ListId.of(row.getString("id")), occasion, row.getString("title"), row.getString("file"),
                row.getString("runbook"), timing, counts, due(row), row.getString("assigned"),
                Utc.instant(row.getString("opened_at")), Utc.instant(row.getString("changed_at")),
                row.getBoolean("closed"));
    }

    private static Optional<Due> due(ResultSet row) throws SQLException {
        var to = row.getString("due_to");
        return to == null
                ? Optional.empty()
                : Optional.of(new Due(Utc.instant(row.getString("due_from")), Utc.instant(to),
                        Duration.ofSeconds(row.getLong("lead"))));
    }
}
