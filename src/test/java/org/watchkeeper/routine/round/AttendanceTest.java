package org.watchkeeper.routine.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Appointment.Standing;
import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.routine.testing.MemoryRoutines;
import org.watchkeeper.routine.testing.Ward;
import org.watchkeeper.run.testing.ScriptedShells;

/// What the console does by itself, and what it never does.
class AttendanceTest {
    private final MemoryRoutines routines = new MemoryRoutines();
    private final ScriptedShells shells = new ScriptedShells();
    private final Ward ada = new Ward(routines, shells, "ada");
    private final Ward ben = new Ward(routines, shells, "ben");

    @AfterEach
    void close() {
        ada.close();
        ben.close();
    }

    @Test
    void nothing_runs_by_itself_without_leave() {
        ada.adopt("look", false, "app-1");
        ada.attendance.tick();
        assertThat(routines.turns()).isEmpty();
        assertThat(shells.started()).isEmpty();
    }

    @Test
    void by_itself_nothing_runs_on_another_machine_and_the_turn_is_not_as_it_should_be() throws InterruptedException {
        ada.adopt("look", true, "app-1");
        shells.refuse("app-1", new AnotherMachine("app-1 is another machine than before", "Look at it."));
        ada.attendance.tick();
        routines.awaitEnding();
        assertThat(shells.started()).isEmpty();
        assertThat(routines.turns()).singleElement().extracting(turn -> turn.ending().orElseThrow().verdict())
                .isEqualTo(Verdict.ODD);
        assertThat(ada.diary().open()).singleElement().extracting(Appointment::standing).isEqualTo(Standing.ODD);
    }

    @Test
    void with_leave_it_runs_once_for_one_due_time_however_often_and_wherever_it_is_looked()
            throws InterruptedException {
        ada.adopt("look", true, "app-1");
        ada.attendance.tick();
        ben.attendance.tick();
        routines.awaitEnding();
        ada.attendance.tick();
        ben.attendance.tick();
        assertThat(routines.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.byItself()).isTrue();
            assertThat(turn.ending()).hasValueSatisfying(
                    ending -> assertThat(ending.verdict()).isEqualTo(Verdict.AS_IT_SHOULD));
        });
        assertThat(shells.startedScripts()).containsExactly("app-1: df", "app-1: free", "app-1: uptime");
    }

    @Test
    void of_two_consoles_that_saw_it_due_one_runs_it() throws InterruptedException {
        ada.adopt("look", true, "app-1");
        var seen = ben.diary().current().orElseThrow();
        ada.attendance.tick();
        assertThat(ben.rounds.begin(seen, Rounds.Asker.itself(turn().by()))).isInstanceOf(Rounds.Begun.Taken.class);
        routines.awaitEnding();
        assertThat(shells.started()).hasSize(3);
    }

    @Test
    void a_turn_that_a_killed_console_left_is_not_begun_again_by_itself() {
        var routine = ada.adopt("look", true, "app-1");
        var due = ada.diary().current().orElseThrow().due();
        routines.claim(Turn.begun(routine, due, 1, routine.by(), true, due));
        ada.attendance.tick();
        assertThat(shells.started()).isEmpty();
        assertThat(ada.diary().open()).singleElement().extracting(Appointment::standing).isEqualTo(Standing.BEGUN);
    }

    @Test
    void trouble_of_the_console_is_unknown_and_not_odd() throws InterruptedException {
        ada.adopt("look", true, "app-1");
        shells.refuse("app-1", new Unreachable("The key needs a passphrase", "app-1", "", true));
        ada.attendance.tick();
        routines.awaitEnding();
        assertThat(turn().ending()).hasValueSatisfying(
                ending -> assertThat(ending.verdict()).isEqualTo(Verdict.UNKNOWN));
    }

    @Test
    void what_cannot_be_prepared_by_itself_is_unknown_and_says_why() {
        ada.adopt("look", true, "gone-1");
        ada.attendance.tick();
        assertThat(turn().ending()).hasValueSatisfying(ending -> {
            assertThat(ending.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(ending.note()).contains("no longer in the inventory");
        });
    }

    @Test
    void a_store_that_cannot_be_read_starts_nothing_and_ends_nothing() {
        var broken = new org.watchkeeper.routine.Diaries(new Unreadable(), ada.runs,
                new org.watchkeeper.host.testing.MemoryHosts(), () -> org.watchkeeper.routine.Diary.Done.NOTHING,
                () -> Ward.NOW);
        new Attendance(broken, ada.rounds, () -> new org.watchkeeper.kernel.Operator("ada"), () -> Ward.NOW).tick();
        assertThat(shells.started()).isEmpty();
    }

    private Turn turn() {
        return routines.turns().getFirst();
    }

    /// A database that is away.
    private static final class Unreadable implements org.watchkeeper.routine.Routines {
        @Override
        public java.util.List<org.watchkeeper.routine.Routine> all() {
            throw new Problem("The database does not answer", "", "");
        }

        @Override
        public void save(org.watchkeeper.routine.Routine routine) {
            throw new Problem("The database does not answer", "", "");
        }

        @Override
        public void giveUp(org.watchkeeper.routine.RoutineId routine) {
            throw new Problem("The database does not answer", "", "");
        }

        @Override
        public java.util.List<Turn> turns() {
            throw new Problem("The database does not answer", "", "");
        }

        @Override
        public boolean claim(Turn turn) {
            throw new Problem("The database does not answer", "", "");
        }

        @Override
        public void note(Turn turn) {
            throw new Problem("The database does not answer", "", "");
        }
    }
}
