package org.watchkeeper.change.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.change.testing.Sample.ADA;
import static org.watchkeeper.change.testing.Sample.BOB;
import static org.watchkeeper.change.testing.Sample.did;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.change.Stage;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;

/// What every store of changes does. A subclass hands over a fresh, empty one for each test.
public abstract class ChangesContract {
    protected static final ChangeId UPDATE = Sample.change("update");
    private static final Proposal PROPOSAL = Sample.proposal();

    /// The store under test: the same one for the whole of a test, empty at its beginning.
    protected abstract Changes changes();

    /// The same store as another console has it open.
    protected Changes otherConsole() {
        return changes();
    }

    @Test
    void what_is_not_there_has_no_entries_and_no_lines() {
        assertThat(changes().read(UPDATE)).isEmpty();
        assertThat(changes().look(UPDATE)).isEmpty();
        assertThat(changes().lines()).isEmpty();
        assertThat(changes().version()).isZero();
        assertThatThrownBy(() -> changes().append(UPDATE, 0, did("note", ADA, new ChangeEvent.Noted("x"))))
                .isInstanceOf(Problem.class).hasMessageContaining("no such change");
        assertThat(changes().version()).isZero();
    }

    @Test
    void every_event_comes_back_as_it_was_written() {
        var written = new ArrayList<ChangeEntry.Happening>();
        for (var step : everyEvent()) {
            var happening = did("event " + written.size(), step.by(), step.event());
            changes().append(UPDATE, written.size(), happening);
            written.add(happening);
        }
        assertThat(otherConsole().read(UPDATE).stream().map(ChangeEntry::happening)).isEqualTo(written);
        assertThat(written.stream().map(each -> each.event().kind()).distinct())
                .hasSize(ChangeEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void what_an_append_tells_is_what_the_entries_fold_to_and_what_the_line_says() {
        ChangeState told = draft();
        assertThat(told).isEqualTo(otherConsole().look(UPDATE).orElseThrow());
        told = changes().append(UPDATE, 1, did("ask", ADA, new ChangeEvent.Submitted("please")));
        assertThat(told).isEqualTo(otherConsole().look(UPDATE).orElseThrow());
        assertThat(otherConsole().lines()).containsExactly(ChangeLine.of(told));
    }

    @Test
    void lines_go_by_their_start() {
        draft();
        var earlier = Sample.change("earlier");
        changes().append(earlier, 0, did("earlier", ADA,
                new ChangeEvent.Drafted(PROPOSAL.startingAt(Sample.START.minusSeconds(60)))));
        assertThat(otherConsole().lines().stream().map(ChangeLine::id)).containsExactly(earlier, UPDATE);
    }

    @Test
    void a_decision_about_what_somebody_changed_meanwhile_is_refused() {
        draft();
        changes().append(UPDATE, 1, did("ask", ADA, new ChangeEvent.Submitted("")));
        otherConsole().append(UPDATE, 2, did("move", ADA,
                new ChangeEvent.Moved(PROPOSAL.startingAt(Sample.START.plusSeconds(3600)), "later")));
        assertThatThrownBy(() -> changes().append(UPDATE, 2, did("agree", BOB, new ChangeEvent.Approved(""))))
                .isInstanceOf(Overtaken.class);
        assertThat(changes().look(UPDATE).orElseThrow().approvals()).isEmpty();
        assertThat(changes().version()).isEqualTo(3);
    }

    @Test
    void what_is_handed_in_twice_counts_once() {
        draft();
        var ask = did("ask", ADA, new ChangeEvent.Submitted(""));
        changes().append(UPDATE, 1, ask);
        assertThat(otherConsole().append(UPDATE, 1, ask)).isEqualTo(changes().look(UPDATE).orElseThrow());
        assertThat(changes().version()).isEqualTo(2);
    }

    @Test
    void nobody_approves_what_they_wrote() {
        draft();
        changes().append(UPDATE, 1, did("ask", ADA, new ChangeEvent.Submitted("")));
        assertThatThrownBy(
                () -> changes().append(UPDATE, 2, did("agree", new Operator(" ADA"), new ChangeEvent.Approved(""))))
                .isInstanceOf(Problem.class).hasMessageContaining("nobody approves their own change");
        assertThat(changes().append(UPDATE, 2, did("agree", BOB, new ChangeEvent.Approved(""))).settled())
                .isEqualTo(Stage.APPROVED);
    }

    @Test
    void of_two_consoles_that_write_at_once_one_is_told_to_look_again() throws Exception {
        draft();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> tries = List.of(() -> tries(changes(), "one"), () -> tries(otherConsole(), "two"));
            var granted = 0;
            for (var result : threads.invokeAll(tries)) {
                granted += result.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
        assertThat(changes().read(UPDATE)).hasSize(2);
    }

    private static boolean tries(Changes changes, String name) {
        try {
            changes.append(UPDATE, 1, did(name, ADA, new ChangeEvent.Noted(name)));
            return true;
        } catch (Overtaken overtaken) {
            return false;
        }
    }

    /// The calendar beside them, in the same store.
    protected abstract Calendars calendars();

    private Settlement settlement(long seen, long basis) {
        return new Settlement(Edit.first(Nights.monthEnd(), Nights.NOW, ADA, ""), seen,
                List.of(new Settlement.Addition(UPDATE, basis,
                        did("along", ADA,
                                new ChangeEvent.Moved(PROPOSAL.startingAt(Sample.START.plusSeconds(60)), "")))));
    }

    @Test
    void an_edit_of_the_calendar_is_kept_with_what_becomes_of_changes() {
        draft();
        assertThat(changes().settle(settlement(1, 1))).containsExactly(otherConsole().look(UPDATE).orElseThrow());
        assertThat(otherConsole().read(UPDATE)).hasSize(2);
        assertThat(calendars().current().blackouts()).containsExactly(Nights.monthEnd());
    }

    @Test
    void of_an_edit_and_what_becomes_of_changes_nothing_is_kept_where_anybody_wrote_meanwhile() {
        draft();
        assertThatThrownBy(() -> changes().settle(settlement(0, 1))).as("another change").isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> changes().settle(settlement(1, 0))).as("this change").isInstanceOf(Overtaken.class);
        assertThat(calendars().current().versions()).isEmpty();
        calendars().keep(Edit.first(Nights.monthEnd(), Nights.NOW, BOB, ""));
        assertThatThrownBy(() -> changes().settle(settlement(1, 1))).as("the blackout").isInstanceOf(Overtaken.class);
        assertThat(otherConsole().read(UPDATE)).hasSize(1);
        assertThat(changes().version()).isEqualTo(1);
        assertThat(calendars().history(Nights.monthEnd().id())).hasSize(1);
    }

    @Test
    void what_was_planned_by_a_calendar_that_was_edited_since_is_not_written() {
        long seen = calendars().version();
        calendars().keep(Edit.first(Nights.monthEnd(), Nights.NOW, BOB, ""));
        var drafted = did("draft", ADA, new ChangeEvent.Drafted(PROPOSAL));
        assertThatThrownBy(() -> changes().plan(UPDATE, 0, drafted, seen)).isInstanceOf(Overtaken.class);
        assertThat(changes().read(UPDATE)).isEmpty();
        assertThat(changes().lines()).isEmpty();
        assertThat(changes().version()).isZero();

        long now = calendars().version();
        assertThat(changes().plan(UPDATE, 0, drafted, now)).isEqualTo(otherConsole().look(UPDATE).orElseThrow());
        assertThatThrownBy(() -> changes().plan(UPDATE, 0, did("again", ADA, new ChangeEvent.Noted("x")), now))
                .as("the change itself was written into").isInstanceOf(Overtaken.class);
        assertThat(changes().version()).isEqualTo(1);
    }

    @Test
    void of_an_edit_of_the_calendar_and_a_plan_in_the_same_moment_one_hears_of_the_other() throws Exception {
        for (int round = 0; round < 5; round++) {
            long calendar = calendars().version();
            long seen = changes().version();
            var change = Sample.change("at once " + round);
            var edit = edit(round);
            var drafted = did("draft " + round, ADA, new ChangeEvent.Drafted(PROPOSAL));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var edited = threads.submit(() -> isKept(() -> changes().settle(
                        new Settlement(edit, seen, List.of()))));
                var planned = threads.submit(() -> isKept(() -> otherConsole().plan(change, 0, drafted, calendar)));
                assertThat(edited.get()).as("edited, round " + round).isNotEqualTo(planned.get());
            }
        }
    }

    private Edit edit(int round) {
        return calendars().current().find(Nights.monthEnd().id())
                .map(before -> Edit.after(before, Nights.NOW, ADA, "round " + round, new Edit.Kept(Nights.monthEnd())))
                .orElseGet(() -> Edit.first(Nights.monthEnd(), Nights.NOW, ADA, ""));
    }

    private static boolean isKept(Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (Overtaken overtaken) {
            return false;
        }
    }

    protected ChangeState draft() {
        return changes().append(UPDATE, 0, did("draft", ADA, new ChangeEvent.Drafted(PROPOSAL)));
    }

    private record By(Operator by, ChangeEvent event) {}

    private static List<By> everyEvent() {
        var run = Sample.id("run");
        var twice = PROPOSAL.with(List.of(Sample.phase(Sample.START), Sample.phase(Sample.START.plusSeconds(90_000))));
        return List.of(new By(ADA, new ChangeEvent.Drafted(PROPOSAL)),
                new By(ADA, new ChangeEvent.Revised(twice, "two nights")),
                new By(ADA, new ChangeEvent.Submitted("please")), new By(BOB, new ChangeEvent.Refused("too early")),
                new By(ADA, new ChangeEvent.Submitted("")),
                new By(ADA, new ChangeEvent.Moved(twice.startingAt(Sample.START.plusSeconds(1)), "a second")),
                new By(ADA, new ChangeEvent.Excepted("the vendor comes that night")),
                new By(BOB, new ChangeEvent.Approved("fine")), new By(ADA, new ChangeEvent.Announced("by mail")),
                new By(BOB, new ChangeEvent.Decided(true, "all green")),
                new By(ADA, new ChangeEvent.Overridden(List.of("It is in a blackout"), "it burns", "bob")),
                new By(ADA, new ChangeEvent.RunBegan(0, run)),
                new By(ADA, new ChangeEvent.Extended(Sample.START.plusSeconds(7200), "slow disk")),
                new By(ADA, new ChangeEvent.RunEnded(run, ChangeEvent.Result.COMPLETED)),
                new By(BOB, new ChangeEvent.Noted("\u0001 'ü' 😀 \n")),
                new By(ADA, new ChangeEvent.Cancelled("the vendor withdrew it")));
    }
}
