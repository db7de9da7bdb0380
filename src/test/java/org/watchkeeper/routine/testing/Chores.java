package org.watchkeeper.routine.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.run.testing.Specimen;

/// Routines that are good enough for a test. Same words in, same values out.
public final class Chores {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// A Monday.
    public static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private Chores() {}

    /// Every day at 09:00 in Berlin from `FIRST` on, on app-1.
    public static Routine daily(String title) {
        return routine(title, new Timetable(Cadence.DAILY, FIRST, LocalTime.of(9, 0), BERLIN));
    }

    public static Routine routine(String title, Timetable timetable) {
        return new Routine(new RoutineId(UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8))),
                new Subject(Subject.Kind.PROCEDURE, "docs/care.md", "Care", "care/" + title, title), timetable,
                List.of(Specimen.hostId("app-1")), Duration.ofMinutes(5), false,
                timetable.first().atStartOfDay(timetable.zone()).toInstant(), new Operator("ada"));
    }

    /// A time in Berlin: "2026-11-02T09:00".
    public static Instant berlin(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
