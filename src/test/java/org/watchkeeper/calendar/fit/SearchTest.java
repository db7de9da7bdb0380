package org.watchkeeper.calendar.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.Window.Impact;
import org.watchkeeper.calendar.Window.Standing;
import org.watchkeeper.calendar.Window.Terms;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

/// The next time that fits, and what is said of those that were passed over.
class SearchTest {
    private static final Host APP = Specimen.host("app-1");
    private static final LocalDateTime MAY_31 = LocalDateTime.parse("2026-05-31T02:00");

    private final List<CalendarEntry> entries = new ArrayList<>();

    private Answer answer(Booking booking, String after, Ruling... rulings) {
        EntrySource there = span -> entries.stream().filter(entry -> entry.span().meets(span)).toList();
        return new Search(Rulebook.of(List.of(rulings)), there).next(booking, Instant.parse(after), "");
    }

    private String start(Duration length, String after, Ruling... rulings) {
        return answer(booking(length), after, rulings).fit().map(fit -> fit.span().start().toString()).orElse("none");
    }

    private static Booking booking(Duration length) {
        return new Booking(List.of(APP), length, Impact.UPDATE, Nights.NOW);
    }

    private void job(String first, int days, Flag... flags) {
        for (int day = 0; day < days; day++) {
            var at = Instant.parse(first).plus(Duration.ofDays(day));
            var span = flags.length == 0 ? new Span(at, at) : new Span(at, at.plus(Duration.ofHours(23)));
            entries.add(new CalendarEntry(Kind.JOB, new CalendarEntry.Ref("job", at.toString(), Ruling.Source.NONE),
                    "backup.sh on app-1", span, Nights.UTC, Scope.of(List.of(APP.id())), Set.of(flags), ""));
        }
    }

    private CalendarEntry change(String from, String to) {
        var entry = new CalendarEntry(Kind.CHANGE, new CalendarEntry.Ref("c-1", "", Ruling.Source.NONE), "Update",
                new Span(Instant.parse(from), Instant.parse(to)), Nights.UTC, Scope.of(List.of(APP.id())), Set.of(),
                "");
        entries.add(entry);
        return entry;
    }

    @Test
    void the_next_that_fits_is_the_first_date_long_enough() {
        Ruling[] both = {Nights.sundays(), Nights.firstSaturday()};
        assertThat(start(Nights.hours(2), "2026-05-20T12:00:00Z", both)).isEqualTo("2026-05-24T02:00:00Z");
        assertThat(start(Nights.hours(2), "2026-06-01T00:00:00Z", both)).isEqualTo("2026-06-06T02:00:00Z");
        assertThat(start(Nights.hours(3), "2026-06-01T00:00:00Z", both)).isEqualTo("2026-06-07T02:00:00Z");
        var none = answer(booking(Nights.hours(5)), "2026-05-20T12:00:00Z", Nights.firstSaturday());
        assertThat(none.fit()).isEmpty();
        assertThat(FitWords.of(none, Nights.UTC)).containsExactly(
                "No window of the next two years has room for that on all of these hosts.",
                "Passed over: First Saturday on Sat 6 Jun 2026 02:00 UTC and 23 more dates: "
                        + "It takes 5 hours; the window First Saturday allows 2 hours");
    }

    @Test
    void a_window_that_has_begun_is_taken_from_now_on() {
        assertThat(start(Nights.hours(2), "2026-05-24T03:30:00Z", Nights.sundays())).isEqualTo("2026-05-24T03:30:00Z");
        var later = answer(booking(Nights.hours(2)), "2026-05-24T04:00:01Z", Nights.sundays());
        assertThat(later.fit().orElseThrow().span().start()).isEqualTo("2026-05-31T02:00:00Z");
        assertThat(later.passed()).extracting(Passed::why).containsExactly("too little of it is left");
    }

    @Test
    void blackouts_win_and_are_told() {
        var answer = answer(booking(Nights.hours(1)), "2026-05-25T00:00:00Z", Nights.sundays(), Nights.monthEnd());
        assertThat(answer.fit().orElseThrow().span().start()).isEqualTo("2026-06-07T02:00:00Z");
        assertThat(answer.passed()).extracting(Passed::words)
                .containsExactly("Primary on Sun 31 May 2026 02:00 UTC: a blackout takes it");
    }

    @Test
    void a_blackout_that_takes_part_of_a_window_leaves_the_rest() {
        var morning = new Blackout(Nights.id("b"), "Launch",
                Series.once(MAY_31.plusHours(1), Length.parse("PT1H"), Nights.UTC), "", Scope.EVERYTHING,
                Ruling.Source.NONE);
        assertThat(start(Nights.hours(1), "2026-05-31T00:00:00Z", Nights.sundays(), morning))
                .isEqualTo("2026-05-31T02:00:00Z");
        assertThat(start(Nights.hours(2), "2026-05-31T00:00:00Z", Nights.sundays(), morning))
                .isEqualTo("2026-05-31T04:00:00Z");
    }

