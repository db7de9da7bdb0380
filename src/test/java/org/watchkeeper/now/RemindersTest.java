package org.watchkeeper.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.now.Line.Destination;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.testing.Chores;

/// What one is reminded of, when, and when it is quiet.
class RemindersTest {
    private static final Instant DUE = Sample.NIGHT.minus(Duration.ofHours(48));
    private static final Instant SIX_HOURS_BEFORE = DUE.minus(Duration.ofHours(6));

    private final MemoryChecklists checklists = new MemoryChecklists();

    private OccasionState opened(Occasion.Kind kind) {
        var id = Sample.occasion("update");
        return checklists.append(id, Sample.did("open", new ListEvent.Opened(new Occasion(id, kind, "Update", ""),
                Clocks.startingAt(Sample.NIGHT, Sample.UTC),
                List.of(Sample.list("Before", Sample.TWO_DAYS_BEFORE, "Back up", "Tell them")))));
    }

    private OccasionState tick(String text) {
        return checklists.append(Sample.occasion("update"), Sample.did(text,
                new ListEvent.Ticked(Sample.key(Sample.TWO_DAYS_BEFORE, text), List.of())));
    }

    private static List<Reminder> at(Instant now, OccasionState... states) {
        return Reminders.of(List.of(states), List.of(), now);
    }

    @Test
    void items_are_told_together_when_they_become_due_and_again_when_they_are_overdue() {
        var state = opened(Occasion.Kind.MAINTENANCE);
        assertThat(at(SIX_HOURS_BEFORE.minusSeconds(1), state)).isEmpty();
        var due = at(SIX_HOURS_BEFORE, state);
        assertThat(due).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.DUE);
            assertThat(one.title()).isEqualTo("2 items of 'Before'");
            assertThat(one.to()).isEqualTo(
                    new Destination("checklists", state.lists().getFirst().copy().id().toString()));
        });
        assertThat(at(DUE.minusSeconds(1), state)).isEqualTo(due);
        assertThat(at(DUE, state)).extracting(Reminder::kind).containsExactly(Kind.OVERDUE);
        assertThat(at(DUE, state).getFirst().thing()).isNotEqualTo(due.getFirst().thing());
        assertThat(at(DUE, tick("Back up"))).extracting(Reminder::title).containsExactly("Tell them");
        assertThat(at(DUE, tick("Tell them"))).isEmpty();
    }

    @Test
    void what_is_ticked_meanwhile_makes_no_news_of_the_rest() {
        var before = at(DUE, opened(Occasion.Kind.MAINTENANCE)).getFirst().thing();
        assertThat(at(DUE, tick("Back up")).getFirst().thing()).isEqualTo(before);
    }

    @Test
    void a_start_that_is_moved_makes_another_due_time_of_it() {
        var before = at(DUE, opened(Occasion.Kind.MAINTENANCE)).getFirst().thing();
        var moved = checklists.append(Sample.occasion("update"), Sample.did("move",
                new ListEvent.StartMoved(Sample.NIGHT.plus(Duration.ofHours(1)), Sample.UTC)));
        assertThat(at(DUE.plus(Duration.ofHours(1)), moved).getFirst().thing()).isNotEqualTo(before);
    }

    @Test
    void lists_of_routines_and_closed_lists_are_not_told() {
        assertThat(at(DUE, opened(Occasion.Kind.ROUTINE))).isEmpty();
        var list = opened(Occasion.Kind.ROUTINE).lists().getFirst().copy().id();
        var other = new MemoryChecklists();
        other.append(Sample.occasion("x"), Sample.did("open", Sample.opening(Sample.occasion("x"),
                Sample.list("Before", Sample.TWO_DAYS_BEFORE, "Back up"))));
        assertThat(at(DUE, other.append(Sample.occasion("x"),
                Sample.did("away", new ListEvent.PutAway(list, "called off"))))).isEmpty();
    }

    @Test
    void a_routine_is_told_at_its_time_and_when_its_day_is_over_unless_it_runs_by_itself() {
        var daily = Chores.daily("Look");
        assertThat(routines(diary(daily, "2026-11-02T08:59"), "2026-11-02T08:59")).isEmpty();
        assertThat(routines(diary(daily, "2026-11-02T09:00"), "2026-11-02T09:00")).extracting(Reminder::kind)
                .containsExactly(Kind.DUE);
        assertThat(routines(diary(daily, "2026-11-04T08:00"), "2026-11-04T08:00")).extracting(Reminder::kind)
                .containsExactly(Kind.MISSED);
        assertThat(routines(diary(daily.byItself(true), "2026-11-02T09:00"), "2026-11-02T09:00")).isEmpty();
    }

    private static Diary diary(org.watchkeeper.routine.Routine routine, String now) {
        return Diary.of(routine, List.of(), Diary.Done.NOTHING, Chores.berlin(now));
    }

    private static List<Reminder> routines(Diary diary, String now) {
        return Reminders.of(List.of(), List.of(diary), Chores.berlin(now));
    }

    @Test
    void what_was_told_is_quiet_until_one_wants_to_hear_it_again() {
        var standing = at(DUE, opened(Occasion.Kind.MAINTENANCE));
        var thing = standing.getFirst().thing();
        assertThat(Digest.of(standing, Map.of(), DUE)).isPresent();
        assertThat(Digest.of(standing, Map.of(thing, new Told.Word(DUE, Optional.empty())), DUE)).isEmpty();
        var later = new Told.Word(DUE, Optional.of(DUE.plusSeconds(900)));
        assertThat(Digest.of(standing, Map.of(thing, later), DUE.plusSeconds(899))).isEmpty();
        assertThat(Digest.of(standing, Map.of(thing, later), DUE.plusSeconds(900))).isPresent();
    }

    @Test
    void one_thing_leads_to_itself_and_several_to_now() {
        var one = at(DUE, opened(Occasion.Kind.MAINTENANCE)).getFirst();
        var alone = new Digest(List.of(one));
        assertThat(alone.to()).isEqualTo(one.to());
        assertThat(alone.title()).isEqualTo("Overdue: 2 items of 'Before'");
        var two = new Digest(List.of(one, new Reminder("x", Kind.DUE, "Look", "due", DUE, one.to())));
        assertThat(two.to()).isEqualTo(new Destination("now", ""));
        assertThat(two.title()).isEqualTo("2 things need somebody: 1 overdue, 1 due");
        assertThat(two.names()).containsExactly("2 items of 'Before'", "Look");
    }
}
