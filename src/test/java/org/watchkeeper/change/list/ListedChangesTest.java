package org.watchkeeper.change.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;

import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// The lists of a change are opened, moved along and closed with it.
class ListedChangesTest {
    private static final Path FILE = Path.of("docs/guide.md");
    private static final String TEXT = """
            # Guide

            ## Checklist T-48 hours

            - [ ] Tell the customers

            ## Checklist T-2 hours

            - [ ] Drain the queue

            ## Minor update

            ```bash
            systemctl restart shop
            ```

            ## Post-maintenance checklist (0-30 minutes)

            - [ ] Look
            """;
    private static final Library.Entry ENTRY = new Library.Entry(FILE, false,
            new MarkdownRunbooks().read("guide.md", TEXT.getBytes(StandardCharsets.UTF_8)));
    private static final Phase.Work UPDATE = new Phase.Work(FILE.toString(), "Guide",
            ENTRY.runbook().procedures().getFirst().id(), "Minor update");

    private final MemoryChanges kept = new MemoryChanges();
    private final MemoryChecklists checklists = new MemoryChecklists();
    private Optional<Library.Entry> document = Optional.of(ENTRY);
    private final ListedChanges changes = console();

    @Test
    void lists_for_before_the_work_are_opened_when_it_is_handed_in_with_times_from_its_start() {
        var drafted = draft(Sample.production());
        assertThat(checklists.lines()).as("a draft may come to nothing").isEmpty();
        next(drafted, new ChangeEvent.Submitted(""));
        assertThat(occasion().lists()).extracting(list -> list.copy().title())
                .containsExactly("Checklist T-48 hours", "Checklist T-2 hours");
        assertThat(occasion().occasion().isOfChange()).isTrue();
        assertThat(due()).containsExactly(Sample.START.minus(Duration.ofHours(48)),
                Sample.START.minus(Duration.ofHours(2)));
        assertThat(occasion().clocks().end()).contains(Sample.START.plus(Duration.ofHours(1)));
    }

    @Test
    void they_move_with_the_change_and_what_was_ticked_stays_so() {
        var asked = next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        tick(occasion().lists().getFirst());
        var later = Sample.START.plus(Duration.ofDays(7));
        next(asked, new ChangeEvent.Moved(asked.proposal().startingAt(later), "the vendor is late"));
        assertThat(due()).containsExactly(later.minus(Duration.ofHours(2)));
        assertThat(occasion().clocks().zone()).isEqualTo(Sample.BERLIN);
        assertThat(occasion().lists().getFirst().open()).isEmpty();
        assertThat(checklists.lines()).hasSize(2);
    }

    @Test
    void they_move_with_a_change_that_moves_because_its_window_did() {
        var asked = next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        var later = Sample.START.plus(Duration.ofDays(1));
        changes.settle(new Settlement(Edit.first(Nights.sundays(), Sample.NOW, Sample.ADA, ""), changes.version(),
                List.of(new Settlement.Addition(asked.id(), asked.last(), Sample.did("along", Sample.ADA,
                        new ChangeEvent.Moved(asked.proposal().startingAt(later), "the window moved"))))));
        assertThat(due()).containsExactly(later.minus(Duration.ofHours(48)), later.minus(Duration.ofHours(2)));
    }

    @Test
    void what_is_open_is_put_away_with_the_reason_when_the_change_is_cancelled() {
        var asked = next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        tick(occasion().lists().getFirst());
        next(asked, new ChangeEvent.Cancelled("not this week"));
        assertThat(occasion().lists()).extracting(ListState::isClosed).containsExactly(false, true);
        assertThat(occasion().lists().getLast().closing()).isInstanceOfSatisfying(ListState.Closing.PutAway.class,
                away -> assertThat(away.reason()).isEqualTo("The change was cancelled: not this week"));
    }

    @Test
    void when_the_change_is_about_another_document_its_old_lists_are_put_away() {
        var asked = next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        next(asked, new ChangeEvent.Revised(Sample.proposal(), ""));
        assertThat(occasion().lists()).allMatch(ListState::isClosed);
    }

    @Test
    void what_is_open_of_a_phase_that_was_carried_out_is_left_to_its_run_while_later_phases_wait() {
        var other = new Phase.Work("docs/later.md", "Later", "later", "Later");
        var asked = next(append(0, new ChangeEvent.Drafted(Sample.proposal(Sample.production(),
                new Phase(UPDATE, Sample.START, Duration.ofHours(1)),
                new Phase(other, Sample.START.plus(Duration.ofDays(7)), Duration.ofHours(1))))),
                new ChangeEvent.Submitted(""));
        var run = UUID.randomUUID();
        var began = next(asked, new ChangeEvent.RunBegan(0, run));
        var ended = next(began, new ChangeEvent.RunEnded(run, ChangeEvent.Result.COMPLETED));
        assertThat(ended.position()).isEqualTo(1);
        assertThat(occasion().lists()).noneMatch(ListState::isClosed);
        next(ended, new ChangeEvent.Cancelled("no more"));
        assertThat(occasion().lists()).allMatch(ListState::isClosed);
    }

