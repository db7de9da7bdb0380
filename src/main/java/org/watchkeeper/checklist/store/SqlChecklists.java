package org.watchkeeper.checklist.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// Checklists in the database. The row of an occasion is changed first: it lets one console after the other add an entry.
public final class SqlChecklists implements Checklists {
    /// As many are asked for in one statement; a database may refuse thousands.
    private static final int TOGETHER = 250;

    private final Database database;

    public SqlChecklists(Database database) {
        this.database = database;
    }

    @Override
    public OccasionState append(OccasionId occasion, ListEntry.Happening happening) {
        var body = ListEventJson.write(happening.event());
        return database.write(Durability.POWER_LOSS, handle -> {
            long number = next(handle, occasion, happening);
            if (insert(handle, occasion, new ListEntry(number, happening), body) == 0) {
                takeBack(handle, occasion);
                return OccasionState.of(entries(handle, occasion));
            }
            return followed(handle, occasion, happening);
        });
    }

    private static OccasionState followed(Handle handle, OccasionId occasion, ListEntry.Happening happening) {
        try {
            var state = OccasionState.of(entries(handle, occasion));
            LineRows.follow(handle, state);
            return state;
        } catch (IllegalStateException wrong) {
            throw new Problem("That does not fit the lists as they are: " + wrong.getMessage(),
                    "occasion " + occasion + ", " + happening.event().kind(), "Open the list again.", wrong);
        }
    }

    /// The number of the entry to come. From here to the end of the transaction nobody else adds to this occasion.
    private static long next(Handle handle, OccasionId occasion, ListEntry.Happening happening) {
        if (happening.event() instanceof ListEvent.Opened) {
            handle.createUpdate("""
                    INSERT INTO checklist_occasion (id, entries) VALUES (:id, 0) ON CONFLICT (id) DO NOTHING
                    """).bind("id", occasion.toString()).execute();
        }
        return handle
                .createQuery("UPDATE checklist_occasion SET entries = entries + 1 WHERE id = :id RETURNING entries")
                .bind("id", occasion.toString()).mapTo(Long.class).findOne()
                .orElseThrow(() -> new Problem("There is no such checklist in use", "occasion " + occasion,
                        "Choose it from the list of checklists."));
    }

    private static int insert(Handle handle, OccasionId occasion, ListEntry entry, String body) {
        var happening = entry.happening();
        return handle.createUpdate("""
                INSERT INTO checklist_entry (occasion, number, id, at, operator, kind, body)
                VALUES (:occasion, :number, :id, :at, :operator, :kind, :body)
                ON CONFLICT (occasion, id) DO NOTHING
                """).bind("occasion", occasion.toString()).bind("number", entry.number())
                .bind("id", happening.id().toString()).bind("at", Utc.text(happening.at()))
                .bind("operator", happening.by().name()).bind("kind", happening.event().kind()).bind("body", body)
                .execute();
    }

    private static void takeBack(Handle handle, OccasionId occasion) {
        handle.createUpdate("UPDATE checklist_occasion SET entries = entries - 1 WHERE id = :id")
                .bind("id", occasion.toString()).execute();
    }

    @Override
    public List<ListEntry> read(OccasionId occasion) {
        return database.read(handle -> entries(handle, occasion));
    }

    private static List<ListEntry> entries(Handle handle, OccasionId occasion) {
        return handle.createQuery("SELECT * FROM checklist_entry WHERE occasion = :occasion ORDER BY number")
                .bind("occasion", occasion.toString()).map((row, _) -> entry(occasion, row)).list();
    }

    @Override
    public List<OccasionState> look(Set<OccasionId> occasions) {
        return occasions.stream().gather(Gatherers.windowFixed(TOGETHER))
                .flatMap(some -> database.read(handle -> states(handle, some)).stream()).toList();
    }

    private static List<OccasionState> states(Handle handle, List<OccasionId> occasions) {
        return handle
                .createQuery("SELECT * FROM checklist_entry WHERE occasion IN (<occasions>) ORDER BY occasion, number")
                .bindList("occasions", occasions.stream().map(OccasionId::toString).toList())
                .map((row, _) -> Map.entry(row.getString("occasion"),
                        entry(OccasionId.of(row.getString("occasion")), row)))
                .list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .values().stream().map(OccasionState::of).toList();
    }

    private static ListEntry entry(OccasionId occasion, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        var event = ListEventJson.read(row.getString("body"), occasion, number);
        return new ListEntry(number, new ListEntry.Happening(UUID.fromString(row.getString("id")),
                Utc.instant(row.getString("at")), new Operator(row.getString("operator")), event));
    }

    @Override
    public List<ListLine> lines() {
        return database.read(LineRows::all);
    }

    @Override
    public Set<OccasionId> provedSince(Instant moment) {
        return database.read(handle -> handle
                .createQuery(
                        "SELECT DISTINCT occasion FROM checklist_entry WHERE kind = 'proof-began' AND at >= :moment")
                .bind("moment", Utc.text(moment)).mapTo(String.class).map(OccasionId::of)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public long version() {
        return database.read(handle -> handle.createQuery("SELECT COALESCE(SUM(entries), 0) FROM checklist_occasion")
                .mapTo(Long.class).one());
    }
}
