package org.watchkeeper.routine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.run.RunId;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Words;

/// Routines and turns out of rows.
final class Rows {
    private Rows() {}

    static Routine routine(ResultSet row) throws SQLException {
        var subject = new Subject(Words.constant(row.getString("kind"), Subject.Kind.class),
                row.getString("file"), row.getString("document"), row.getString("item"), row.getString("title"));
        var timetable = new Timetable(Cadence.ofWord(row.getString("cadence")),
                LocalDate.parse(row.getString("first_day")), LocalTime.parse(row.getString("time_of_day")),
                ZoneId.of(row.getString("zone")));
        return new Routine(RoutineId.of(row.getString("id")), subject, timetable,
                row.getString("hosts").lines().map(HostId::of).toList(),
                Duration.ofSeconds(row.getLong("planned_seconds")), row.getBoolean("by_itself"),
                Utc.instant(row.getString("since")), new Operator(row.getString("operator")));
    }

    static Turn turn(ResultSet row) throws SQLException {
        return new Turn(RoutineId.of(row.getString("routine")), Utc.instant(row.getString("due_at")),
                row.getInt("number"), new Operator(row.getString("operator")), row.getBoolean("by_itself"),
                Utc.instant(row.getString("began_at")), Optional.ofNullable(row.getString("run")).map(RunId::of),
                ending(row));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        var verdict = Optional.ofNullable(row.getString("verdict"));
        return verdict.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ending(
                        Words.constant(verdict.get(), Ending.Verdict.class),
                        row.getString("note"), Utc.instant(row.getString("ended_at"))));
    }

    static String hosts(List<HostId> hosts) {
        return hosts.stream().map(HostId::toString).collect(Collectors.joining("\n"));
    }

    /// What a database refuses in text.
    static String plain(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
