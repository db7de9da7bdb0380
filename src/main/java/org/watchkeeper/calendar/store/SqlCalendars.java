package org.watchkeeper.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// The calendar in the database. The key of an edit is what it edits and the version that was seen: of two consoles that edit the
/// same at once one is refused.
public final class SqlCalendars implements Calendars {
    private static final String REMOVED = "removed";

    private final Database database;

    public SqlCalendars(Database database) {
        this.database = database;
    }

    @Override
    public Rulebook current() {
        return new Rulebook(database.read(handle -> handle.createQuery("""
                SELECT * FROM calendar_edit AS edit WHERE act = 'kept' AND version =
                    (SELECT MAX(version) FROM calendar_edit WHERE subject = edit.subject)
                """).map((row, _) -> version(row)).list()));
    }

    private static Edit.Version version(ResultSet row) throws SQLException {
        return new Edit.Version(RulingJson.read(row.getString("body"), row.getString("subject")),
                row.getInt("version"), Utc.instant(row.getString("at")));
    }

    @Override
    public boolean keep(Edit edit) {
        return database.write(Durability.POWER_LOSS, handle -> keep(handle, edit));
    }

    /// The same within a transaction of whoever keeps more together with it.
    public static boolean keep(Handle handle, Edit edit) {
        var removed = edit.act() instanceof Edit.Removed;
        var body = switch (edit.act()) {
            case Edit.Kept(var ruling) -> RulingJson.write(ruling);
            case Edit.Removed() -> "";
        };
        return handle.createUpdate("""
                INSERT INTO calendar_edit (subject, basis, version, at, operator, why, act, body)
                SELECT CAST(:subject AS TEXT), CAST(:basis AS INTEGER), CAST(:version AS INTEGER), CAST(:at AS TEXT),
                    CAST(:operator AS TEXT), CAST(:why AS TEXT), CAST(:act AS TEXT), CAST(:body AS TEXT)
                WHERE CAST(:basis AS INTEGER) =
                    (SELECT COALESCE(MAX(version), 0) FROM calendar_edit WHERE subject = CAST(:subject AS TEXT))
                ON CONFLICT DO NOTHING
                """).bind("subject", edit.subject().value()).bind("basis", edit.basis())
                .bind("version", edit.version()).bind("at", Utc.text(edit.at()))
                .bind("operator", plain(edit.by().name())).bind("why", plain(edit.why()))
                .bind("act", removed ? REMOVED : "kept").bind("body", body).execute() == 1;
    }

    @Override
    public List<Edit> history(Ruling.Id subject) {
        return database.read(handle -> handle.createQuery("""
                SELECT * FROM calendar_edit WHERE subject = :subject ORDER BY version
                """).bind("subject", subject.value()).map((row, _) -> edit(row)).list());
    }

    private static Edit edit(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        var act = REMOVED.equals(row.getString("act"))
                ? new Edit.Removed()
                : new Edit.Kept(RulingJson.read(row.getString("body"), subject));
        return new Edit(new Ruling.Id(subject), row.getInt("basis"), row.getInt("version"),
                Utc.instant(row.getString("at")), new Operator(row.getString("operator")), row.getString("why"), act);
    }

    @Override
    public long version() {
        return database.read(SqlCalendars::version);
    }

    /// The same within a transaction of whoever holds something against it.
    public static long version(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM calendar_edit").mapTo(Long.class).one();
    }

    /// What a database refuses in text.
    private static String plain(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
