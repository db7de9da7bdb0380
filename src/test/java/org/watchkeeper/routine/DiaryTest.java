package org.watchkeeper.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.routine.testing.Chores.berlin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.routine.Appointment.Standing;
import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.run.RunId;

/// What is due, missed and open, by timetable, turns and clock alone.
class DiaryTest {
    private static final Operator ADA = new Operator("ada");
    private final Routine daily = Chores.daily("Daily look");

    @Test
    void a_routine_is_due_the_whole_day_and_missed_when_it_is_over() {
        assertThat(standings("2026-11-02T00:00")).containsExactly(Standing.DUE);
        assertThat(standings("2026-11-02T23:59")).containsExactly(Standing.DUE);
        assertThat(standings("2026-11-03T00:00")).containsExactly(Standing.MISSED, Standing.DUE);
        assertThat(standings("2026-11-05T12:00")).containsExactly(Standing.MISSED, Standing.MISSED, Standing.MISSED,
                Standing.DUE);
    }

    @Test
    void one_late_in_the_evening_is_not_missed_at_midnight() {
        var late = Chores.routine("Late",
                new Timetable(Cadence.DAILY, Chores.FIRST, LocalTime.of(23, 50), Chores.BERLIN));
        assertThat(Diary.of(late, List.of(), Diary.Done.NOTHING, berlin("2026-11-03T00:30")).open())
                .extracting(Appointment::standing).containsExactly(Standing.DUE, Standing.DUE);
        assertThat(Diary.of(late, List.of(), Diary.Done.NOTHING, berlin("2026-11-03T00:50")).open())
                .extracting(Appointment::standing).containsExactly(Standing.MISSED, Standing.DUE);
    }

    @Test
    void what_was_missed_stays_until_it_is_done_or_dismissed() {
        var done = turn("2026-11-02T09:00", Verdict.DONE, "");
        var dismissed = turn("2026-11-03T09:00", Verdict.DISMISSED, "public holiday");
        var diary = diary("2026-12-24T08:00", done, dismissed);
        assertThat(diary.missed()).hasSize(50).first().extracting(Appointment::due)
                .isEqualTo(berlin("2026-11-04T09:00"));
        assertThat(diary.open()).hasSize(51);
    }

    @Test
    void what_is_odd_or_unknown_stays_open_although_its_turn_has_ended() {
        assertThat(diary("2026-11-02T10:00", turn("2026-11-02T09:00", Verdict.ODD, "1")).open()).singleElement()
                .extracting(Appointment::standing).isEqualTo(Standing.ODD);
        assertThat(diary("2026-11-20T10:00", turn("2026-11-02T09:00", Verdict.UNKNOWN, "1")).open()).first()
                .extracting(Appointment::standing).isEqualTo(Standing.UNKNOWN);
        assertThat(diary("2026-11-02T10:00", turn("2026-11-02T09:00", Verdict.AS_IT_SHOULD, "1")).open()).isEmpty();
    }

    @Test
    void a_turn_without_an_ending_is_begun_and_never_begun_again_by_itself() {
        var begun = Turn.begun(daily, berlin("2026-11-02T09:00"), 1, ADA, true, berlin("2026-11-02T09:00"));
        var diary = Diary.of(daily.byItself(true), List.of(begun), Diary.Done.NOTHING, berlin("2026-11-02T10:00"));
        assertThat(diary.current().map(Appointment::standing)).contains(Standing.BEGUN);
        assertThat(diary.isForItself(berlin("2026-11-02T10:00"))).isFalse();
        assertThat(diary.current().map(Appointment::nextNumber)).contains(2);
    }

    @Test
    void the_console_begins_by_itself_only_with_leave_and_only_today_when_its_time_has_come() {
        assertThat(isForItself(daily, "2026-11-02T09:00")).isFalse();
        assertThat(isForItself(daily.byItself(true), "2026-11-02T08:59")).isFalse();
        assertThat(isForItself(daily.byItself(true), "2026-11-02T09:00")).isTrue();
        assertThat(isForItself(daily.byItself(true), "2026-11-02T22:00")).isTrue();
        assertThat(isForItself(daily.byItself(true), "2026-11-03T08:00")).isFalse();
    }

    @Test
    void nothing_is_due_before_the_routine_was_adopted() {
        var adopted = new Routine(daily.id(), daily.subject(), daily.timetable(), daily.hosts(), daily.planned(), false,
                berlin("2026-11-02T09:01"), ADA);
        assertThat(Diary.of(adopted, List.of(), Diary.Done.NOTHING, berlin("2026-11-02T12:00")).current()).isEmpty();
        assertThat(Diary.of(adopted, List.of(), Diary.Done.NOTHING, berlin("2026-11-03T12:00")).open()).hasSize(1);
    }

