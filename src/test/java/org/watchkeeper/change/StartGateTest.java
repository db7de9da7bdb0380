package org.watchkeeper.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.change.testing.Sample.ADA;
import static org.watchkeeper.change.testing.Sample.BOB;
import static org.watchkeeper.change.testing.Sample.START;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;

/// Work starts in windows, out of blackouts, and as it was agreed to; whatever stands against that is said.
class StartGateTest {
    private static final Window SATURDAY = new Window(new Ruling.Id("saturday"), "First Saturday",
            Series.every("FREQ=MONTHLY;BYDAY=1SA", LocalDateTime.parse("2026-01-03T02:00:00"),
                    Length.of(Duration.ofHours(2)), ZoneOffset.UTC),
            Window.Terms.USUAL, Scope.environment(Environment.PRODUCTION), Ruling.Source.NONE);
    private static final Blackout FREEZE = new Blackout(new Ruling.Id("freeze"), "Freeze",
            Series.once(LocalDateTime.parse("2026-12-01T00:00:00"), Length.of(Duration.ofDays(9)), ZoneOffset.UTC),
            "launch", Scope.EVERYTHING, Ruling.Source.NONE);
    private static final List<Host> PRODUCTION = Sample.production();

    private final MemoryChanges changes = new MemoryChanges();
    private final ChangeEntries planned = new ChangeEntries(changes, () -> Sample.NOW);

    @Test
    void without_windows_and_blackouts_nothing_stands_against_work() {
        assertThat(gate().hurdles(attempt(PRODUCTION), Sample.NOW)).isEmpty();
    }

    @Test
    void outside_a_window_that_is_for_the_hosts_work_is_held_up_and_inside_it_is_not() {
        assertThat(kinds(gate(SATURDAY).hurdles(attempt(PRODUCTION), Sample.NOW))).containsExactly(Hurdle.Kind.WINDOW);
        assertThat(gate(SATURDAY).hurdles(attempt(PRODUCTION), START)).isEmpty();
        assertThat(kinds(gate(SATURDAY).hurdles(attempt(PRODUCTION), START.plus(Duration.ofMinutes(61)))))
                .as("it would end after the window").containsExactly(Hurdle.Kind.WINDOW);
    }

    @Test
    void windows_of_others_do_not_matter_and_practice_is_free() {
        var staging = List.of(Sample.host("s-1", Environment.STAGING, false));
        assertThat(gate(SATURDAY).hurdles(attempt(staging), Sample.NOW)).isEmpty();
        var practice = List.of(Sample.host("p-1", Environment.PRODUCTION, true));
        assertThat(gate(SATURDAY, FREEZE).hurdles(attempt(practice), START)).isEmpty();
    }

    @Test
    void a_blackout_wins_over_a_window() {
        assertThat(kinds(gate(SATURDAY, FREEZE).hurdles(attempt(PRODUCTION), START))).contains(Hurdle.Kind.BLACKOUT);
    }

    @Test
    void another_change_on_the_same_host_is_told() {
        change();
        assertThat(kinds(gate(SATURDAY).hurdles(attempt(PRODUCTION.subList(0, 1)), START)))
                .containsExactly(Hurdle.Kind.OTHER_CHANGE);
    }

    @Test
    void a_change_starts_only_approved_and_with_a_go() {
        var change = change();
        assertThat(kinds(gate(SATURDAY).hurdles(attempt(PRODUCTION), change, START)))
                .containsExactly(Hurdle.Kind.NOT_APPROVED);
        change = next(change, ADA, new ChangeEvent.Submitted(""));
        change = next(change, BOB, new ChangeEvent.Approved(""));
        assertThat(kinds(gate(SATURDAY).hurdles(attempt(PRODUCTION), change, START)))
                .containsExactly(Hurdle.Kind.NO_GO);
        change = next(change, ADA, new ChangeEvent.Decided(false, "rain"));
        assertThat(kinds(gate(SATURDAY).hurdles(attempt(PRODUCTION), change, START)))
                .containsExactly(Hurdle.Kind.NO_GO);
        change = next(change, ADA, new ChangeEvent.Decided(true, ""));
        assertThat(gate(SATURDAY).hurdles(attempt(PRODUCTION), change, START)).isEmpty();
    }

    @Test
    void T_208_a_decision_has_who_when_yes_or_no_and_a_reason_and_nothing_starts_without_it() {
        var change = agreed(Sample.proposal());
        assertThat(gate().hurdles(attempt(PRODUCTION), change, START)).isEmpty();
        change = next(change, BOB, new ChangeEvent.Decided(false, "the backup is late"));
        var decision = change.history().getLast();
        assertThat(decision.by()).isEqualTo(BOB);
        assertThat(decision.at()).isEqualTo(Sample.NOW);
        assertThat(ChangeStory.of(decision, ZoneOffset.UTC))
                .isEqualTo("No-go by " + BOB.name() + ": the backup is late");
        assertThat(gate().hurdles(attempt(PRODUCTION), change, START)).extracting(Hurdle::kind)
                .containsExactly(Hurdle.Kind.NO_GO);
    }

    @Test
    void a_change_starts_at_its_time_and_not_on_other_hosts() {
        var change = agreed(Sample.proposal());
        var early = START.minus(StartGate.EARLY).minusSeconds(1);
        assertThat(kinds(gate().hurdles(attempt(PRODUCTION), change, early))).containsExactly(Hurdle.Kind.NOT_NOW);
        assertThat(kinds(gate().hurdles(attempt(PRODUCTION), change, START.plus(Duration.ofHours(1)))))
                .containsExactly(Hurdle.Kind.NOT_NOW);
        assertThat(kinds(gate().hurdles(attempt(PRODUCTION.subList(0, 1)), change, START)))
                .containsExactly(Hurdle.Kind.NOT_THIS);
    }

    @Test
    void an_exception_that_was_approved_holds_against_windows_and_blackouts() {
        var change = agreed(Sample.proposal().because("the certificate ends tonight"));
        assertThat(gate(SATURDAY, FREEZE).hurdles(attempt(PRODUCTION), change, START)).isEmpty();
        change();
        assertThat(kinds(gate(SATURDAY, FREEZE).hurdles(attempt(PRODUCTION), change, START)))
                .as("another change on the same hosts is no matter of windows")
                .containsExactly(Hurdle.Kind.OTHER_CHANGE);
    }

    private ChangeState change() {
        return changes.append(Sample.change("c"), 0,
                Sample.did("draft", ADA, new ChangeEvent.Drafted(Sample.proposal())));
    }

    private ChangeState agreed(Proposal proposal) {
        var change = changes.append(Sample.change("agreed"), 0,
                Sample.did("draft", ADA, new ChangeEvent.Drafted(proposal)));
        change = next(change, ADA, new ChangeEvent.Submitted(""));
        change = next(change, BOB, new ChangeEvent.Approved(""));
        return next(change, ADA, new ChangeEvent.Decided(true, ""));
    }

    private ChangeState next(ChangeState change, Operator by, ChangeEvent event) {
        return changes.append(change.id(), change.last(), Sample.did("e" + change.last(), by, event));
    }

    private StartGate gate(Ruling... rulings) {
        return new StartGate(Rulebook.of(List.of(rulings)), planned);
    }

    private static StartGate.Attempt attempt(List<Host> hosts) {
        return new StartGate.Attempt("docs/update.md", "minor-update", hosts, Duration.ofHours(1),
                Window.Impact.UPDATE);
    }

    private static List<Hurdle.Kind> kinds(List<Hurdle> hurdles) {
        return hurdles.stream().map(Hurdle::kind).distinct().toList();
    }

}
