package org.watchkeeper.change.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.testing.MemoryHosts;

/// What becomes of planned changes when the window or blackout they are planned by changes.
class RuleDeskTest {
    private static final LocalDateTime DECEMBER = LocalDateTime.parse("2026-12-05T02:00");
    private static final Window SATURDAYS = Nights.firstSaturday();

    private final MemoryCalendars calendars = MemoryCalendars.of(SATURDAYS);
    private final MemoryChanges changes = new MemoryChanges(calendars);
    private final ChangeDesk desk = new ChangeDesk(changes, () -> Sample.ADA, Clock.fixed(Sample.NOW, Sample.BERLIN),
            UUID::randomUUID);
    private final RuleDesk rules = new RuleDesk(desk, calendars,
            new ChangeEntries(changes, Clock.fixed(Sample.NOW, Sample.BERLIN))::snapshot,
            new MemoryHosts(Sample.production().toArray(org.watchkeeper.host.Host[]::new)));

    private ChangeState planned(String title, String start) {
        var proposal = Sample.proposal(Sample.production(), Sample.phase(Instant.parse(start)));
        var named = new Proposal(title, proposal.phases(), proposal.targets(), proposal.values(), proposal.impact(),
                proposal.zone(), proposal.approvals(), "", "");
        return desk.write(desk.draft(named), new ChangeEvent.Submitted(""));
    }

    private ChangeState now(ChangeState change) {
        return changes.look(change.id()).orElseThrow();
    }

    private Edit edit(Series series) {
        return edit(SATURDAYS.with(series));
    }

    private Edit edit(Ruling ruling) {
        return calendars.current().find(ruling.id())
                .map(seen -> Edit.after(seen, Sample.NOW, Sample.ADA, "", new Edit.Kept(ruling)))
                .orElseGet(() -> Edit.first(ruling, Sample.NOW, Sample.ADA, ""));
    }

    private static Blackout holidays() {
        return new Blackout(Nights.id("holidays"), "Holidays",
                Series.once(LocalDateTime.parse("2026-12-01T00:00"), Length.parse("P20D"), Nights.UTC), "",
                Scope.EVERYTHING, Ruling.Source.NONE);
    }

    private static String start(Way way) {
        return switch (way) {
            case Way.Along(var proposal, _) -> proposal.span().start().toString();
            case Way.Next(var proposal) -> proposal.span().start().toString();
            case Way.Stay _, Way.Cancel _ -> "";
        };
    }

    private static List<String> ways(Touched touched) {
        return touched.ways().stream().map(way -> (way.word() + " " + start(way)).strip()).toList();
    }

    @Test
    void a_change_may_move_along_with_its_date_as_far_into_it_as_before() {
        var change = planned("Update", "2026-12-05T02:30:00Z");
        var touched = rules.look(edit(SATURDAYS.series().ruled("FREQ=MONTHLY;BYDAY=1SU",
                LocalDateTime.parse("2026-01-04T03:00")))).touched();
        assertThat(touched).extracting(Touched::change).containsExactly(change);
        assertThat(touched.getFirst().what()).containsExactly("Its date of First Saturday, "
                + "Sat 5 Dec 2026 02:00 to 04:00 UTC, is Sun 6 Dec 2026 03:00 to 05:00 UTC then");
        assertThat(ways(touched.getFirst())).containsExactly("along 2026-12-06T03:30:00Z",
                "next 2026-12-06T03:00:00Z", "keep", "cancel");
    }

    @Test
    void a_single_date_that_is_moved_takes_its_change_along_and_leaves_others_alone() {
        var moved = planned("December", "2026-12-05T02:00:00Z");
        planned("January", "2027-01-02T02:00:00Z");
        var touched = rules.look(edit(SATURDAYS.series().with(new Amendment.Moved(DECEMBER,
                LocalDateTime.parse("2026-12-12T01:00"), Length.parse("PT2H"), "")))).touched();
        assertThat(touched).extracting(Touched::change).containsExactly(moved);
        assertThat(ways(touched.getFirst())).contains("along 2026-12-12T01:00:00Z");
    }