    @Test
    void what_is_carried_out_before_the_first_date_settles_none_and_needs_somebody_where_it_found_something() {
        var before = diary("2026-11-01T10:00");
        assertThat(before.current()).isEmpty();
        assertThat(before.inHand().standing()).isEqualTo(Standing.AHEAD);
        assertThat(before.isBeforeFirst()).isTrue();
        var ahead = new Turn(daily.id(), before.inHand().due(), before.inHand().nextNumber(), ADA, false,
                berlin("2026-11-01T10:00"), Optional.empty(),
                Optional.of(new Ending(Verdict.ODD, "1", berlin("2026-11-01T10:01"))));
        assertThat(diary("2026-11-01T11:00", ahead).open()).extracting(Appointment::standing)
                .containsExactly(Standing.ODD);
        assertThat(diary("2026-11-01T11:00", ahead).inHand().nextNumber()).isEqualTo(2);
        assertThat(diary("2026-11-02T10:00", ahead).open()).extracting(Appointment::standing)
                .containsExactly(Standing.ODD, Standing.DUE);
        assertThat(diary("2026-11-02T10:00", ahead).isBeforeFirst()).isFalse();
        var well = new Turn(daily.id(), ahead.due(), 1, ADA, false, ahead.began(), Optional.empty(),
                Optional.of(new Ending(Verdict.AS_IT_SHOULD, "1", berlin("2026-11-01T10:01"))));
        assertThat(diary("2026-11-02T10:00", well).open()).extracting(Appointment::standing)
                .containsExactly(Standing.DUE);
    }

    @Test
    void a_quarter_is_told_by_its_next_dates() {
        var quarterly = Chores.routine("Quarterly",
                new Timetable(Cadence.QUARTERLY, LocalDate.of(2026, 11, 30), LocalTime.of(9, 0), Chores.BERLIN));
        assertThat(Diary.of(quarterly, List.of(), Diary.Done.NOTHING, berlin("2026-11-30T12:00")).next())
                .extracting(each -> each.start().toLocalDate()).startsWith(LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 5, 30));
    }

    @Test
    void what_something_else_settles_is_settled_unless_a_turn_says_otherwise() {
        Diary.Done everything = _ -> true;
        assertThat(Diary.of(daily, List.of(), everything, berlin("2026-11-02T12:00")).open()).isEmpty();
        assertThat(Diary.of(daily, List.of(turn("2026-11-02T09:00", Verdict.ODD, "1")), everything,
                berlin("2026-11-02T12:00")).open()).hasSize(1);
    }

    @Test
    void what_it_really_took_is_that_of_its_newest_round_or_of_what_settled_it() {
        var round = new Turn(daily.id(), berlin("2026-11-02T09:00"), 1, ADA, false, berlin("2026-11-02T09:01"),
                Optional.of(new RunId(new UUID(1, 1))),
                Optional.of(new Ending(Verdict.AS_IT_SHOULD, "", berlin("2026-11-02T09:04"))));
        var seen = turn("2026-11-03T09:00", Verdict.DONE, "by hand");
        assertThat(diary("2026-11-03T10:00", round, seen).took()).contains(Duration.ofMinutes(3));
        var byWizard = new Diary.Done() {
            @Override
            public boolean settles(Appointment one) {
                return one.due().equals(berlin("2026-11-03T09:00"));
            }

            @Override
            public Optional<Duration> took(Appointment one) {
                return Optional.of(Duration.ofMinutes(20));
            }
        };
        assertThat(Diary.of(daily, List.of(round), byWizard, berlin("2026-11-04T08:00")).took())
                .contains(Duration.ofMinutes(20));
        assertThat(diary("2026-11-03T10:00").took()).isEmpty();
    }

    @Test
    void dismissing_needs_a_reason() {
        assertThatThrownBy(() -> new Ending(Verdict.DISMISSED, " ", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean isForItself(Routine routine, String now) {
        return Diary.of(routine, List.of(), Diary.Done.NOTHING, berlin(now)).isForItself(berlin(now));
    }

    private List<Standing> standings(String now) {
        return diary(now).appointments().stream().map(Appointment::standing).toList();
    }

    private Diary diary(String now, Turn... turns) {
        return Diary.of(daily, List.of(turns), Diary.Done.NOTHING, berlin(now));
    }

    private Turn turn(String due, Verdict verdict, String note) {
        return new Turn(daily.id(), berlin(due), 1, ADA, false, berlin(due), Optional.empty(),
                Optional.of(new Ending(verdict, note, berlin(due))));
    }
}
