package org.watchkeeper.change.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.change.testing.Sample.ADA;
import static org.watchkeeper.change.testing.Sample.BOB;
import static org.watchkeeper.change.testing.Sample.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Fact;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.testing.MemoryNoticeBook;

/// Notices hear of a change from its approval on, of a move at once, and of what a killed console did not tell.
class ToldChangesTest {
    private static final Proposal PROPOSAL = Sample.proposal();
    private static final Instant END = START.plus(Duration.ofHours(1));

    private final MemoryNoticeBook book = new MemoryNoticeBook();
    private final MemoryChanges kept = new MemoryChanges();
    private final ToldChanges changes = new ToldChanges(kept, book);

    @Test
    void nobody_hears_of_a_draft_or_of_what_waits_for_approval() {
        var change = draft(changes, PROPOSAL);
        write(changes, change, ADA, new ChangeEvent.Submitted(""));
        assertThat(book.subject(id(change))).isEmpty();
    }

    @Test
    void what_is_approved_is_planned_and_all_that_happens_to_it_is_heard_of() {
        var change = approved(changes);
        change = write(changes, change, ADA, new ChangeEvent.Decided(true, ""));
        change = write(changes, change, ADA, new ChangeEvent.RunBegan(0, Sample.id("run")));
        change = write(changes, change, ADA, new ChangeEvent.Extended(END.plusSeconds(60), "slow disk"));
        change = write(changes, change, ADA,
                new ChangeEvent.RunEnded(Sample.id("run"), ChangeEvent.Result.COMPLETED));
        var subject = subject(change);
        assertThat(subject.course().happenings()).containsExactly(
                new Happening.Planned(Sample.NOW, START, END), new Happening.Started(Sample.NOW),
                new Happening.Extended(Sample.NOW, END.plusSeconds(60)), new Happening.Ended(Sample.NOW));
        assertThat(subject.about().hosts()).containsExactly("app-1", "db-1");
        assertThat(subject.about().fact(Fact.REASON)).contains("slow disk");
        assertThat(subject.about().fact(Fact.ENVIRONMENT)).contains("production");
        assertThat(subject.about().practice()).isFalse();
    }

    @Test
    void a_move_is_told_at_once_and_its_new_approval_not_again() {
        var change = approved(changes);
        var later = START.plus(Duration.ofDays(7));
        change = write(changes, change, ADA, new ChangeEvent.Moved(PROPOSAL.startingAt(later), "vendor"));
        assertThat(subject(change).course().happenings()).hasSize(2).last()
                .isEqualTo(new Happening.Moved(Sample.NOW, later, later.plus(Duration.ofHours(1))));
        change = write(changes, change, BOB, new ChangeEvent.Approved(""));
        assertThat(subject(change).course().happenings()).hasSize(2);
        change = write(changes, change, ADA, new ChangeEvent.Cancelled("withdrawn"));
        assertThat(subject(change).course().cancelled()).isPresent();
    }

    @Test
    void a_move_because_the_window_moved_is_told_at_once() {
        var change = approved(changes);
        var later = START.plus(Duration.ofDays(1));
        changes.settle(new Settlement(Edit.first(Nights.sundays(), Sample.NOW, ADA, ""), changes.version(),
                List.of(new Settlement.Addition(change.id(), change.last(), Sample.did("along", ADA,
                        new ChangeEvent.Moved(PROPOSAL.startingAt(later), "the window Primary was changed"))))));
        assertThat(subject(change).course().happenings()).last()
                .isEqualTo(new Happening.Moved(Sample.NOW, later, later.plus(Duration.ofHours(1))));
        assertThat(subject(change).about().fact(Fact.REASON)).contains("the window Primary was changed");
    }

