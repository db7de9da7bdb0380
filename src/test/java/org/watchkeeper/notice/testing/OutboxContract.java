package org.watchkeeper.notice.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.START;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.NoticeKey;
import org.watchkeeper.notice.Outbox;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Try;

/// What every outbox does. A subclass hands over a fresh, empty one for each test.
public abstract class OutboxContract {
    private static final SubjectId SUBJECT = new SubjectId("change-1");
    private static final Answer ANSWER = new Answer("HTTP 200", "ok μ");

    protected abstract Outbox outbox();

    @Test
    void nothing_was_tried_at_first() {
        assertThat(outbox().of(SUBJECT)).isEmpty();
        assertThat(outbox().since(Instant.EPOCH)).isEmpty();
    }

    @Test
    void one_of_two_claims_of_a_try_is_granted_and_the_next_try_is_another() {
        assertThat(outbox().claim(attempt(1))).isTrue();
        assertThat(outbox().claim(attempt(1))).isFalse();
        assertThat(outbox().of(SUBJECT)).containsExactly(attempt(1));
        assertThat(outbox().claim(attempt(2))).isTrue();
    }

    @Test
    void every_way_to_end_comes_back_as_it_was_noted() {
        var outcomes = List.of(new Outcome.Delivered(ANSWER), new Outcome.Deferred(ANSWER, START.plusSeconds(30)),
                new Outcome.Refused(ANSWER), new Outcome.Unknown(ANSWER), new Outcome.Dismissed(ANSWER));
        for (int index = 0; index < outcomes.size(); index++) {
            var one = attempt(index + 1);
            outbox().claim(one);
            assertThat(outbox().note(one.ended(outcomes.get(index), START.plusSeconds(index)))).isTrue();
        }
        assertThat(outbox().of(SUBJECT)).extracting(one -> one.ending().orElseThrow().outcome())
                .containsExactlyElementsOf(outcomes);
        assertThat(outbox().of(SUBJECT).getLast().ending().orElseThrow().at()).isEqualTo(START.plusSeconds(4));
    }

    @Test
    void an_ending_is_never_replaced() {
        var one = attempt(1);
        outbox().claim(one);
        var first = one.ended(new Outcome.Delivered(ANSWER), START);
        outbox().note(first);
        assertThat(outbox().note(one.ended(new Outcome.Refused(ANSWER), START.plusSeconds(1)))).isFalse();
        assertThat(outbox().of(SUBJECT)).containsExactly(first);
    }

    @Test
    void what_was_not_claimed_is_not_noted() {
        assertThat(outbox().note(attempt(1).ended(new Outcome.Delivered(ANSWER), START))).isFalse();
        assertThat(outbox().of(SUBJECT)).isEmpty();
    }

    @Test
    void the_log_begins_with_the_newest_and_at_an_instant() {
        for (int number = 1; number <= 3; number++) {
            outbox().claim(attempt(number));
        }
        assertThat(outbox().since(START.plusSeconds(2))).extracting(Try::number).containsExactly(3, 2);
    }

    private static Try attempt(int number) {
        var key = new NoticeKey(SUBJECT, Bulletin.channelId("ops"), "before P14D of " + START);
        return new Try(key, number, START, new Try.Sender(new Operator("ada"), "console-1", number == 1),
                START.plusSeconds(number), Optional.empty());
    }
}
