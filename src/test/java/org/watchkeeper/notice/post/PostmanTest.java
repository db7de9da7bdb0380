package org.watchkeeper.notice.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.ADA;
import static org.watchkeeper.notice.testing.Bulletin.START;
import static org.watchkeeper.notice.testing.Bulletin.before;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Standing;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Try;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.notice.testing.MemoryOutbox;

/// What leaves the console by itself, what an operator sends, and what never leaves it.
class PostmanTest {
    private static final Answer ANSWER = new Answer("HTTP 200", "ok");

    private final MemoryNoticeBook book = new MemoryNoticeBook();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final List<Letter> carried = new ArrayList<>();
    private final Deque<Receipt> answers = new ArrayDeque<>();
    private final Channel ops = Bulletin.hook("ops");
    private Instant now = before(Duration.ofHours(48));
    private final Desk desk = new Desk(book, outbox, () -> now);
    private final Postman postman = new Postman(desk, this::carry, () -> ADA, "console-1");

    private Receipt carry(Channel channel, Letter letter) {
        carried.add(letter);
        return answers.isEmpty() ? new Receipt.Accepted(ANSWER) : answers.removeFirst();
    }

    @BeforeEach
    void plan() {
        book.save(ops, ADA);
        book.tell(Bulletin.upgrade());
        book.save(Bulletin.upgrade().id(), Bulletin.plan(ops.id(), "before PT48H"), ADA);
    }

    @Test
    void what_is_due_is_sent_once_however_often_and_wherever_it_is_looked() {
        var other = new Postman(desk, this::carry, () -> ADA, "console-2");
        assertThat(postman.round()).isEqualTo(1);
        assertThat(postman.round()).isZero();
        assertThat(other.round()).isZero();
        assertThat(carried).singleElement().satisfies(letter -> {
            assertThat(letter.words().headline()).contains("Upgrade of μNet");
            assertThat(letter.test()).isFalse();
        });
        assertThat(only().standing()).isEqualTo(Standing.SENT);
        assertThat(only().last().orElseThrow().by().byItself()).isTrue();
    }

    @Test
    void of_two_consoles_that_saw_it_due_one_sends_it() {
        var seen = only();
        postman.round();
        assertThat(new Postman(desk, this::carry, () -> ADA, "console-2").send(Bulletin.upgrade(), seen, ops))
                .isEmpty();
        assertThat(carried).hasSize(1);
    }

    @Test
    void nothing_leaves_over_a_channel_that_no_test_has_proven() {
        book.save(ops.over(new Way.Slack()), ADA);
        assertThat(postman.round()).isZero();
        assertThat(carried).isEmpty();
    }

    @Test
    void nothing_leaves_for_practice() {
        book.tell(new org.watchkeeper.notice.Subject(Bulletin.upgrade().id(), Bulletin.about("Practice", true),
                Bulletin.upgrade().course()));
        assertThat(postman.round()).isZero();
    }

    @Test
    void a_receiver_that_is_away_is_tried_again_later_and_later_until_it_takes_it() {
        var away = new Receipt.NotNow(new Answer("HTTP 503", ""), Optional.empty());
        answers.addAll(List.of(away, away));
        assertThat(List.of(roundAfter(0), roundAfter(29), roundAfter(1), roundAfter(59), roundAfter(1),
                roundAfter(3600))).containsExactly(1, 0, 1, 0, 1, 0);
        assertThat(carried).extracting(Letter::key).containsOnly(only().key().toString()).hasSize(3);
        assertThat(only().standing()).isEqualTo(Standing.SENT);
    }

    @Test
    void a_receiver_s_own_wish_for_a_pause_is_obeyed() {
        answers.add(new Receipt.NotNow(new Answer("HTTP 429", ""), Optional.of(Duration.ofMinutes(7))));
        assertThat(List.of(roundAfter(0), roundAfter(419), roundAfter(1))).containsExactly(1, 0, 1);
    }

    @Test
    void what_came_too_late_to_be_of_use_is_missed_and_not_sent() {
        answers.add(new Receipt.NotNow(new Answer("connection refused", ""), Optional.empty()));
        postman.round();
        now = START;
        assertThat(postman.round()).isZero();
        assertThat(only().standing()).isEqualTo(Standing.MISSED);
    }

