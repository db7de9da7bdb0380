package org.watchkeeper.routine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Occurrence;

/// A routine and all that its timetable, its turns and the clock say of it: a pure function of the three.
///
/// `appointments` are its due times from its adoption to the end of today, oldest first, before them what was carried out ahead of the first; `next` those after today; `took` is how long it took the last time. A due time
/// stays open until it is done or dismissed, however long ago it was. `coming` is the first of `next`: ahead, or settled already.
public record Diary(Routine routine, List<Appointment> appointments, List<Occurrence> next,
        Optional<Appointment> coming, Optional<Duration> took) {
    private static final int NEXT = 5;

    public Diary {
        appointments = List.copyOf(appointments);
        next = List.copyOf(next);
    }

    /// `turns` are those of this routine; `done` tells whether something else settles a due time that has no turn, such as a
    /// completed run of the same procedure.
    public static Diary of(Routine routine, List<Turn> turns, Done done, Instant now) {
        var timetable = routine.timetable();
        var tomorrow = timetable.start(timetable.day(now).plusDays(1));
        var byDue = turns.stream().collect(Collectors.groupingBy(Turn::due));
        var dates = timetable.between(routine.since(), tomorrow).stream()
                .map(date -> appointment(routine, date, byDue, done, now));
        var appointments = Stream.concat(beforeFirst(routine, byDue, now), dates).toList();
        var took = appointments.reversed().stream().flatMap(one -> took(one, done).stream()).findFirst();
        var next = timetable.next(tomorrow, NEXT);
        return new Diary(routine, appointments, next,
                next.stream().findFirst().map(date -> coming(routine, date, done)),
                took);
    }

    private static Appointment coming(Routine routine, Occurrence date, Done done) {
        var appointment = Appointment.coming(routine, date.start().toInstant());
        return done.settles(appointment) ? appointment.settled() : appointment;
    }

    /// From the beginning of its last round to its end, else what settled it says.
    private static Optional<Duration> took(Appointment one, Done done) {
        return one.turns().isEmpty()
                ? one.standing() == Appointment.Standing.SETTLED ? done.took(one) : Optional.empty()
                : one.turns().reversed().stream().filter(turn -> turn.run().isPresent())
                        .flatMap(turn -> turn.ending().map(end -> Duration.between(turn.began(), end.at())).stream())
                        .findFirst();
    }

    /// What was carried out before the first date, if anything was: what it found needs somebody as at any date.
    private static Stream<Appointment> beforeFirst(Routine routine, Map<Instant, List<Turn>> turns, Instant now) {
        return Optional.ofNullable(turns.get(routine.since()))
                .map(taken -> Appointment.of(routine, routine.since(), taken, now)).stream();
    }

    private static Appointment appointment(Routine routine, Occurrence date, Map<Instant, List<Turn>> turns, Done done,
            Instant now) {
        var due = date.start().toInstant();
        var appointment = Appointment.of(routine, due, turns.getOrDefault(due, List.of()), now);
        return appointment.turns().isEmpty() && appointment.isOpen() && done.settles(appointment)
                ? appointment.settled()
                : appointment;
    }

    /// Whether something that is no turn settles a due time.
    @FunctionalInterface
    public interface Done {
        /// Only turns count.
        Done NOTHING = _ -> false;

        boolean settles(Appointment appointment);

        /// How long what settles a due time took; empty where that is not known.
        default Optional<Duration> took(Appointment appointment) {
            return Optional.empty();
        }
    }

    /// What somebody has to do something about, oldest first.
    public List<Appointment> open() {
        return appointments.stream().filter(Appointment::isOpen).toList();
    }

    /// Those of which the day went by.
    public List<Appointment> missed() {
        return appointments.stream().filter(one -> one.standing() == Appointment.Standing.MISSED).toList();
    }

    /// Its newest due time. Empty before its first.
    public Optional<Appointment> current() {
        return appointments.isEmpty() ? Optional.empty() : Optional.of(appointments.getLast());
    }

    /// What is carried out when the routine is carried out now: its newest due time; before its first, of a list that date and of
    /// anything else something that settles no date.
    public Appointment inHand() {
        return current().or(this::early).orElseGet(() -> Appointment.ahead(routine));
    }

    /// The next date of a list, which can be opened before it comes once none that has come is left to be gone through.
    public Optional<Appointment> early() {
        return routine.subject().kind() == Subject.Kind.LIST && current().filter(Appointment::isOpen).isEmpty()
                ? coming
                : Optional.empty();
    }

    /// Whether its first date is still to come.
    public boolean isBeforeFirst() {
        return current().map(Appointment::isBeforeFirst).orElse(true);
    }

    /// Whether the console may begin it now without being asked: it has leave, its time has come today, and nobody has begun.
    public boolean isForItself(Instant now) {
        return routine.byItself() && current().filter(one -> one.standing() == Appointment.Standing.DUE
                && !now.isBefore(one.due())).isPresent();
    }
}
