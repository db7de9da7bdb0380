package org.watchkeeper.routine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One due time of a routine and how it stands; `turns` are those taken at it, oldest first.
public record Appointment(Routine routine, Instant due, Standing standing, List<Turn> turns) {
    /// A routine late in the evening is not missed at midnight.
    private static final Duration GRACE = Duration.ofHours(1);

    public Appointment {
        turns = List.copyOf(turns);
    }

    /// AHEAD: on a later day, or before the first one. DUE: today. MISSED: its day is over. BEGUN: somebody is at it, or left it. ODD, UNKNOWN: looked at,
    /// and a person has to see what came of it. SETTLED: nobody has to do anything.
    public enum Standing {
        AHEAD, DUE, MISSED, BEGUN, ODD, UNKNOWN, SETTLED
    }

    /// How a due time stands by its turns and the clock alone.
    static Appointment of(Routine routine, Instant due, List<Turn> turns, Instant now) {
        return new Appointment(routine, due, turns.isEmpty() ? byClock(routine, due, now) : byTurn(turns.getLast()),
                turns);
    }

    /// What is carried out before the first date, kept at the moment of adoption: it settles no date.
    static Appointment ahead(Routine routine) {
        return new Appointment(routine, routine.since(), Standing.AHEAD, List.of());
    }

    /// A due time on a later day.
    static Appointment coming(Routine routine, Instant due) {
        return new Appointment(routine, due, Standing.AHEAD, List.of());
    }

    /// Whether it stands for what was carried out before the first date.
    public boolean isBeforeFirst() {
        return due.equals(routine.since());
    }

    private static Standing byTurn(Turn last) {
        return last.ending().map(ending -> switch (ending.verdict()) {
            case AS_IT_SHOULD, DONE, DISMISSED -> Standing.SETTLED;
            case ODD -> Standing.ODD;
            case UNKNOWN -> Standing.UNKNOWN;
        }).orElse(Standing.BEGUN);
    }

    private static Standing byClock(Routine routine, Instant due, Instant now) {
        var timetable = routine.timetable();
        if (timetable.day(now).isBefore(timetable.day(due))) {
            return Standing.AHEAD;
        }
        return now.isBefore(missedFrom(routine, due)) ? Standing.DUE : Standing.MISSED;
    }

    /// The end of its day, and not before there was time to do it.
    private static Instant missedFrom(Routine routine, Instant due) {
        var timetable = routine.timetable();
        var midnight = timetable.start(timetable.day(due).plusDays(1));
        var length = routine.planned().compareTo(GRACE) > 0 ? routine.planned() : GRACE;
        return midnight.isAfter(due.plus(length)) ? midnight : due.plus(length);
    }

    /// The same, settled by something that is no turn of it.
    Appointment settled() {
        return new Appointment(routine, due, Standing.SETTLED, turns);
    }

    public boolean isOpen() {
        return standing != Standing.SETTLED && standing != Standing.AHEAD;
    }

    public Optional<Turn> lastTurn() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    /// The number of the next turn at it.
    public int nextNumber() {
        return lastTurn().map(turn -> turn.number() + 1).orElse(1);
    }
}