    @Test
    void what_may_have_arrived_is_sent_again_only_by_an_operator() {
        answers.add(new Receipt.Uncertain(new Answer("no answer within 20 s", "")));
        postman.round();
        assertThat(roundAfter(3600)).isZero();
        assertThat(only().standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(postman.send(Bulletin.upgrade(), only(), ops)).containsInstanceOf(Outcome.Delivered.class);
        assertThat(only().standing()).isEqualTo(Standing.SENT);
        assertThat(only().last().orElseThrow().by().byItself()).isFalse();
    }

    @Test
    void what_may_have_arrived_is_sent_again_by_itself_where_one_key_is_taken_once() {
        book.save(Channel.fresh(ops.id(), ops.name(), Audience.INTERNAL,
                new Way.Webhook("http://127.0.0.1:1/", false, true)).provenAt(now), ADA);
        answers.add(new Receipt.Uncertain(new Answer("no answer", "")));
        assertThat(List.of(roundAfter(0), roundAfter(1))).containsExactly(1, 1);
        assertThat(carried.getFirst().key()).isEqualTo(carried.getLast().key());
    }

    @Test
    void what_a_killed_console_was_sending_is_not_sent_again_by_itself() {
        outbox.claim(Try.begun(only(), 1, Bulletin.BY_ITSELF, now));
        assertThat(roundAfter(0)).isZero();
        assertThat(roundAfter(3600)).isZero();
        assertThat(only().standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void what_a_person_dismissed_is_not_sent() {
        assertThat(postman.dismiss(only(), "told them by phone")).isTrue();
        assertThat(postman.round()).isZero();
        assertThat(only().standing()).isEqualTo(Standing.DISMISSED);
    }

    @Test
    void a_refusal_is_not_repeated() {
        answers.add(new Receipt.Rejected(new Answer("HTTP 404", "no such hook")));
        assertThat(List.of(roundAfter(0), roundAfter(3600))).containsExactly(1, 0);
        assertThat(only().standing()).isEqualTo(Standing.REFUSED);
    }

    @Test
    void a_fault_of_the_console_leaves_it_unknown_and_a_problem_refused() {
        var faulty = new Postman(desk, (_, _) -> {
            throw new IllegalStateException("a bug");
        }, () -> ADA, "console-1");
        faulty.round();
        assertThat(only().standing()).isEqualTo(Standing.UNKNOWN);
        var locked = new Postman(desk, (_, _) -> {
            throw new Problem("The keychain is locked", "", "");
        }, () -> ADA, "console-1");
        assertThat(locked.send(Bulletin.upgrade(), only(), ops)).containsInstanceOf(Outcome.Refused.class);
    }

    @Test
    void approvers_hear_of_what_waits_for_them_and_of_nothing_else_and_nobody_once_it_is_approved() {
        book.save(Channel.fresh(Bulletin.channelId("approvers"), "approvers", Audience.APPROVERS,
                new Way.Mail(new Way.Mail.Server("127.0.0.1", 1, Way.Mail.Protection.NONE, ""), "ops@example.org",
                        List.of("ben@example.org"), false))
                .provenAt(now), ADA);
        postman.round();
        carried.clear();
        var asked = new Subject(SubjectId.ofApproval("1.1"), Bulletin.upgrade().about(),
                Course.planned(now, START, START.plusSeconds(3600)));
        book.tell(asked);
        assertThat(postman.round()).as("the webhook does not hear of it").isEqualTo(1);
        assertThat(carried).singleElement().satisfies(letter -> {
            assertThat(letter.audience()).isEqualTo(Audience.APPROVERS);
            assertThat(letter.words().headline()).startsWith("Please approve: Upgrade of μNet");
        });
        book.tell(new Subject(SubjectId.ofApproval("2.1"), asked.about(),
                asked.course().then(new Happening.Agreed(now))));
        assertThat(postman.round()).as("it was approved before anybody was asked").isZero();
    }

    private int roundAfter(int seconds) {
        now = now.plusSeconds(seconds);
        return postman.round();
    }

    private Slot only() {
        return desk.page(Bulletin.upgrade().id()).orElseThrow().slots().getFirst();
    }
}
