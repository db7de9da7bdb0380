package org.watchkeeper.routine.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Preparation;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.round.Attendance;
import org.watchkeeper.routine.round.Rounds;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

/// One console over scripted hosts: routines of one document, carried out with real runs. Several may share stores and hosts.
public final class Ward implements AutoCloseable {
    public static final Instant NOW = Chores.berlin("2026-11-02T10:00");
    public static final String FILE = "docs/care.md";

    public final ScriptedShells shells;
    public final Routines routines;
    public final MemoryHosts hosts;
    public final MemoryOutputs outputs = new MemoryOutputs();
    public final LiveRuns runs;
    public final Rounds rounds;
    public final Diaries diaries;
    public final Attendance attendance;
    public final Library library = new Documents();
    private final Operator operator;

    public Ward(Routines routines, ScriptedShells shells, String operator) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        hosts = new MemoryHosts(Specimen.host("app-1"), Specimen.host("app-2"), Specimen.host("db-1"));
        var ids = Ids.of(new Random());
        this.routines = routines;
        this.shells = shells;
        this.operator = new Operator(operator);
        runs = new LiveRuns(new Means(new MemoryJournal(), outputs, shells, ids, clock, Thread.ofVirtual().factory(),
                new Pace(List.of(Duration.ofMillis(2)), Duration.ofMillis(5), Duration.ofMillis(200))));
        rounds = new Rounds(routines, runs, new Preparation(library, hosts, new Planner(ids), LastValues.none(),
                Clearance.EVERYTHING, clock), clock);
        diaries = new Diaries(routines, runs, hosts, () -> Diary.Done.NOTHING, clock);
        attendance = new Attendance(diaries, rounds, () -> this.operator, clock);
    }

    public Ward() {
        this(new MemoryRoutines(), new ScriptedShells(), "ada");
    }

    /// Adopts a procedure of the document, daily at 09:00 in Berlin: `look`, or `change`, which restarts something too.
    public Routine adopt(String procedure, boolean byItself, String... hosts) {
        var chore = Chores.daily(procedure);
        var routine = new Routine(chore.id(), new Subject(Subject.Kind.PROCEDURE, FILE, "Care", procedure, procedure),
                chore.timetable(), List.of(hosts).stream().map(Specimen::hostId).toList(), chore.planned(), byItself,
                chore.since(), operator);
        routines.save(routine);
        return routine;
    }

    public Diary diary() {
        return diaries.read().getFirst();
    }

    public Rounds.Begun begin() {
        return rounds.begin(diary().current().orElseThrow(),
                new Rounds.Asker(operator, false, Questions.refuseAll()));
    }

    @Override
    public void close() {
        runs.close();
    }

    private static Procedure procedure(String id, ShellCommand... commands) {
        return new Procedure(id, id, ProcedureKind.DIAGNOSIS, new Lines(1, 20), "", "", "", "", List.of(),
                List.of(new Step.Commands(id + "/1", "Look at it", Lines.at(2), "", List.of(commands), List.of())));
    }

    private static ShellCommand command(String text, Flag flag) {
        return new ShellCommand(text, Lines.at(3), Set.of(flag), Success.ZERO, List.of());
    }

    /// A document with a procedure that looks and one that changes something too.
    private static final class Documents implements Library {
        @Override
        public List<Entry> entries() {
            var look = procedure("look", command("df", Flag.READ_ONLY), command("free", Flag.READ_ONLY),
                    command("uptime", Flag.READ_ONLY));
            var change = procedure("change", command("df", Flag.READ_ONLY), command("restart", Flag.SERVICE));
            return List.of(new Entry(Path.of(FILE), false, new Runbook("Care", "", "ab".repeat(32), Map.of(), List.of(),
                    List.of(look, change), List.of(), List.of(), List.of(), List.of())));
        }

        @Override
        public Optional<Entry> find(Path file) {
            return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
