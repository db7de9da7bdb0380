package org.watchkeeper.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.END;
import static org.watchkeeper.notice.testing.Bulletin.PLANNED;
import static org.watchkeeper.notice.testing.Bulletin.START;
import static org.watchkeeper.notice.testing.Bulletin.before;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.notice.testing.Bulletin;

/// When people are told, and when they are not.
class AgendaTest {
    private static final ChannelId OPS = Bulletin.channelId("ops");
    private static final NoticePlan STANDARD = NoticePlan.standard(List.of(Bulletin.hook("ops")));
    private static final Answer ANSWER = new Answer("HTTP 200", "");

    private final List<Try> tries = new ArrayList<>();

    @Test
    void before_its_time_nothing_is_due_and_everything_is_foreseen() {
        assertThat(at(PLANNED.plusSeconds(1), Bulletin.upgrade())).allMatch(slot -> slot.standing() == Standing.LATER)
                .extracting(slot -> slot.moment().text()).containsExactly("before P14D", "before P7D", "before PT48H",
                        "before PT24H", "start", "during PT30M", "after PT15M");
    }

    @Test
    void each_announcement_is_due_at_its_time_and_late_after_a_while() {
        var plan = Bulletin.plan(OPS, "before PT48H");
        var due = before(Duration.ofHours(48));
        assertThat(standing(plan, due.minusNanos(1))).isEqualTo(Standing.LATER);
        assertThat(standing(plan, due)).isEqualTo(Standing.DUE);
        assertThat(standing(plan, due.plus(Duration.ofMinutes(30)))).isEqualTo(Standing.LATE);
        assertThat(standing(plan, START)).isEqualTo(Standing.MISSED);
    }

    @Test
    void days_are_dates_in_the_zone_of_the_work_and_hours_are_hours() {
        var night = Instant.parse("2026-10-25T02:00:00Z"); // 03:00 after the clocks went back
        var subject = new Subject(new SubjectId("dst"), Bulletin.about("Night", false),
                Course.planned(night.minus(Duration.ofDays(30)), night, night.plusSeconds(3600)));
        var slots = Agenda.of(Bulletin.plan(OPS, "before P7D", "before PT168H"), subject, List.of(),
                night.minus(Duration.ofDays(20)));
        assertThat(slots).extracting(Slot::at).containsExactly(Instant.parse("2026-10-18T01:00:00Z"),
                Instant.parse("2026-10-18T02:00:00Z"));
    }

    @Test
    void what_was_sent_is_not_due_again() {
        var plan = Bulletin.plan(OPS, "before PT48H");
        var now = before(Duration.ofHours(47));
        tried(plan, now, new Outcome.Delivered(ANSWER));
        assertThat(standing(plan, now)).isEqualTo(Standing.SENT);
    }

    @Test
    void of_announcements_that_fell_due_while_the_console_was_off_only_the_last_is_sent() {
        var now = before(Duration.ofHours(20));
        assertThat(at(now, Bulletin.upgrade())).filteredOn(slot -> slot.moment() instanceof Moment.Before)
                .extracting(Slot::standing).containsExactly(Standing.OVERTAKEN, Standing.OVERTAKEN,
                        Standing.OVERTAKEN, Standing.LATE);
    }

    @Test
    void on_short_notice_the_announcement_closest_to_the_work_is_due_at_once() {
        var planned = before(Duration.ofDays(3));
        assertThat(at(planned, Bulletin.upgrade(planned))).filteredOn(slot -> slot.standing().isToBeSent())
                .singleElement().satisfies(slot -> {
                    assertThat(slot.moment().text()).isEqualTo("before P7D");
                    assertThat(slot.at()).isEqualTo(planned);
                    assertThat(slot.standing()).isEqualTo(Standing.DUE);
                });
    }