    @Test
    void of_a_date_that_is_gone_nothing_is_there_to_move_along_with() {
        planned("Update", "2026-12-05T02:00:00Z");
        var touched = rules.look(edit(SATURDAYS.series().with(new Amendment.Cancelled(DECEMBER, "")))).touched();
        assertThat(touched.getFirst().what())
                .containsExactly("Its date of First Saturday, Sat 5 Dec 2026 02:00 to 04:00 UTC, is gone then");
        assertThat(ways(touched.getFirst())).containsExactly("next 2027-01-02T02:00:00Z", "keep", "cancel");
        assertThat(touched.getFirst().way("keep").orElseThrow().against()).extracting(Objection::reason)
                .containsExactly(Objection.Reason.OUTSIDE_WINDOWS);
    }

    @Test
    void a_window_that_is_taken_away_leaves_its_changes_without_one() {
        planned("Update", "2026-12-05T02:00:00Z");
        calendars.keep(edit(Nights.wednesdays().with(Window.Terms.USUAL)));
        var seen = calendars.current().find(SATURDAYS.id()).orElseThrow();
        var aftermath = rules.look(Edit.after(seen, Sample.NOW, Sample.ADA, "", new Edit.Removed()));
        assertThat(aftermath.cause()).isEqualTo("the window First Saturday was taken off the calendar");
        assertThat(ways(aftermath.touched().getFirst())).containsExactly("next 2026-11-25T02:00:00Z", "keep", "cancel");
    }

    @Test
    void a_new_blackout_over_a_change_is_told_and_two_changes_are_not_offered_the_same_time() {
        planned("One", "2026-12-05T02:00:00Z");
        planned("Two", "2026-12-05T03:00:00Z");
        var touched = rules.look(edit(holidays())).touched();
        assertThat(touched).extracting(one -> one.change().proposal().title()).containsExactly("One", "Two");
        assertThat(touched.getFirst().what()).containsExactly("It is in the blackout Holidays, "
                + "Tue 1 Dec 2026 00:00 to Mon 21 Dec 2026 00:00 UTC");
        assertThat(touched).extracting(RuleDeskTest::ways).containsExactly(
                List.of("next 2027-01-02T02:00:00Z", "keep", "cancel"),
                List.of("next 2027-01-02T03:00:00Z", "keep", "cancel"));
    }

    @Test
    void what_an_edit_does_not_touch_is_not_asked_about() {
        planned("Update", "2026-12-05T02:00:00Z");
        var longer = new Window(SATURDAYS.id(), "Longer", Series.every("FREQ=MONTHLY;BYDAY=1SA",
                LocalDateTime.parse("2026-01-03T02:00"), Length.parse("PT5H"), Nights.UTC), Window.Terms.USUAL,
                Scope.EVERYTHING, Ruling.Source.NONE);
        assertThat(rules.look(edit(longer)).touched()).isEmpty();
        assertThat(rules.look(edit(Nights.sundays())).touched()).as("a window more").isEmpty();
        assertThat(rules.look(edit(Nights.monthEnd())).touched()).as("another day").isEmpty();
    }

    @Test
    void what_is_over_is_not_touched_and_what_runs_goes_on() {
        var over = planned("Cancelled", "2026-12-05T02:00:00Z");
        desk.write(over, new ChangeEvent.Cancelled("no"));
        var running = planned("Running", "2026-12-05T02:00:00Z");
        desk.record(running.id(), UUID.randomUUID(), new ChangeEvent.RunBegan(0, UUID.randomUUID()));
        var aftermath = rules.look(edit(holidays()));
        assertThat(aftermath.touched()).extracting(one -> one.change().id()).containsExactly(running.id());
        assertThat(ways(aftermath.touched().getFirst())).containsExactly("keep");
        rules.keep(aftermath, List.of(decided(aftermath.touched().getFirst(), "keep", "")));
        assertThat(now(running).settled()).isEqualTo(Stage.RUNNING);
        assertThat(now(running).history().getLast().event())
                .isEqualTo(new ChangeEvent.Noted("It stays at its time although the blackout Holidays is new"));
    }

