package org.watchkeeper.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.change.testing.Sample.ADA;
import static org.watchkeeper.change.testing.Sample.BOB;
import static org.watchkeeper.change.testing.Sample.CAY;
import static org.watchkeeper.change.testing.Sample.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;

class ChangeStateTest {
    private static final Proposal PROPOSAL = Sample.proposal();
    private static final UUID RUN = Sample.id("run");

    private final MemoryChanges changes = new MemoryChanges();
    private ChangeState state = did(ADA, new ChangeEvent.Drafted(PROPOSAL));

    @Test
    void a_change_in_production_is_drafted_asked_for_approved_announced_and_gets_a_go() {
        assertThat(state.settled()).isEqualTo(Stage.DRAFT);
        assertThat(did(ADA, new ChangeEvent.Submitted("")).settled()).isEqualTo(Stage.AWAITING_APPROVAL);
        assertThat(did(BOB, new ChangeEvent.Approved("fine")).settled()).isEqualTo(Stage.APPROVED);
        assertThat(did(ADA, new ChangeEvent.Announced("mail")).settled()).isEqualTo(Stage.ANNOUNCED);
        assertThat(did(ADA, new ChangeEvent.Decided(false, "rain")).settled()).isEqualTo(Stage.NO_GO);
        assertThat(did(ADA, new ChangeEvent.Decided(true, "sun")).settled()).isEqualTo(Stage.GO);
        assertThat(did(ADA, new ChangeEvent.RunBegan(0, RUN)).settled()).isEqualTo(Stage.RUNNING);
        assertThat(did(ADA, new ChangeEvent.RunEnded(RUN, ChangeEvent.Result.COMPLETED)).settled())
                .isEqualTo(Stage.DONE);
    }