    @Test
    void a_moved_subject_is_announced_for_its_new_time_and_its_old_announcements_do_not_fire() {
        var plan = Bulletin.plan(OPS, "before P7D", "moved");
        var week = Duration.ofDays(7);
        var moved = Bulletin.upgrade()
                .then(new Happening.Moved(before(Duration.ofDays(10)), START.plus(week), END.plus(week)));
        assertThat(Agenda.of(plan, moved, List.of(), before(Duration.ofDays(7)))).extracting(Slot::standing,
                slot -> slot.key().occurrence()).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Standing.LATE, "moved #1"),
                        org.assertj.core.groups.Tuple.tuple(Standing.OVERTAKEN, "before P7D of " + START),
                        org.assertj.core.groups.Tuple.tuple(Standing.LATER, "before P7D of " + START.plus(week)));
    }

    @Test
    void of_two_moves_only_the_last_is_told() {
        var plan = Bulletin.plan(OPS, "moved");
        var moved = Bulletin.upgrade().then(new Happening.Moved(PLANNED.plusSeconds(60), START.plusSeconds(60), END))
                .then(new Happening.Moved(PLANNED.plusSeconds(120), START.plusSeconds(120), END));
        assertThat(Agenda.of(plan, moved, List.of(), PLANNED.plusSeconds(130))).extracting(Slot::standing)
                .containsExactly(Standing.OVERTAKEN, Standing.DUE);
    }

    @Test
    void of_what_is_called_off_only_that_is_told() {
        var cancelled = Bulletin.upgrade().then(new Happening.Cancelled(before(Duration.ofDays(3))));
        assertThat(at(before(Duration.ofHours(24)), cancelled)).filteredOn(slot -> slot.standing().isToBeSent())
                .extracting(slot -> slot.moment().text()).containsExactly("cancelled");
    }

    @Test
    void approvers_hear_that_it_is_called_off_only_where_they_may_have_been_asked() {
        var plan = Bulletin.plan(OPS, "planned", "cancelled");
        var asked = asking();
        var called = asked.then(new Happening.Cancelled(PLANNED.plusSeconds(60)));
        var now = PLANNED.plusSeconds(61);
        assertThat(Agenda.of(plan, called, List.of(), now)).extracting(Slot::standing)
                .containsExactly(Standing.OVERTAKEN, Standing.OVERTAKEN);
        var invitation = Agenda.of(plan, asked, List.of(), PLANNED).getFirst();
        var begun = Try.begun(invitation, 1, Bulletin.BY_ITSELF, PLANNED);
        assertThat(last(plan, called, begun, now)).as("under way").isEqualTo(Standing.DUE);
        assertThat(last(plan, called, begun.ended(new Outcome.Delivered(ANSWER), PLANNED), now))
                .isEqualTo(Standing.DUE);
        assertThat(last(plan, called, begun.ended(new Outcome.Unknown(ANSWER), PLANNED), now)).isEqualTo(Standing.DUE);
        assertThat(last(plan, called, begun.ended(new Outcome.Refused(ANSWER), PLANNED), now))
                .isEqualTo(Standing.OVERTAKEN);
        assertThat(Agenda.of(Bulletin.plan(Bulletin.channelId("new"), "cancelled"), called,
                List.of(begun.ended(new Outcome.Delivered(ANSWER), PLANNED)), now)).extracting(Slot::standing)
                .as("on another channel").containsExactly(Standing.OVERTAKEN);
    }

    private static Standing last(NoticePlan plan, Subject subject, Try one, Instant now) {
        return Agenda.of(plan, subject, List.of(one), now).getLast().standing();
    }

    private static Subject asking() {
        return new Subject(SubjectId.ofApproval("c.1"), Bulletin.about("Upgrade", false),
                Course.planned(PLANNED, START, END));
    }

    @Test
    void an_approval_that_was_moved_before_anybody_was_asked_is_asked_for_once() {
        var plan = Bulletin.plan(OPS, "planned", "moved");
        var moved = asking().then(new Happening.Moved(PLANNED.plusSeconds(60), START.plusSeconds(60), END));
        assertThat(Agenda.of(plan, moved, List.of(), PLANNED.plusSeconds(61))).extracting(Slot::standing)
                .containsExactly(Standing.OVERTAKEN, Standing.DUE);
    }

    @Test
    void while_it_runs_people_are_told_every_half_hour_and_never_of_an_hour_that_is_over() {
        var plan = Bulletin.plan(OPS, "during PT30M");
        var running = Bulletin.upgrade().then(new Happening.Started(START));
        assertThat(Agenda.of(plan, running, List.of(), START.plus(Duration.ofMinutes(29)))).extracting(Slot::standing)
                .containsExactly(Standing.LATER);
        assertThat(Agenda.of(plan, running, List.of(), START.plus(Duration.ofMinutes(95)))).extracting(Slot::standing)
                .containsExactly(Standing.OVERTAKEN, Standing.OVERTAKEN, Standing.DUE, Standing.LATER);
        var ended = running.then(new Happening.Ended(START.plus(Duration.ofMinutes(95))));
        assertThat(Agenda.of(plan, ended, List.of(), START.plus(Duration.ofMinutes(96)))).extracting(Slot::standing)
                .containsOnly(Standing.OVERTAKEN);
    }

    @Test
    void an_update_goes_on_after_the_planned_end_for_as_long_as_it_runs() {
        var plan = Bulletin.plan(OPS, "during PT30M");
        var running = Bulletin.upgrade().then(new Happening.Started(START));
        assertThat(Agenda.of(plan, running, List.of(), END.plus(Duration.ofMinutes(61)))).filteredOn(
                slot -> slot.standing() == Standing.DUE).singleElement().extracting(Slot::at)
                .isEqualTo(END.plus(Duration.ofMinutes(60)));
    }

    @Test
    void the_end_is_told_within_a_quarter_of_an_hour_and_is_late_after_it() {
        var plan = Bulletin.plan(OPS, "after PT15M");
        var ended = Bulletin.upgrade().then(new Happening.Started(START)).then(new Happening.Ended(END));
        assertThat(Agenda.of(plan, ended, List.of(), END.plusSeconds(899))).extracting(Slot::standing)
                .containsExactly(Standing.DUE);
        assertThat(Agenda.of(plan, ended, List.of(), END.plusSeconds(900))).extracting(Slot::standing)
                .containsExactly(Standing.LATE);
        assertThat(Agenda.of(plan, ended, List.of(), END.plus(Duration.ofDays(1)))).extracting(Slot::standing)
                .containsExactly(Standing.MISSED);
    }

    @Test
    void what_did_not_arrive_waits_for_its_turn() {
        var plan = Bulletin.plan(OPS, "before PT48H");
        var now = before(Duration.ofHours(48));
        tried(plan, now, new Outcome.Deferred(ANSWER, now.plusSeconds(30)));
        assertThat(standing(plan, now.plusSeconds(29))).isEqualTo(Standing.WAITING);
        assertThat(standing(plan, now.plusSeconds(30))).isEqualTo(Standing.DUE);
        assertThat(standing(plan, START)).isEqualTo(Standing.MISSED);
    }

    @Test
    void what_a_killed_console_was_sending_is_unknown_and_never_due_again() {
        var plan = Bulletin.plan(OPS, "before PT48H");
        var now = before(Duration.ofHours(48));
        tries.add(Try.begun(only(plan, now), 1, Bulletin.BY_ITSELF, now));
        assertThat(standing(plan, now.plus(Try.LONGEST))).isEqualTo(Standing.SENDING);
        assertThat(standing(plan, now.plus(Try.LONGEST).plusNanos(1))).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(plan, START)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void of_practice_nobody_is_told() {
        var practice = new Subject(new SubjectId("practice"), Bulletin.about("Practice", true),
                Course.planned(PLANNED, START, END).then(new Happening.Started(START)));
        assertThat(at(START.plusSeconds(1), practice)).extracting(Slot::standing).containsOnly(Standing.PRACTICE);
    }

    @Test
    void at_every_instant_of_a_long_course_each_notice_stands_in_one_place_and_none_is_sent_twice() {
        var course = Bulletin.upgrade();
        var sent = new ArrayList<NoticeKey>();
        for (var now = PLANNED; now.isBefore(END.plus(Duration.ofHours(3))); now = now.plus(Duration.ofMinutes(5))) {
            course = course.course().started().isEmpty() && !now.isBefore(START.plusSeconds(600))
                    ? course.then(new Happening.Started(now))
                    : course;
            course = course.course().isRunning() && !now.isBefore(END.plusSeconds(600))
                    ? course.then(new Happening.Ended(now))
                    : course;
            for (var slot : Agenda.of(STANDARD, course, tries, now)) {
                if (slot.standing().isToBeSent()) {
                    sent.add(slot.key());
                    tries.add(Try.begun(slot, slot.nextNumber(), Bulletin.BY_ITSELF, now)
                            .ended(new Outcome.Delivered(ANSWER), now));
                }
            }
        }
        assertThat(sent).doesNotHaveDuplicates().extracting(NoticeKey::occurrence).containsExactly(
                "before P14D of " + START, "before P7D of " + START, "before PT48H of " + START,
                "before PT24H of " + START, "start", "during PT30M #1", "during PT30M #2", "during PT30M #3",
                "after PT15M");
    }

    private List<Slot> at(Instant now, Subject subject) {
        return Agenda.of(STANDARD, subject, tries, now);
    }

    private Slot only(NoticePlan plan, Instant now) {
        var slots = Agenda.of(plan, Bulletin.upgrade(), tries, now);
        assertThat(slots).hasSize(1);
        return slots.getFirst();
    }

    private Standing standing(NoticePlan plan, Instant now) {
        return only(plan, now).standing();
    }

    private void tried(NoticePlan plan, Instant now, Outcome outcome) {
        tries.add(Try.begun(only(plan, now), 1, Bulletin.BY_ITSELF, now).ended(outcome, now));
    }
}
