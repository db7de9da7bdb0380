package org.watchkeeper.routine;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.Runs;

/// Reads the diaries of all routines: from routines and turns, and from the runs that carried out their procedures. `lists`
/// answers for routines that are lists. Reads; belongs in the background.
public record Diaries(Routines routines, Runs runs, Hosts hosts, Supplier<Diary.Done> lists, InstantSource clock) {
    public List<Diary> read() {
        var all = routines.all();
        if (all.isEmpty()) {
            return List.of();
        }
        var turns = routines.turns().stream().collect(Collectors.groupingBy(Turn::routine));
        var lines = runs.list();
        var done = lists.get();
        var names = hosts.all().stream().collect(Collectors.toMap(Host::id, Host::name));
        var now = clock.instant();
        return all.stream().map(routine -> Diary.of(routine, turns.getOrDefault(routine.id(), List.of()),
                new Settled(done, carriedOut(routine, lines, names)), now)).toList();
    }

    /// What settles due times besides turns: lists, and runs by hand in the wizard, by their days.
    private record Settled(Diary.Done lists, Map<LocalDate, Duration> runs) implements Diary.Done {
        @Override
        public boolean settles(Appointment one) {
            return lists.settles(one) || runs.containsKey(day(one));
        }

        @Override
        public Optional<Duration> took(Appointment one) {
            return lists.took(one).or(() -> Optional.ofNullable(runs.get(day(one))));
        }

        private static LocalDate day(Appointment one) {
            return one.routine().timetable().day(one.due());
        }
    }

    /// The days on which the procedure was completed on all hosts of the routine, by hand in the wizard, and how long that took.
    private static Map<LocalDate, Duration> carriedOut(Routine routine, List<RunLine> lines,
            Map<HostId, String> known) {
        var subject = routine.subject();
        var names = routine.hosts().stream().map(known::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return subject.kind() == Subject.Kind.LIST || names.isEmpty()
                ? Map.of()
                : lines.stream().filter(line -> line.title().equals(subject.title())
                        && line.runbook().equals(subject.document()) && isCompleted(line)
                        && line.hosts().containsAll(names))
                        .collect(Collectors.toMap(line -> routine.timetable().day(line.opened()),
                                line -> Duration.between(line.opened(), line.last()), (newest, _) -> newest));
    }

    private static boolean isCompleted(RunLine line) {
        return line.result().filter(result -> result == RunEvent.Result.COMPLETED).isPresent();
    }
}