    @Test
    void a_tentative_date_counts_once_it_is_confirmed() {
        var window = Nights.wednesdays();
        assertThat(start(Nights.hours(1), "2026-05-20T12:00:00Z", window)).isEqualTo("none");
        var needed = window.with(window.series().with(new Amendment.Confirmed(LocalDateTime.parse("2026-05-27T02:00"),
                Nights.ADA, "database patch")));
        assertThat(start(Nights.hours(1), "2026-05-20T12:00:00Z", needed)).isEqualTo("2026-05-27T02:00:00Z");
    }

    @Test
    void limits_of_a_window_are_kept() {
        var strict = Nights.sundays().with(new Terms(Standing.CONFIRMED, EnumSet.of(Impact.LOW), Duration.ofMinutes(90),
                Length.parse("P14D"), Duration.ofHours(3)));
        var low = new Booking(List.of(APP), Nights.hours(1), Impact.LOW, Nights.NOW);
        assertThat(answer(low, "2026-05-20T12:00:00Z", strict).fit().orElseThrow().span().start())
                .as("the first that can still be announced").isEqualTo("2026-06-07T02:00:00Z");
        assertThat(start(Nights.hours(1), "2026-05-20T12:00:00Z", strict)).as("of another impact").isEqualTo("none");
    }

    @Test
    void a_window_for_other_hosts_is_none() {
        var other = new Window(Nights.id("w"), "Databases", Nights.sundays().series(), Terms.USUAL, Scope.group("db"),
                Ruling.Source.NONE);
        assertThat(start(Nights.hours(1), "2026-05-20T12:00:00Z", other)).isEqualTo("none");
    }

    @Test
    void what_is_planned_on_the_same_host_takes_its_time_and_is_named() {
        change("2026-05-24T02:30:00Z", "2026-05-24T03:30:00Z");
        assertThat(start(Nights.hours(1), "2026-05-20T12:00:00Z", Nights.sundays())).isEqualTo("2026-05-24T03:30:00Z");
        var other = new Booking(List.of(Specimen.host("db-1")), Nights.hours(1), Impact.UPDATE, Nights.NOW);
        assertThat(answer(other, "2026-05-20T12:00:00Z", Nights.sundays()).fit().orElseThrow().span().start())
                .isEqualTo("2026-05-24T02:00:00Z");
        var long3 = answer(booking(Nights.hours(3)), "2026-05-20T12:00:00Z", Nights.sundays());
        assertThat(long3.fit().orElseThrow().span().start()).isEqualTo("2026-05-31T02:00:00Z");
        assertThat(long3.passed()).extracting(Passed::why).containsExactly("its hosts are taken by Update");
        assertThat(new Search(Rulebook.of(List.of(Nights.sundays())), _ -> entries)
                .next(booking(Nights.hours(3)), Nights.NOW, "c-1").fit().orElseThrow().span().start()).as("itself")
                .isEqualTo("2026-05-24T02:00:00Z");
    }

    @Test
    void a_job_of_a_host_is_kept_away_from_where_there_is_room_beside_it() {
        job("2026-05-24T02:00:00Z", 1);
        assertThat(start(Nights.hours(1), "2026-05-20T12:00:00Z", Nights.sundays())).as("it has a quarter of an hour")
                .isEqualTo("2026-05-24T02:15:00Z");
        job("2026-05-24T03:30:00Z", 1);
        assertThat(start(Nights.hours(2), "2026-05-20T12:00:00Z", Nights.sundays())).isEqualTo("2026-05-24T03:45:00Z");
    }

    @Test
    void a_date_in_which_jobs_leave_no_room_is_passed_over_and_the_job_is_named() {
        job("2026-05-24T04:00:00Z", 1);
        var answer = answer(booking(Nights.hours(3)), "2026-05-20T12:00:00Z", Nights.sundays());
        assertThat(answer.fit().orElseThrow().span().start()).isEqualTo("2026-05-31T02:00:00Z");
        assertThat(FitWords.of(answer, Nights.UTC)).containsExactly(
                "Sun 31 May 2026 02:00 to 05:00 UTC fits, in the window Primary",
                "Passed over: Primary on Sun 24 May 2026 02:00 UTC: backup.sh on app-1 runs then, "
                        + "Sun 24 May 2026 04:00 UTC");
    }

    @Test
    void a_job_that_is_in_every_date_is_told_and_not_waited_for() {
        job("2026-05-01T04:00:00Z", 365);
        var answer = answer(booking(Nights.hours(3)), "2026-05-20T12:00:00Z", Nights.sundays());
        assertThat(answer.fit().orElseThrow().span().start()).isEqualTo("2026-05-24T02:00:00Z");
        assertThat(answer.jobs()).hasSize(1);
        assertThat(FitWords.of(answer, Nights.UTC)).contains(
                "But backup.sh on app-1 runs then, Sun 24 May 2026 04:00 UTC: pause it, or take another time.");
    }

    @Test
    void a_job_that_runs_all_day_is_told_and_not_kept_away_from() {
        job("2026-05-24T00:00:00Z", 1, Flag.OFTEN);
        var answer = answer(booking(Nights.hours(3)), "2026-05-20T12:00:00Z", Nights.sundays());
        assertThat(answer.fit().orElseThrow().span().start()).isEqualTo("2026-05-24T02:00:00Z");
        assertThat(FitWords.of(answer, Nights.UTC))
                .contains("But backup.sh on app-1 runs again and again then: pause it, or take another time.");
    }
}
