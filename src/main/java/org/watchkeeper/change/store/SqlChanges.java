package org.watchkeeper.change.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.calendar.store.SqlCalendars;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.change.Stage;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Words;

/// Changes in the database. The row of a change is changed first: it lets one console after the other add an entry.
public final class SqlChanges implements Changes {
    private static final int LINE_FORM = 1;

    private final Database database;

    public SqlChanges(Database database) {
        this.database = database;
    }

    @Override
    public ChangeState append(ChangeId change, long basis, ChangeEntry.Happening happening) {
        return database.write(Durability.POWER_LOSS, handle -> append(handle, change, basis, happening));
    }

    /// An edit of the calendar waits for the first row that is written here, so that what is asked last counts to the end.
    @Override
    public ChangeState plan(ChangeId change, long basis, ChangeEntry.Happening happening, long calendar) {
        return database.write(Durability.POWER_LOSS, handle -> {
            var state = append(handle, change, basis, happening);
            if (SqlCalendars.version(handle) != calendar) {
                throw new Overtaken();
            }
            return state;
        });
    }

    @Override
    public List<ChangeState> settle(Settlement settlement) {
        return database.write(Durability.POWER_LOSS, handle -> {
            database.reserve(handle, "planned_change"); // whoever plans at this moment is waited for, and counts
            if (version(handle) != settlement.seen() || !SqlCalendars.keep(handle, settlement.edit())) {
                throw new Overtaken();
            }
            return settlement.additions().stream()
                    .map(each -> append(handle, each.change(), each.basis(), each.happening())).toList();
        });
    }

    private static ChangeState append(Handle handle, ChangeId change, long basis, ChangeEntry.Happening happening) {
        long number = next(handle, change, happening);
        if (known(handle, change, happening)) {
            takeBack(handle, change);
            return ChangeState.of(change, entries(handle, change));
        }
        if (number != basis + 1) {
            throw new Overtaken(change);
        }
        var state = fits(change, entries(handle, change), new ChangeEntry(number, happening));
        insert(handle, change, new ChangeEntry(number, happening));
        follow(handle, ChangeLine.of(state));
        return state;
    }

    private static ChangeState fits(ChangeId change, List<ChangeEntry> before, ChangeEntry entry) {
        try {
            return before.isEmpty()
                    ? ChangeState.of(change, List.of(entry))
                    : ChangeState.of(change, before).after(entry);
        } catch (IllegalStateException wrong) {
            throw new Problem("That does not fit the change: " + wrong.getMessage(), "change " + change,
                    "Look at how it stands now.", wrong);
        }
    }

    /// The number of the entry to come. From here to the end of the transaction nobody else adds to this change.
    private static long next(Handle handle, ChangeId change, ChangeEntry.Happening happening) {
        if (happening.event() instanceof ChangeEvent.Drafted) {
            handle.createUpdate("INSERT INTO planned_change (id, entries) VALUES (:id, 0) ON CONFLICT (id) DO NOTHING")
                    .bind("id", change.toString()).execute();
        }
        return handle.createQuery("UPDATE planned_change SET entries = entries + 1 WHERE id = :id RETURNING entries")
                .bind("id", change.toString()).mapTo(Long.class).findOne()
                .orElseThrow(() -> new Problem("There is no such change", "change " + change,
                        "Choose it from the list of changes."));
    }

    private static boolean known(Handle handle, ChangeId change, ChangeEntry.Happening happening) {
        return handle.createQuery("SELECT 1 FROM change_entry WHERE change = :change AND id = :id")
                .bind("change", change.toString()).bind("id", happening.id().toString()).mapTo(Integer.class)
                .findOne().isPresent();
    }

    private static void takeBack(Handle handle, ChangeId change) {
        handle.createUpdate("UPDATE planned_change SET entries = entries - 1 WHERE id = :id")
                .bind("id", change.toString()).execute();
    }

    private static void insert(Handle handle, ChangeId change, ChangeEntry entry) {
        var happening = entry.happening();
        handle.createUpdate("""
                INSERT INTO change_entry (change, number, id, at, operator, kind, body)
                VALUES (:change, :number, :id, :at, :operator, :kind, :body)
                """).bind("change", change.toString()).bind("number", entry.number())
                .bind("id", happening.id().toString()).bind("at", Utc.text(happening.at()))
                .bind("operator", happening.by().name()).bind("kind", happening.event().kind())
                .bind("body", ChangeEventJson.write(happening.event())).execute();
    }

    private static void follow(Handle handle, ChangeLine line) {
        var proposal = ProposalJson.write(line.proposal()).put("v", LINE_FORM);
        handle.createUpdate("""
                INSERT INTO change_line (id, start_at, stage, proposal, next, missing, end_at, requester, changed_at)
                VALUES (:id, :start, :stage, :proposal, :next, :missing, :end, :requester, :changed)
                ON CONFLICT (id) DO UPDATE SET start_at = excluded.start_at, stage = excluded.stage,
                    proposal = excluded.proposal, next = excluded.next, missing = excluded.missing,
                    end_at = excluded.end_at, changed_at = excluded.changed_at
                """).bind("id", line.id().toString()).bind("start", Utc.text(line.proposal().span().start()))
                .bind("stage", Words.of(line.settled())).bind("proposal", Json.write(proposal))
                .bind("next", line.next()).bind("missing", line.missing()).bind("end", line.end().map(Utc::text))
                .bind("requester", line.requester().name()).bind("changed", Utc.text(line.changed())).execute();
    }

    @Override
    public List<ChangeEntry> read(ChangeId change) {
        return database.read(handle -> entries(handle, change));
    }

    private static List<ChangeEntry> entries(Handle handle, ChangeId change) {
        return handle.createQuery("SELECT * FROM change_entry WHERE change = :change ORDER BY number")
                .bind("change", change.toString()).map((row, _) -> entry(change, row)).list();
    }

    private static ChangeEntry entry(ChangeId change, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        var event = ChangeEventJson.read(row.getString("body"), change, number);
        return new ChangeEntry(number, new ChangeEntry.Happening(UUID.fromString(row.getString("id")),
                Utc.instant(row.getString("at")), new Operator(row.getString("operator")), event));
    }

    @Override
    public List<ChangeLine> lines() {
        return database.read(handle -> handle.createQuery("SELECT * FROM change_line ORDER BY start_at, id")
                .map((row, _) -> line(row)).list());
    }

    private static ChangeLine line(ResultSet row) throws SQLException {
        return new ChangeLine(ChangeId.of(row.getString("id")),
                Json.read(row.getString("proposal"), LINE_FORM, ProposalJson::read),
                Words.constant(row.getString("stage"), Stage.class), row.getInt("next"), row.getInt("missing"),
                Optional.ofNullable(row.getString("end_at")).map(Utc::instant),
                new Operator(row.getString("requester")), Utc.instant(row.getString("changed_at")));
    }

    @Override
    public long version() {
        return database.read(SqlChanges::version);
    }

    private static long version(Handle handle) {
        return handle.createQuery("SELECT COALESCE(SUM(entries), 0) FROM planned_change").mapTo(Long.class).one();
    }
}
