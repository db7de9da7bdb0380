package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Objection.Reason;
import org.watchkeeper.calendar.Window.Impact;
import org.watchkeeper.calendar.Window.Standing;
import org.watchkeeper.calendar.Window.Terms;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

class PlanningTest {
    private static final Host APP = Specimen.host("app-1");
    private static final EntrySource NOTHING = _ -> List.of();

    private static Planning planning(Ruling... rulings) {
        return new Planning(Rulebook.of(List.of(rulings)), NOTHING);
    }

    private static Booking booking(Duration length) {
        return new Booking(List.of(APP), length, Impact.UPDATE, Nights.NOW);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static List<Reason> reasons(Planning planning, Booking booking, String start) {
        return planning.objections(booking, at(start), "").stream().map(Objection::reason).toList();
    }

    @Test
    void T_194_blackouts_win() {
        var planning = planning(Nights.sundays(), Nights.monthEnd());
        assertThat(reasons(planning, booking(Nights.hours(1)), "2026-05-31T02:00:00Z"))
                .containsExactly(Reason.BLACKOUT);
        assertThat(planning.objections(booking(Nights.hours(1)), at("2026-05-31T02:00:00Z"), "").getFirst().words())
                .isEqualTo("It is in the blackout Month-end (The books are closed), "
                        + "Sun 31 May 2026 00:00 to Mon 1 Jun 2026 00:00 UTC");
    }

    @Test
    void T_195_a_tentative_date_counts_once_it_is_confirmed() {
        var window = Nights.wednesdays();
        assertThat(reasons(planning(window), booking(Nights.hours(1)), "2026-05-27T02:00:00Z"))
                .containsExactly(Reason.NOT_CONFIRMED);
        var needed = window.with(window.series().with(new Amendment.Confirmed(LocalDateTime.parse("2026-05-27T02:00"),
                Nights.ADA, "database patch")));
        assertThat(reasons(planning(needed), booking(Nights.hours(1)), "2026-05-27T02:00:00Z")).isEmpty();
    }

    @Test
    void an_emergency_window_needs_an_approval_for_each_date() {
        var emergency = Nights.window("Emergency", "", "2026-05-21T13:00", "PT3H")
                .with(Series.once(LocalDateTime.parse("2026-05-21T13:00"), Length.parse("PT3H"), Nights.UTC))
                .with(Terms.USUAL.with(Standing.EMERGENCY));
        assertThat(reasons(planning(emergency), booking(Nights.hours(1)), "2026-05-21T13:00:00Z"))
                .containsExactly(Reason.NEEDS_APPROVAL);
        var approved = emergency.with(emergency.series().with(
                new Amendment.Confirmed(LocalDateTime.parse("2026-05-21T13:00"), Nights.ADA, "outage")));
        assertThat(reasons(planning(approved), booking(Nights.hours(1)), "2026-05-21T13:00:00Z")).isEmpty();
    }

    @Test
    void limits_of_a_window_are_told_one_by_one() {
        var strict = Nights.sundays().with(new Terms(Standing.CONFIRMED, EnumSet.of(Impact.LOW), Duration.ofMinutes(90),
                Length.parse("P14D"), Duration.ofHours(3)));
        var found = planning(strict).objections(booking(Nights.hours(2)), at("2026-05-31T04:00:00Z"), "");
        assertThat(found).extracting(Objection::reason).containsExactly(Reason.TOO_LONG, Reason.AFTER_CUTOFF,
                Reason.WRONG_IMPACT, Reason.SHORT_NOTICE);
        assertThat(found).extracting(Objection::words).containsExactly(
                "It takes 2 hours; the window Primary allows 1 hour 30 minutes",
                "In the window Primary nothing starts after Sun 31 May 2026 03:00 UTC",
                "The window Primary is for low-impact tasks, not for updates",
                "Changes in the window Primary are announced by Sun 17 May 2026 02:00 UTC");
    }

    @Test
    void a_change_outside_every_window_or_longer_than_one_is_told_so() {
        assertThat(reasons(planning(Nights.sundays()), booking(Nights.hours(1)), "2026-05-30T02:00:00Z"))
                .containsExactly(Reason.OUTSIDE_WINDOWS);
        var longer = planning(Nights.sundays()).objections(booking(Nights.hours(3)), at("2026-05-31T04:00:00Z"), "");
        assertThat(longer).extracting(Objection::words)
                .containsExactly("It ends 1 hour after the window Primary closes");
        assertThat(reasons(planning(), booking(Nights.hours(1)), "2026-05-30T02:00:00Z"))
                .containsExactly(Reason.OUTSIDE_WINDOWS);
    }

    @Test
    void what_is_planned_on_the_same_host_takes_its_time() {
        var taken = new CalendarEntry(Kind.CHANGE, new CalendarEntry.Ref("c-1", "", Ruling.Source.NONE), "Update",
                new Span(at("2026-05-24T02:30:00Z"), at("2026-05-24T03:30:00Z")), Nights.UTC,
                Scope.of(List.of(APP.id())), Set.of(), "");
        var planning = new Planning(Rulebook.of(List.of(Nights.sundays())), _ -> List.of(taken));
        assertThat(reasons(planning, booking(Nights.hours(1)), "2026-05-24T03:00:00Z"))
                .containsExactly(Reason.HOST_TAKEN);
        assertThat(planning.objections(booking(Nights.hours(1)), at("2026-05-24T03:00:00Z"), "c-1"))
                .as("itself").isEmpty();
    }
}
