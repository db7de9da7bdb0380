package org.watchkeeper.checklist.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.runbook.Schedule.Anchor;

/// What is due when, before and after a start is moved; a change of clocks in between is flagged.
class StartMoveTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Timing WEEK_BEFORE = new Timing("1 week before", Phase.BEFORE, Anchor.WINDOW_START, "P-7D",
            "P-7D");
    private static final Instant SATURDAY = Instant.parse("2026-03-21T02:00:00Z");
    /// Four in the morning of the night in which the clocks go forward at two.
    private static final Instant SHORT_NIGHT = Instant.parse("2026-03-29T02:00:00Z");

    private final MemoryChecklists checklists = new MemoryChecklists();

    private OccasionState opened(Clocks clocks) {
        var id = Sample.occasion("window");
        return checklists.append(id, Sample.did("open", new ListEvent.Opened(
                new Occasion(id, Occasion.Kind.MAINTENANCE, "Window", ""), clocks,
                List.of(Sample.list("Before", Sample.TWO_DAYS_BEFORE, "Back up", "Tell them"),
                        Sample.list("Early", WEEK_BEFORE, "Plan"),
                        Sample.list("After", Sample.FIRST_HALF_HOUR, "Look")))));
    }

    @Test
    void due_times_are_told_before_and_after_and_what_does_not_count_from_the_start_is_left_out() {
        var moved = new StartMove(opened(Clocks.startingAt(SATURDAY, BERLIN)), SATURDAY.plusSeconds(3600), BERLIN)
                .moved();
        assertThat(moved).extracting(StartMove.Moved::list).containsExactly("Before", "Early");
        assertThat(moved.getFirst().items()).isEqualTo(2);
        assertThat(moved.getFirst().before().orElseThrow().to()).isEqualTo(Instant.parse("2026-03-19T02:00:00Z"));
        assertThat(moved.getFirst().after().to()).isEqualTo(Instant.parse("2026-03-19T03:00:00Z"));
        assertThat(moved).allMatch(each -> each.clockChange().isEmpty());
    }

    @Test
    void a_change_of_clocks_between_a_due_time_and_the_start_is_flagged() {
        var moved = new StartMove(opened(Clocks.startingAt(SATURDAY, BERLIN)), SHORT_NIGHT, BERLIN).moved();
        assertThat(moved.getFirst().after().to()).as("48 hours, whatever the clocks do")
                .isEqualTo(Instant.parse("2026-03-27T02:00:00Z"));
        assertThat(moved.getLast().after().to()).as("the same time of day a week before")
                .isEqualTo(Instant.parse("2026-03-22T03:00:00Z"));
        assertThat(moved).allSatisfy(each -> assertThat(each.clockChange())
                .isEqualTo("The clocks of Europe/Berlin go forward by 1 h in between."));
        var back = new StartMove(opened(Clocks.none(BERLIN)), Instant.parse("2026-10-25T03:00:00Z"), BERLIN).moved();
        assertThat(back.getFirst().clockChange()).contains("back by 1 h");
    }

    @Test
    void where_no_start_was_known_nothing_was_due_before() {
        var moved = new StartMove(opened(Clocks.none(BERLIN)), SATURDAY, BERLIN).moved();
        assertThat(moved).hasSize(2).allMatch(each -> each.before().isEmpty());
    }

    @Test
    void a_moved_start_is_an_entry_and_leaves_the_other_times_as_they_are() {
        var state = opened(Clocks.startingAt(SATURDAY, Sample.UTC));
        var event = new StartMove(state, SHORT_NIGHT, BERLIN).event();
        // Another console wrote meanwhile that the work is completed.
        checklists.append(state.occasion().id(),
                Sample.did("end", new ListEvent.ClocksSet(state.clocks().completed(SATURDAY))));
        var after = checklists.append(state.occasion().id(), Sample.did("move", event)).clocks();
        assertThat(after).isEqualTo(Clocks.startingAt(SHORT_NIGHT, BERLIN).completed(SATURDAY));
        assertThat(StartMove.isPossible(state)).isTrue();
        assertThat(StartMove.isPossible(checklists.look(state.occasion().id()).orElseThrow())).isFalse();
    }
}
