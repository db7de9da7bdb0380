package org.watchkeeper.change.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Host;

/// What came in between looking at the calendar and writing what was planned by it.
class PlanDeskTest {
    private static final Clock CLOCK = Clock.fixed(Sample.NOW, Sample.BERLIN);
    private static final Proposal PROPOSAL = Sample.proposal(Sample.production(), Sample.phase(Sample.START));

    private final MemoryCalendars calendars = MemoryCalendars.of(Nights.firstSaturday());
    private final MemoryChanges changes = new MemoryChanges(calendars);
    private final ChangeDesk desk = new ChangeDesk(changes, () -> Sample.ADA, CLOCK, UUID::randomUUID);
    private Runnable meanwhile = () -> {};
    private final PlanDesk planning = new PlanDesk(desk, calendars, this::looked);

    private Outlook outlook() {
        return new Outlook(calendars.current(), new ChangeEntries(changes, CLOCK).snapshot(),
                java.util.List.<Host>copyOf(Sample.production()));
    }

    /// The last look, after which something may come in still.
    private Outlook looked() {
        var outlook = outlook();
        var once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return outlook;
    }

    private void holidays(LocalDateTime start) {
        calendars.keep(Edit.first(new Blackout(new Ruling.Id("holidays"), "Holidays",
                Series.once(start, Length.parse("P2D"), Nights.UTC), "", Scope.EVERYTHING, Ruling.Source.NONE),
                Sample.NOW, Sample.BOB, ""));
    }

    @Test
    void a_blackout_that_came_over_its_time_meanwhile_keeps_a_draft_from_being_written() {
        var seen = outlook();
        holidays(LocalDateTime.parse("2026-12-05T00:00"));
        assertThatThrownBy(() -> planning.draft(PROPOSAL, seen))
                .isInstanceOfSatisfying(Outdated.class,
                        outdated -> assertThat(outdated.proposal()).isEqualTo(PROPOSAL))
                .hasMessageContaining("It is in the blackout Holidays").hasMessageContaining("Nothing was written");
        assertThat(changes.lines()).isEmpty();
    }

    @Test
    void it_is_kept_from_that_also_in_the_very_moment_after_the_last_look() {
        var seen = outlook();
        meanwhile = () -> holidays(LocalDateTime.parse("2026-12-05T00:00"));
        assertThatThrownBy(() -> planning.draft(PROPOSAL, seen)).isInstanceOf(Outdated.class);
        assertThat(changes.lines()).isEmpty();
    }

    @Test
    void an_edit_that_says_nothing_against_its_time_is_no_reason_to_ask_again() {
        var seen = outlook();
        meanwhile = () -> holidays(LocalDateTime.parse("2027-05-05T00:00"));
        assertThat(planning.draft(PROPOSAL, seen).proposal()).isEqualTo(PROPOSAL);
    }

    @Test
    void what_was_known_and_given_a_reason_for_is_written() {
        holidays(LocalDateTime.parse("2026-12-05T00:00"));
        var excepted = PROPOSAL.because("the old version is unsafe");
        assertThat(planning.draft(excepted, outlook()).proposal()).isEqualTo(excepted);
    }

    @Test
    void another_change_that_took_its_host_meanwhile_counts_too() {
        var seen = outlook();
        desk.draft(PROPOSAL);
        assertThatThrownBy(() -> planning.draft(PROPOSAL, seen)).isInstanceOf(Outdated.class)
                .hasMessageContaining("Minor update");
    }

    @Test
    void a_change_is_moved_and_revised_in_the_same_way_and_never_over_what_somebody_wrote() {
        var drafted = desk.draft(PROPOSAL);
        var seen = outlook();
        var january = Sample.START.plus(Duration.ofDays(28));
        holidays(LocalDateTime.parse("2027-01-02T00:00"));
        var move = new ChangeEvent.Moved(drafted.movedTo(january), "later");
        assertThatThrownBy(() -> planning.move(drafted, move, seen)).isInstanceOf(Outdated.class);
        var revise = new ChangeEvent.Revised(drafted.movedTo(january), "");
        assertThatThrownBy(() -> planning.revise(drafted, revise, seen)).isInstanceOf(Outdated.class);

        var within = new ChangeEvent.Moved(drafted.movedTo(Sample.START.plusSeconds(600)), "a little");
        ChangeState moved = planning.move(drafted, within, seen);
        assertThat(moved.proposal().span().start()).isEqualTo(Sample.START.plusSeconds(600));
        assertThatThrownBy(() -> planning.move(drafted, within, seen)).isInstanceOf(Overtaken.class);
    }
}