    @Test
    void all_that_is_decided_is_kept_with_the_edit() {
        var along = planned("Along", "2026-12-05T02:00:00Z");
        var keep = planned("Keep", "2027-01-02T02:00:00Z");
        var cancel = planned("Cancel", "2027-02-06T02:00:00Z");
        var sundays = SATURDAYS.series().ruled("FREQ=MONTHLY;BYDAY=1SU", LocalDateTime.parse("2026-01-04T02:00"));
        var aftermath = rules.look(edit(sundays));
        assertThat(aftermath.touched()).hasSize(3);
        rules.keep(aftermath, List.of(decided(aftermath.touched().get(0), "along", "weekend duty"),
                decided(aftermath.touched().get(1), "keep", "the vendor comes that night"),
                decided(aftermath.touched().get(2), "cancel", "not worth it")));
        assertThat(calendars.current().windows()).extracting(Window::series).containsExactly(sundays);
        assertThat(now(along).proposal().span().start()).isEqualTo("2026-12-06T02:00:00Z");
        assertThat(now(along).history().getLast().event()).isInstanceOfSatisfying(ChangeEvent.Moved.class,
                moved -> assertThat(moved.why()).isEqualTo("the window First Saturday was changed: weekend duty"));
        assertThat(now(keep).proposal().exception()).isEqualTo("the vendor comes that night");
        assertThat(now(keep).settled()).as("it is approved anew").isEqualTo(Stage.AWAITING_APPROVAL);
        assertThat(now(cancel).settled()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void what_another_console_wrote_meanwhile_keeps_edit_and_decisions_from_being_kept() {
        var change = planned("Update", "2026-12-05T02:00:00Z");
        var aftermath = rules.look(edit(holidays()));
        planned("Planned meanwhile", "2026-12-05T03:00:00Z");
        var decisions = List.of(decided(aftermath.touched().getFirst(), "next", ""));
        assertThatThrownBy(() -> rules.keep(aftermath, decisions)).isInstanceOf(Overtaken.class);
        assertThat(calendars.current().blackouts()).isEmpty();
        assertThat(now(change)).isEqualTo(change);

        var again = rules.look(edit(holidays()));
        assertThat(again.touched()).hasSize(2);
        calendars.keep(edit(holidays()));
        assertThatThrownBy(
                () -> rules.keep(again, again.touched().stream().map(one -> decided(one, "next", "")).toList()))
                .as("somebody else edited the same").isInstanceOf(Overtaken.class);
        assertThat(now(change)).isEqualTo(change);
    }

    @Test
    void nothing_is_kept_before_it_is_decided_about_each_and_why_where_something_speaks_against_it() {
        planned("Update", "2026-12-05T02:00:00Z");
        var aftermath = rules.look(edit(holidays()));
        assertThatThrownBy(() -> rules.keep(aftermath, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decided(aftermath.touched().getFirst(), "keep", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decided(aftermath.touched().getFirst(), "cancel", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decisions_that_put_two_changes_on_one_host_at_one_time_are_told() {
        planned("First", "2026-12-05T02:00:00Z");
        planned("Second", "2026-12-06T02:30:00Z");
        var sundays = SATURDAYS.series().ruled("FREQ=MONTHLY;BYDAY=1SU", LocalDateTime.parse("2026-01-04T02:00"));
        var touched = rules.look(edit(sundays)).touched();
        assertThat(touched).as("the second is in a window now").hasSize(1);
        assertThat(touched.getFirst().way("along").orElseThrow().against()).extracting(Objection::reason)
                .containsExactly(Objection.Reason.HOST_TAKEN);

        var both = List.of(new Decision(touched.getFirst(), touched.getFirst().way("along").orElseThrow(), "x"),
                new Decision(new Touched(changes.look(second()).orElseThrow(), List.of(), List.of()),
                        new Way.Stay(List.of()), ""));
        assertThat(Aftermath.clashes(both))
                .containsExactly("'First' and 'Second' would be on app-1 at the same time");
        assertThat(Aftermath.clashes(both.subList(1, 2))).isEmpty();
    }

    private ChangeId second() {
        return changes.lines().getLast().id();
    }

    @Test
    void phases_that_would_run_into_each_other_are_not_moved_along() {
        var proposal = Sample.proposal(Sample.production(), Sample.phase(Sample.START),
                Sample.phase(Sample.START.plus(Duration.ofHours(26))));
        desk.draft(proposal);
        var later = new ArrayList<>(rules.look(edit(SATURDAYS.series().with(new Amendment.Moved(DECEMBER,
                LocalDateTime.parse("2026-12-08T02:00"), Length.parse("PT2H"), "")))).touched());
        assertThat(ways(later.getFirst())).containsExactly("next 2026-12-08T02:00:00Z", "keep", "cancel");
        assertThat(((Way.Next) later.getFirst().ways().getFirst()).proposal().phases())
                .as("the second follows in another window").extracting(phase -> phase.start().toString())
                .containsExactly("2026-12-08T02:00:00Z", "2026-12-08T03:00:00Z");
    }

    private static Decision decided(Touched touched, String word, String reason) {
        return new Decision(touched, touched.way(word).orElseThrow(), reason);
    }
}
