package org.watchkeeper.routine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.routine.testing.Chores.berlin;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.run.testing.Specimen;

/// What every store of routines does. A subclass hands over a fresh, empty one for each test.
public abstract class RoutinesContract {
    private static final Operator BEN = new Operator("ben");

    protected abstract Routines routines();

    @Test
    void nothing_is_known_at_first() {
        assertThat(routines().all()).isEmpty();
        assertThat(routines().turns()).isEmpty();
    }

    @Test
    void a_routine_comes_back_as_it_was_saved_and_a_change_replaces_it() {
        var daily = Chores.daily("Daily look μ");
        var other = new Routine(daily.id(),
                new Subject(Subject.Kind.LIST, "docs/other.md", "Other", "List", "List"),
                new Timetable(Cadence.HALF_YEARLY, Chores.FIRST.plusDays(1), LocalTime.of(23, 30, 15),
                        ZoneId.of("America/New_York")),
                List.of(Specimen.hostId("b"), Specimen.hostId("a")), Duration.ZERO, true, berlin("2026-11-03T10:00"),
                BEN);
        routines().save(daily);
        assertThat(routines().all()).containsExactly(daily);
        routines().save(other);
        assertThat(routines().all()).containsExactly(other);
    }

    @Test
    void one_of_two_claims_of_a_turn_is_granted() {
        var routine = saved("Daily");
        assertThat(routines().claim(turn(routine, 1, Specimen.ADA))).isTrue();
        assertThat(routines().claim(turn(routine, 1, BEN))).isFalse();
        assertThat(routines().turns()).containsExactly(turn(routine, 1, Specimen.ADA));
        assertThat(routines().claim(turn(routine, 2, BEN))).isTrue();
    }

    @Test
    void an_ending_is_kept_with_its_run_and_never_replaced() {
        var turn = turn(saved("Daily"), 1, Specimen.ADA);
        routines().claim(turn);
        var walked = turn.walkedAs(Specimen.runId("look"));
        routines().note(walked);
        var ended = walked.ended(new Ending(Verdict.ODD, "1 is not as it should be", berlin("2026-11-02T09:05")));
        routines().note(ended);
        assertThat(routines().turns()).containsExactly(ended);
        routines().note(turn.ended(new Ending(Verdict.DONE, "", berlin("2026-11-02T10:00"))));
        assertThat(routines().turns()).containsExactly(ended);
    }

    @Test
    void a_routine_that_is_given_up_is_gone_with_its_turns_until_it_is_adopted_again() {
        var routine = saved("Daily");
        var other = saved("Other");
        routines().claim(turn(routine, 1, Specimen.ADA));
        routines().giveUp(routine.id());
        assertThat(routines().all()).containsExactly(other);
        assertThat(routines().turns()).isEmpty();
        routines().save(routine);
        assertThat(routines().turns()).containsExactly(turn(routine, 1, Specimen.ADA));
    }

    private Routine saved(String title) {
        var routine = Chores.daily(title);
        routines().save(routine);
        return routine;
    }

    private static Turn turn(Routine routine, int number, Operator by) {
        return Turn.begun(routine, berlin("2026-11-02T09:00"), number, by, by.equals(BEN), berlin("2026-11-02T09:01"));
    }
}
