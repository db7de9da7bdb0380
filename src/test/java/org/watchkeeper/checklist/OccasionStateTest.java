package org.watchkeeper.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.checklist.testing.Sample.ADA;
import static org.watchkeeper.checklist.testing.Sample.BOB;
import static org.watchkeeper.checklist.testing.Sample.FIRST_HALF_HOUR;
import static org.watchkeeper.checklist.testing.Sample.NIGHT;
import static org.watchkeeper.checklist.testing.Sample.TWO_DAYS_BEFORE;
import static org.watchkeeper.checklist.testing.Sample.key;
import static org.watchkeeper.checklist.testing.Sample.list;
import static org.watchkeeper.checklist.testing.Sample.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.kernel.Operator;

/// What the entries of an occasion say of its lists.
class OccasionStateTest {
    private static final OccasionId UPDATE = Sample.occasion("update");
    private static final ListCopy EARLY = list("48 hours before", TWO_DAYS_BEFORE, "Back up", "Tell them");
    private static final ListCopy LATE = list("2 hours before", TWO_DAYS_BEFORE, "**Tell** them.", "Decide");
    private static final ListCopy AFTER = list("Afterwards", FIRST_HALF_HOUR, "Tell them");
    private static final ItemKey TELL = key(TWO_DAYS_BEFORE, "Tell them");
    private static final ItemKey BACK_UP = key(TWO_DAYS_BEFORE, "Back up");
    private static final Trial TRIAL = new Trial(new UUID(1, 2), "db-1", "df -h");

    private final List<ListEntry> entries = new ArrayList<>();

    private OccasionState after(ListEvent event) {
        return after(ADA, event);
    }

    private OccasionState after(Operator who, ListEvent event) {
        int number = entries.size() + 1;
        entries.add(new ListEntry(number,
                new ListEntry.Happening(new UUID(0, number), NIGHT.plusSeconds(number), who, event)));
        return OccasionState.of(entries);
    }

    private OccasionState opened() {
        return after(opening(UPDATE, EARLY, LATE, AFTER));
    }

    private static ItemState item(OccasionState state, ListCopy list, int index) {
        return state.list(list.id()).orElseThrow().items().get(index);
    }

    @Test
    void equal_items_of_several_lists_are_ticked_once_but_not_those_after_the_work() {
        opened();
        var state = after(new ListEvent.Ticked(TELL, List.of()));
        var ticked = new Standing.Ticked(ADA, NIGHT.plusSeconds(2));
        assertThat(item(state, EARLY, 1).standing()).isEqualTo(ticked);
        assertThat(item(state, LATE, 0).standing()).isEqualTo(ticked);
        assertThat(item(state, AFTER, 0).isOpen()).isTrue();
        assertThat(state.alsoIn(EARLY.id(), TELL)).containsExactly(LATE.title());
        assertThat(state.alsoIn(AFTER.id(), item(state, AFTER, 0).item().key())).isEmpty();
    }

    @Test
    void the_first_who_settles_an_item_counts_and_the_second_is_in_its_history() {
        opened();
        after(new ListEvent.Ticked(BACK_UP, List.of()));
        after(BOB, new ListEvent.Ticked(BACK_UP, List.of(new Evidence.Link("ticket 7"))));
        var state = after(BOB, new ListEvent.NotApplicable(BACK_UP, "no data"));
        assertThat(item(state, EARLY, 0).standing()).isEqualTo(new Standing.Ticked(ADA, NIGHT.plusSeconds(2)));
        assertThat(item(state, EARLY, 0).history()).hasSize(3);
        assertThat(item(state, EARLY, 0).evidence()).containsExactly(new Evidence.Link("ticket 7"));
    }

    @Test
    void undo_opens_an_item_again_and_forgets_nothing() {
        opened();
        after(new ListEvent.NotApplicable(BACK_UP, "no data"));
        var state = after(BOB, new ListEvent.Unticked(BACK_UP, "there is data"));
        assertThat(item(state, EARLY, 0).isOpen()).isTrue();
        assertThat(item(state, EARLY, 0).history()).hasSize(2);
        assertThat(item(after(new ListEvent.Ticked(BACK_UP, List.of())), EARLY, 0).isOpen()).isFalse();
    }

    @Test
    void an_item_knows_its_notes_and_who_is_to_do_it() {
        opened();
        after(new ListEvent.Assigned(BACK_UP, "bob"));
        after(new ListEvent.Noted(BACK_UP, "on tape"));
        var state = after(new ListEvent.Assigned(BACK_UP, "eve"));
        assertThat(item(state, EARLY, 0).assigned()).isEqualTo("eve");
        assertThat(item(state, EARLY, 0).notes()).hasSize(1);
        assertThat(item(state, EARLY, 0).isOpen()).isTrue();
    }