    @Test
    void approvers_are_asked_while_it_waits_asked_again_when_it_moves_and_not_any_more_when_it_is_refused() {
        var change = draft(changes, PROPOSAL);
        assertThat(ToldChanges.approvals(change)).as("nobody asks for a draft").isEmpty();
        change = write(changes, change, ADA, new ChangeEvent.Submitted(""));
        change = write(changes, change, BOB, new ChangeEvent.Approved(""));
        var later = START.plus(Duration.ofDays(7));
        change = write(changes, change, ADA, new ChangeEvent.Moved(PROPOSAL.startingAt(later), "vendor"));
        change = write(changes, change, BOB, new ChangeEvent.Refused("not then"));
        change = write(changes, change, ADA, new ChangeEvent.Submitted(""));

        var rounds = ToldChanges.approvals(change);
        assertThat(rounds).containsExactly(SubjectId.ofApproval(change.id() + ".1"),
                SubjectId.ofApproval(change.id() + ".2"));
        assertThat(book.subject(rounds.getFirst()).orElseThrow().course().happenings()).containsExactly(
                new Happening.Planned(Sample.NOW, START, END), new Happening.Agreed(Sample.NOW),
                new Happening.Moved(Sample.NOW, later, later.plus(Duration.ofHours(1))),
                new Happening.Cancelled(Sample.NOW));
        assertThat(book.subject(rounds.getLast()).orElseThrow().course().happenings())
                .containsExactly(new Happening.Planned(Sample.NOW, later, later.plus(Duration.ofHours(1))));
        assertThat(reason(rounds.getFirst())).isEqualTo("not then");
        assertThat(reason(rounds.getLast())).as("of the time before").isEmpty();
    }

    private String reason(SubjectId round) {
        return book.subject(round).orElseThrow().about().fact(Fact.REASON).orElse("");
    }

    @Test
    void practice_is_said_to_be_practice() {
        var change = draft(changes,
                Sample.proposal(List.of(Sample.host("p-1", Environment.STAGING, true)), Sample.phase(START)));
        change = write(changes, change, ADA, new ChangeEvent.Submitted(""));
        assertThat(subject(change).about().practice()).isTrue();
    }

    @Test
    void what_a_killed_console_wrote_and_did_not_tell_is_caught_up() {
        var change = approved(kept);
        assertThat(book.subject(id(change))).isEmpty();
        changes.catchUp();
        changes.catchUp();
        assertThat(subject(change).course().happenings()).hasSize(1);
    }

    @Test
    void all_that_was_not_told_is_told_in_one_write_and_later_only_what_is_new() {
        for (var name : List.of("one", "two", "three")) {
            var drafted = kept.append(Sample.change(name), 0, Sample.did(name, ADA, new ChangeEvent.Drafted(PROPOSAL)));
            kept.append(drafted.id(), 1, Sample.did("ask " + name, ADA, new ChangeEvent.Submitted("")));
        }
        changes.catchUp();
        assertThat(book.writes()).isEqualTo(1);
        assertThat(book.subjects(Instant.EPOCH)).hasSize(3);

        kept.append(Sample.change("two"), 2, Sample.did("agree", BOB, new ChangeEvent.Approved("")));
        var others = new MemoryNoticeBook();
        var again = new ToldChanges(kept, others);
        again.catchUp();
        assertThat(others.subjects(Instant.EPOCH)).as("another console tells all, once").hasSize(4);
        changes.catchUp();
        assertThat(book.writes()).isEqualTo(2);
        assertThat(book.subject(new SubjectId("change-" + Sample.change("two")))).isPresent();
        changes.catchUp();
        assertThat(book.writes()).as("nothing is new").isEqualTo(2);
    }

    private static ChangeState approved(Changes changes) {
        var change = draft(changes, PROPOSAL);
        change = write(changes, change, ADA, new ChangeEvent.Submitted(""));
        return write(changes, change, BOB, new ChangeEvent.Approved(""));
    }

    private static ChangeState draft(Changes changes, Proposal proposal) {
        return changes.append(Sample.change("c"), 0, Sample.did("draft", ADA, new ChangeEvent.Drafted(proposal)));
    }

    private static ChangeState write(Changes changes, ChangeState change, Operator by, ChangeEvent event) {
        return changes.append(change.id(), change.last(), Sample.did("e" + change.last(), by, event));
    }

    private static SubjectId id(ChangeState change) {
        return new SubjectId("change-" + change.id());
    }

    private Subject subject(ChangeState change) {
        return book.subject(id(change)).orElseThrow();
    }
}