    @Test
    void nobody_approves_what_they_wrote_not_even_in_other_letters() {
        did(ADA, new ChangeEvent.Submitted(""));
        refused(new Operator(" Ada"), new ChangeEvent.Approved(""), "nobody approves their own change");
        did(BOB, new ChangeEvent.Moved(PROPOSAL.startingAt(START.plusSeconds(60)), "a minute"));
        refused(BOB, new ChangeEvent.Approved(""), "nobody approves their own change");
        assertThat(did(CAY, new ChangeEvent.Approved("")).settled()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void a_production_change_cannot_ask_for_no_approval_but_practice_and_staging_can() {
        assertThatThrownBy(() -> new Proposal("x", PROPOSAL.phases(), PROPOSAL.targets(), PROPOSAL.values(),
                PROPOSAL.impact(), PROPOSAL.zone(), 0, "", "")).isInstanceOf(IllegalArgumentException.class);
        var staging = Sample.proposal(List.of(Sample.host("s", Environment.STAGING, false)), Sample.phase(START));
        var practice = Sample.proposal(List.of(Sample.host("p", Environment.PRODUCTION, true)), Sample.phase(START));
        assertThat(staging.approvals()).isZero();
        assertThat(practice.approvals()).isZero();
        var other = Sample.change("staging");
        changes.append(other, 0, Sample.did("draft staging", ADA, new ChangeEvent.Drafted(staging)));
        assertThat(changes.append(other, 1, Sample.did("ask", ADA, new ChangeEvent.Submitted(""))).settled())
                .isEqualTo(Stage.APPROVED);
    }

    @Test
    void two_approvals_are_of_two_people() {
        var two = new Proposal("x", PROPOSAL.phases(), PROPOSAL.targets(), PROPOSAL.values(), PROPOSAL.impact(),
                PROPOSAL.zone(), 2, "", "");
        did(ADA, new ChangeEvent.Revised(two, "more eyes"));
        did(ADA, new ChangeEvent.Submitted(""));
        assertThat(did(BOB, new ChangeEvent.Approved("")).missingApprovals()).isOne();
        refused(BOB, new ChangeEvent.Approved(""), "approved it already");
        assertThat(did(CAY, new ChangeEvent.Approved("")).settled()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void what_is_moved_or_revised_is_approved_and_decided_anew() {
        agree();
        did(ADA, new ChangeEvent.Announced("mail"));
        did(ADA, new ChangeEvent.Decided(true, ""));
        var moved = did(ADA, new ChangeEvent.Moved(PROPOSAL.startingAt(START.plusSeconds(3600)), "later"));
        assertThat(moved.settled()).isEqualTo(Stage.AWAITING_APPROVAL);
        assertThat(moved.approvals()).isEmpty();
        assertThat(moved.announced()).isEmpty();
        did(BOB, new ChangeEvent.Approved(""));
        assertThat(did(ADA, new ChangeEvent.Revised(PROPOSAL, "as before")).settled()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void what_is_refused_is_a_draft_again() {
        did(ADA, new ChangeEvent.Submitted(""));
        assertThat(did(BOB, new ChangeEvent.Refused("no way back")).settled()).isEqualTo(Stage.DRAFT);
        refused(BOB, new ChangeEvent.Approved(""), "not waiting for an approval");
    }

    @Test
    void what_was_never_started_is_missed_once_its_time_is_over_and_can_still_be_moved() {
        agree();
        var end = START.plus(Duration.ofHours(1));
        assertThat(state.stage(end.minusSeconds(1))).isEqualTo(Stage.APPROVED);
        assertThat(state.stage(end)).isEqualTo(Stage.MISSED);
        did(ADA, new ChangeEvent.Moved(PROPOSAL.startingAt(START.plus(Duration.ofDays(7))), "next week"));
        assertThat(state.stage(end)).isEqualTo(Stage.AWAITING_APPROVAL);
    }

    @Test
    void what_runs_is_not_missed_and_may_be_extended() {
        agree();
        did(ADA, new ChangeEvent.RunBegan(0, RUN));
        var end = START.plus(Duration.ofHours(1));
        assertThat(state.stage(end.plusSeconds(9))).isEqualTo(Stage.RUNNING);
        assertThat(did(ADA, new ChangeEvent.Extended(end.plusSeconds(600), "slow disk")).end())
                .contains(end.plusSeconds(600));
    }

    @Test
    void phases_on_two_days_are_one_change_and_each_waits_for_its_own_go() {
        var second = START.plus(Duration.ofDays(1));
        did(ADA, new ChangeEvent.Revised(PROPOSAL.with(List.of(Sample.phase(second), Sample.phase(START))), "two"));
        agree();
        did(ADA, new ChangeEvent.Decided(true, ""));
        assertThat(state.next().orElseThrow().start()).isEqualTo(START);
        did(ADA, new ChangeEvent.RunBegan(0, RUN));
        did(ADA, new ChangeEvent.RunEnded(RUN, ChangeEvent.Result.COMPLETED));
        assertThat(state.settled()).isEqualTo(Stage.APPROVED);
        assertThat(state.next().orElseThrow().start()).isEqualTo(second);
        did(ADA, new ChangeEvent.Decided(true, ""));
        var other = Sample.id("other");
        did(ADA, new ChangeEvent.RunBegan(1, other));
        assertThat(did(ADA, new ChangeEvent.RunEnded(other, ChangeEvent.Result.ROLLED_BACK)).settled())
                .isEqualTo(Stage.ROLLED_BACK);
    }

    @Test
    void an_abandoned_run_leaves_the_change_to_be_tried_again_with_a_new_go() {
        agree();
        did(ADA, new ChangeEvent.Decided(true, ""));
        did(ADA, new ChangeEvent.RunBegan(0, RUN));
        did(ADA, new ChangeEvent.RunEnded(RUN, ChangeEvent.Result.ABANDONED));
        assertThat(state.settled()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void what_happened_to_a_run_is_a_fact_in_any_state() {
        assertThat(did(ADA, new ChangeEvent.RunBegan(0, RUN)).settled()).isEqualTo(Stage.RUNNING);
    }

    @Test
    void what_runs_or_is_over_is_neither_moved_nor_cancelled() {
        agree();
        did(ADA, new ChangeEvent.RunBegan(0, RUN));
        refused(ADA, new ChangeEvent.Cancelled("x"), "cannot be cancelled, it is running");
        did(ADA, new ChangeEvent.RunEnded(RUN, ChangeEvent.Result.COMPLETED));
        refused(ADA, new ChangeEvent.Moved(PROPOSAL, "x"), "cannot be moved, it is done");
    }

    @Test
    void all_phases_move_by_the_same_time() {
        Instant second = START.plus(Duration.ofDays(1));
        var two = PROPOSAL.with(List.of(Sample.phase(START), Sample.phase(second)));
        var moved = two.startingAt(START.plusSeconds(90));
        assertThat(moved.phases().stream().map(Phase::start)).containsExactly(START.plusSeconds(90),
                second.plusSeconds(90));
    }

    private void agree() {
        did(ADA, new ChangeEvent.Submitted(""));
        did(BOB, new ChangeEvent.Approved(""));
    }

    private void refused(Operator by, ChangeEvent event, String why) {
        assertThatThrownBy(() -> did(by, event)).isInstanceOf(Problem.class).hasMessageContaining(why);
    }

    private ChangeState did(Operator by, ChangeEvent event) {
        var id = Sample.change("change");
        long basis = changes.read(id).size();
        state = changes.append(id, basis, Sample.did(event.kind() + " " + changes.version(), by, event));
        return state;
    }
}