    @Test
    void a_try_is_open_until_it_failed_or_its_tick_is_there() {
        opened();
        assertThat(item(after(new ListEvent.ProofBegan(BACK_UP, TRIAL)), EARLY, 0).openTrial()).contains(TRIAL);
        var failed = after(new ListEvent.ProofFailed(BACK_UP, TRIAL, "exit status 1"));
        assertThat(item(failed, EARLY, 0).openTrial()).isEmpty();
        var second = new Trial(new UUID(3, 4), "db-1", "df -h");
        assertThat(item(after(new ListEvent.ProofBegan(BACK_UP, second)), EARLY, 0).openTrial()).contains(second);
        var ticked = after(new ListEvent.Ticked(BACK_UP, List.of(new Evidence.Output(second, "a1", 0))));
        assertThat(item(ticked, EARLY, 0).openTrial()).isEmpty();
        assertThat(item(ticked, EARLY, 0).latestTrial()).contains(second);
    }

    @Test
    void a_closed_list_stays_closed_by_the_first_until_it_is_opened_again() {
        opened();
        after(new ListEvent.SignedOff(EARLY.id(), "all well"));
        var state = after(BOB, new ListEvent.PutAway(EARLY.id(), "called off"));
        assertThat(state.list(EARLY.id()).orElseThrow().closing())
                .isEqualTo(new ListState.Closing.SignedOff(ADA, NIGHT.plusSeconds(2), "all well"));
        assertThat(after(new ListEvent.Ticked(BACK_UP, List.of())).list(EARLY.id()).orElseThrow().open()).hasSize(1);
        var again = after(new ListEvent.Reopened(EARLY.id(), "one more"));
        assertThat(again.list(EARLY.id()).orElseThrow().isClosed()).isFalse();
    }

    @Test
    void what_opens_an_item_again_is_known_to_open_it_below_the_sign_off_of_another_list() {
        opened();
        after(new ListEvent.Ticked(TELL, List.of()));
        var signed = after(new ListEvent.SignedOff(EARLY.id(), "all well"));
        assertThat(signed.signedOffWith(new ListEvent.Unticked(TELL, ""))).map(ListState::copy).contains(EARLY);
        assertThat(signed.signedOffWith(new ListEvent.Ticked(TELL, List.of()))).isEmpty();
        var decide = item(signed, LATE, 1).item().key();
        assertThat(signed.signedOffWith(new ListEvent.Unticked(decide, ""))).isEmpty();
        assertThat(after(new ListEvent.Reopened(EARLY.id(), "one more"))
                .signedOffWith(new ListEvent.Unticked(TELL, ""))).isEmpty();
    }

    @Test
    void a_list_that_is_there_is_not_added_again() {
        opened();
        after(new ListEvent.Ticked(BACK_UP, List.of()));
        var state = after(BOB, new ListEvent.Added(List.of(EARLY, list("More", TWO_DAYS_BEFORE, "Look"))));
        assertThat(state.lists()).hasSize(4);
        assertThat(item(state, EARLY, 0).isOpen()).isFalse();
    }

    @Test
    void a_list_is_as_urgent_as_the_most_urgent_of_its_open_items() {
        var state = opened();
        var due = NIGHT.minusSeconds(48 * 3600);
        assertThat(state.list(EARLY.id()).orElseThrow().urgency(due)).isEqualTo(Urgency.OVERDUE);
        assertThat(state.list(EARLY.id()).orElseThrow().urgency(due.minusSeconds(1))).isEqualTo(Urgency.DUE);
        assertThat(state.list(EARLY.id()).orElseThrow().urgency(due.minusSeconds(7 * 3600))).isEqualTo(Urgency.LATER);
        assertThat(state.list(AFTER.id()).orElseThrow().urgency(due)).isEqualTo(Urgency.UNTIMED);
        after(new ListEvent.Ticked(BACK_UP, List.of()));
        var done = after(new ListEvent.NotApplicable(TELL, "nobody is there"));
        assertThat(done.list(EARLY.id()).orElseThrow().urgency(due)).isEqualTo(Urgency.DONE);
    }

    @Test
    void what_comes_after_the_work_is_counted_from_its_real_end() {
        var state = opened();
        var end = NIGHT.plusSeconds(5400);
        var counted = after(new ListEvent.ClocksSet(state.clocks().completed(end)));
        var list = counted.list(AFTER.id()).orElseThrow();
        assertThat(list.due().orElseThrow().from()).isEqualTo(end);
        assertThat(list.urgency(end.plusSeconds(1799))).isEqualTo(Urgency.DUE);
        assertThat(list.urgency(end.plusSeconds(1800))).isEqualTo(Urgency.OVERDUE);
    }

    @Test
    void a_damaged_stream_is_refused() {
        assertThatThrownBy(() -> after(new ListEvent.Noted(TELL, "x"))).isInstanceOf(IllegalStateException.class);
        entries.clear();
        opened();
        assertThatThrownBy(() -> after(new ListEvent.Noted(new ItemKey("nobody's"), "x")))
                .isInstanceOf(IllegalStateException.class);
    }
}