    @Test
    void a_change_that_cannot_be_read_keeps_no_other_one_from_its_lists() {
        document = Optional.empty();
        next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        document = Optional.of(ENTRY);
        var broken = Sample.change("broken");
        kept.append(broken, 0, new ChangeEntry.Happening(Sample.id("draft"), Sample.NOW, Sample.ADA,
                new ChangeEvent.Drafted(Sample.proposal())));
        console(new Unreadable(kept, broken)).catchUp();
        assertThat(checklists.lines()).isNotEmpty();
    }

    @Test
    void a_move_after_its_work_is_over_changes_no_times() {
        var asked = next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        var there = occasion();
        checklists.append(there.occasion().id(), new org.watchkeeper.checklist.ListEntry.Happening(Sample.id("end"),
                Sample.NOW, Sample.ADA, new ListEvent.ClocksSet(there.clocks().completed(Sample.START))));
        next(asked, new ChangeEvent.Moved(asked.proposal().startingAt(Sample.START.plusSeconds(9)), "late"));
        assertThat(occasion().clocks().start()).contains(Sample.START);
    }

    @Test
    void any_number_of_consoles_write_them_once_and_a_document_that_is_read_later_is_waited_for() {
        document = Optional.empty();
        var asked = next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        assertThat(checklists.lines()).isEmpty();
        document = Optional.of(ENTRY);
        changes.catchUp();
        var other = console();
        other.catchUp();
        other.catchUp();
        changes.catchUp();
        assertThat(checklists.read(occasion().occasion().id())).hasSize(1);
        assertThat(other.lines()).hasSize(1);
        assertThat(asked.last()).isEqualTo(2);
    }

    @Test
    void a_document_that_was_edited_since_opens_its_lists_no_second_time() {
        var asked = next(draft(Sample.production()), new ChangeEvent.Submitted(""));
        document = Optional.of(new Library.Entry(FILE, false, new MarkdownRunbooks().read("guide.md",
                TEXT.replace("# Guide\n", "# Guide\n\nRead all of it first.\n")
                        .replace("## Minor update", "## Checklist T-1 hour\n\n- [ ] Say so\n\n## Minor update")
                        .getBytes(StandardCharsets.UTF_8))));
        next(asked, new ChangeEvent.Noted("edited"));
        assertThat(occasion().lists()).extracting(list -> list.copy().title())
                .containsExactly("Checklist T-48 hours", "Checklist T-2 hours", "Checklist T-1 hour");
    }

    @Test
    void practice_opens_nothing() {
        next(draft(List.of(Sample.host("practice", Environment.PRODUCTION, true))), new ChangeEvent.Submitted(""));
        assertThat(checklists.lines()).isEmpty();
    }

    /// Changes of which one was written by a newer console.
    private record Unreadable(Changes kept, ChangeId broken) implements Changes {
        @Override
        public List<ChangeState> settle(Settlement settlement) {
            return kept.settle(settlement);
        }

        @Override
        public ChangeState plan(ChangeId change, long basis, ChangeEntry.Happening happening, long calendar) {
            return kept.plan(change, basis, happening, calendar);
        }

        @Override
        public ChangeState append(ChangeId change, long basis, ChangeEntry.Happening happening) {
            return kept.append(change, basis, happening);
        }

        @Override
        public List<ChangeEntry> read(ChangeId change) {
            if (change.equals(broken)) {
                throw new Problem("A change cannot be read", change.toString(), "");
            }
            return kept.read(change);
        }

        @Override
        public List<ChangeLine> lines() {
            return kept.lines();
        }

        @Override
        public long version() {
            return kept.version();
        }
    }

    private ListedChanges console() {
        return console(kept);
    }

    private ListedChanges console(Changes read) {
        return new ListedChanges(read, checklists, file -> document.filter(entry -> entry.file().equals(file)));
    }

    private ChangeState draft(List<Host> hosts) {
        var proposal = Sample.proposal(hosts, new Phase(UPDATE, Sample.START, Duration.ofHours(1)));
        return append(0, new ChangeEvent.Drafted(proposal));
    }

    private ChangeState next(ChangeState seen, ChangeEvent event) {
        return append(seen.last(), event);
    }

    private ChangeState append(long basis, ChangeEvent event) {
        return changes.append(Sample.change("c"), basis,
                new ChangeEntry.Happening(Sample.id("e" + basis), Sample.NOW, Sample.ADA, event));
    }

    private void tick(ListState list) {
        checklists.append(occasion().occasion().id(), new org.watchkeeper.checklist.ListEntry.Happening(
                Sample.id("tick"), Sample.NOW, Sample.BOB,
                new ListEvent.Ticked(list.items().getFirst().item().key(), List.of())));
    }

    private OccasionState occasion() {
        Occasion occasion = checklists.lines().getFirst().occasion();
        return checklists.look(occasion.id()).orElseThrow();
    }

    /// When the lists that are open are due at the latest, in their order.
    private List<Instant> due() {
        return occasion().lists().stream().flatMap(list -> list.due().stream()).map(due -> due.from()).toList();
    }
}
