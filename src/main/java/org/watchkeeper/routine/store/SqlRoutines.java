package org.watchkeeper.routine.store;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// Routines in the database: a team's consoles share them. The primary key of a turn decides between consoles: one of two that
/// claim it gets it.
public final class SqlRoutines implements Routines {
    private final Database database;

    public SqlRoutines(Database database) {
        this.database = database;
    }

    @Override
    public List<Routine> all() {
        return database.read(handle -> handle.createQuery("""
                SELECT * FROM routine WHERE NOT given_up ORDER BY title, id
                """).map((row, _) -> Rows.routine(row)).list());
    }

    @Override
    public void save(Routine routine) {
        database.write(Durability.POWER_LOSS, handle -> save(handle, routine));
    }

    private static int save(Handle handle, Routine routine) {
        var subject = routine.subject();
        var timetable = routine.timetable();
        return handle
                .createUpdate(
                        """
                                INSERT INTO routine (id, kind, file, document, item, title, cadence, first_day, time_of_day, zone, hosts,
                                    planned_seconds, by_itself, since, operator, given_up)
                                VALUES (:id, :kind, :file, :document, :item, :title, :cadence, :first, :time, :zone, :hosts,
                                    :planned, :itself, :since, :operator, FALSE)
                                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, file = excluded.file, document = excluded.document,
                                    item = excluded.item, title = excluded.title, cadence = excluded.cadence,
                                    first_day = excluded.first_day, time_of_day = excluded.time_of_day, zone = excluded.zone,
                                    hosts = excluded.hosts, planned_seconds = excluded.planned_seconds, by_itself = excluded.by_itself,
                                    since = excluded.since, operator = excluded.operator, given_up = excluded.given_up
                                """)
                .bind("id", routine.id().toString()).bind("kind", subject.kind().word())
                .bind("file", Rows.plain(subject.file())).bind("document", Rows.plain(subject.document()))
                .bind("item", Rows.plain(subject.id())).bind("title", Rows.plain(subject.title()))
                .bind("cadence", timetable.cadence().word()).bind("first", timetable.first().toString())
                .bind("time", timetable.time().toString()).bind("zone", timetable.zone().getId())
                .bind("hosts", Rows.hosts(routine.hosts())).bind("planned", routine.planned().toSeconds())
                .bind("itself", routine.byItself()).bind("since", Utc.text(routine.since()))
                .bind("operator", Rows.plain(routine.by().name())).execute();
    }

    @Override
    public void giveUp(RoutineId routine) {
        database.write(Durability.POWER_LOSS, handle -> handle
                .createUpdate("UPDATE routine SET given_up = TRUE WHERE id = :id").bind("id", routine.toString())
                .execute());
    }

    @Override
    public List<Turn> turns() {
        return database.read(handle -> handle.createQuery("""
                SELECT * FROM routine_turn WHERE routine IN (SELECT id FROM routine WHERE NOT given_up)
                ORDER BY due_at, number, routine
                """).map((row, _) -> Rows.turn(row)).list());
    }

    @Override
    public boolean claim(Turn turn) {
        return database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO routine_turn (routine, due_at, number, operator, by_itself, began_at)
                VALUES (:routine, :due, :number, :operator, :itself, :began)
                ON CONFLICT (routine, due_at, number) DO NOTHING
                """).bind("routine", turn.routine().toString()).bind("due", Utc.text(turn.due()))
                .bind("number", turn.number()).bind("operator", Rows.plain(turn.by().name()))
                .bind("itself", turn.byItself()).bind("began", Utc.text(turn.began())).execute()) == 1;
    }

    @Override
    public void note(Turn turn) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                UPDATE routine_turn SET run = COALESCE(CAST(:run AS TEXT), run), verdict = CAST(:verdict AS TEXT),
                    note = :note, ended_at = CAST(:ended AS TEXT)
                WHERE routine = :routine AND due_at = :due AND number = :number AND verdict IS NULL
                """).bind("routine", turn.routine().toString()).bind("due", Utc.text(turn.due()))
                .bind("number", turn.number()).bind("run", turn.run().map(Object::toString))
                .bind("verdict", turn.ending().map(ending -> ending.verdict().word()))
                .bind("note", turn.ending().map(ending -> Rows.plain(ending.note())).orElse(""))
                .bind("ended", turn.ending().map(ending -> Utc.text(ending.at()))).execute());
    }
}
