package org.watchkeeper.run.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Admission;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;

/// A run starts when windows, blackouts and its change let it, or for a reason that is kept; its change hears what becomes of it.
class ChangedRunsTest {
    private static final Window SATURDAY = new Window(new Ruling.Id("saturday"), "First Saturday",
            Series.every("FREQ=MONTHLY;BYDAY=1SA", LocalDateTime.parse("2026-01-03T02:00:00"),
                    Length.of(Duration.ofHours(2)), ZoneOffset.UTC),
            Window.Terms.USUAL, Scope.environment(Environment.PRODUCTION), Ruling.Source.NONE);
    private static final Blackout FREEZE = new Blackout(new Ruling.Id("freeze"), "Freeze",
            Series.once(LocalDateTime.parse("2026-12-01T00:00:00"), Length.of(Duration.ofDays(9)), ZoneOffset.UTC),
            "launch", Scope.EVERYTHING, Ruling.Source.NONE);
    private static final List<Host> PRODUCTION = List.of(Specimen.host("app-1", Environment.PRODUCTION));
    private static final Plan PLAN = Specimen.plan("update", PRODUCTION, List.of(),
            Specimen.step("Restart", "systemctl restart unet"));

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryJournal journal = new MemoryJournal();
    private Instant now = Sample.START;

    @Test
    void in_its_window_it_starts_and_outside_nothing_is_opened() {
        assertThat(finish(PLAN, RunEvent.Result.COMPLETED, SATURDAY).isFinished()).isTrue();
        now = Sample.NOW;
        var other = Specimen.plan("later", PRODUCTION, List.of(), Specimen.step("Restart", "systemctl restart unet"));
        assertThatThrownBy(() -> finish(other, RunEvent.Result.COMPLETED, SATURDAY)).isInstanceOf(Problem.class)
                .hasMessageContaining("It was not started").hasMessageContaining("no window");
        assertThat(journal.read(other.id())).isEmpty();
    }

    @Test
    void a_blackout_that_began_since_the_review_still_stops_it() {
        var passing = PLAN
                .under(Mandate.NONE.passing(List.of(new Hurdle(Hurdle.Kind.WINDOW, "w", "r")), "late", "bob"));
        assertThatThrownBy(() -> finish(passing, RunEvent.Result.COMPLETED, SATURDAY, FREEZE))
                .isInstanceOf(Problem.class).hasMessageContaining("blackout Freeze");
    }

    @Test
    void what_was_passed_with_a_reason_starts_and_is_told() {
        var hurdles = List.of(new Hurdle(Hurdle.Kind.BLACKOUT, "It is in the blackout Freeze", "Wait."));
        var plan = PLAN.under(Mandate.NONE.passing(hurdles, " it burns ", "bob"));
        finish(plan, RunEvent.Result.COMPLETED, SATURDAY, FREEZE);
        var opened = journal.read(plan.id()).getFirst();
        assertThat(Story.of(opened, RunState.of(List.of(opened)))).contains("against: It is in the blackout Freeze")
                .contains("because: it burns").contains("agreed to by bob");
    }

    @Test
    void what_only_looks_waits_for_no_window() {
        now = Sample.NOW;
        var looking = Specimen.plan("look", PRODUCTION, List.of(), Specimen.stepOf("Look",
                List.of(Specimen.command("uptime", Flag.READ_ONLY))));
        assertThat(finish(looking, RunEvent.Result.COMPLETED, SATURDAY, FREEZE).isFinished()).isTrue();
    }

    @Test
    void production_needs_a_reason_and_a_second_person_and_staging_a_reason() {
        var hurdle = List.of(new Hurdle(Hurdle.Kind.NO_GO, "no go", "Decide."));
        assertThat(kinds(new Admission(Mandate.NONE, hurdle, Specimen.ADA, "", ""), PRODUCTION))
                .containsExactly(Objection.Kind.HELD_UP, Objection.Kind.NO_SECOND_PERSON);
        assertThat(kinds(new Admission(Mandate.NONE, hurdle, Specimen.ADA, "it burns", " ADA "), PRODUCTION))
                .as("oneself is no second person").containsExactly(Objection.Kind.NO_SECOND_PERSON);
        assertThat(kinds(new Admission(Mandate.NONE, hurdle, Specimen.ADA, "it burns", "bob"), PRODUCTION)).isEmpty();
        var staging = List.of(Specimen.host("s-1", Environment.STAGING));
        assertThat(kinds(new Admission(Mandate.NONE, hurdle, Specimen.ADA, "it burns", ""), staging)).isEmpty();
        assertThat(kinds(new Admission(Mandate.NONE, List.of(), Specimen.ADA, "", ""), PRODUCTION)).isEmpty();
    }

    @Test
    void a_change_runs_with_a_go_and_is_done_when_its_run_is() {
        var change = go();
        finish(PLAN.under(Mandate.of(change)), RunEvent.Result.COMPLETED, SATURDAY);
        var after = changes.look(change.id()).orElseThrow();
        assertThat(after.settled()).isEqualTo(Stage.DONE);
        assertThat(after.runs()).containsExactly(new ChangeState.PhaseRun(0, PLAN.id().value(), now,
                Optional.of(ChangeEvent.Result.COMPLETED)));
    }

    @Test
    void a_change_without_a_go_is_not_started() {
        var change = next(approved(), new ChangeEvent.Decided(false, "rain"));
        assertThatThrownBy(() -> finish(PLAN.under(Mandate.of(change)), RunEvent.Result.COMPLETED, SATURDAY))
                .isInstanceOf(Problem.class).hasMessageContaining("no-go");
        assertThat(changes.look(change.id()).orElseThrow().runs()).isEmpty();
    }

    @Test
    void what_a_killed_console_did_not_write_is_caught_up_once() {
        var change = go();
        var plan = PLAN.under(Mandate.of(change));
        var ledger = ledger();
        ledger.begins(plan);
        assertThat(changes.look(change.id()).orElseThrow().settled()).isEqualTo(Stage.RUNNING);
        var entries = List.of(new Entry(plan.id(), 1, now, new RunEvent.Opened(plan, Specimen.ADA)),
                new Entry(plan.id(), 2, now, new RunEvent.Finished(RunEvent.Result.ROLLED_BACK, "", Specimen.ADA)));
        ledger.catchUp(run -> run.equals(plan.id()) ? Optional.of(RunState.of(entries)) : Optional.empty());
        ledger.catchUp(run -> Optional.of(RunState.of(entries)));
        ledger.ended(plan, RunEvent.Result.ROLLED_BACK);
        assertThat(changes.look(change.id()).orElseThrow().settled()).isEqualTo(Stage.ROLLED_BACK);
        assertThat(changes.read(change.id()).stream().filter(each -> each.event() instanceof ChangeEvent.RunEnded))
                .hasSize(1);
    }

    @Test
    void a_run_that_goes_on_is_left_alone_and_one_that_was_never_opened_is_given_up() {
        var change = go();
        var plan = PLAN.under(Mandate.of(change));
        ledger().begins(plan);
        var open = RunState.of(List.of(new Entry(plan.id(), 1, now, new RunEvent.Opened(plan, Specimen.ADA))));
        ledger().catchUp(run -> Optional.of(open));
        assertThat(changes.look(change.id()).orElseThrow().settled()).isEqualTo(Stage.RUNNING);
        ledger().catchUp(run -> Optional.empty());
        assertThat(changes.look(change.id()).orElseThrow().settled()).isEqualTo(Stage.APPROVED);
    }

    private ChangeState go() {
        return next(approved(), new ChangeEvent.Decided(true, "all green"));
    }

    private ChangeState approved() {
        var work = new Phase.Work(PLAN.source().file(), "Update guide", PLAN.source().procedureId(), "Minor update");
        var proposal = Sample.proposal(PRODUCTION, new Phase(work, Sample.START, Duration.ofHours(1)));
        var change = changes.append(Sample.change("c"), 0,
                Sample.did("draft", Sample.ADA, new ChangeEvent.Drafted(proposal)));
        change = next(change, new ChangeEvent.Submitted(""));
        return changes.append(change.id(), change.last(),
                Sample.did("agree", Sample.BOB, new ChangeEvent.Approved("")));
    }

    private ChangeState next(ChangeState change, ChangeEvent event) {
        return changes.append(change.id(), change.last(), Sample.did("e" + change.last(), Sample.ADA, event));
    }

    private Ledger ledger() {
        return new Ledger(new ChangeDesk(changes, () -> Sample.ADA, () -> now, UUID::randomUUID));
    }

    private static List<Objection.Kind> kinds(Admission admission, List<Host> hosts) {
        return admission.objections(hosts).stream().map(Objection::kind).toList();
    }

    private RunState finish(Plan plan, RunEvent.Result result, Ruling... rulings) {
        var gates = new Gates(MemoryCalendars.of(rulings), changes, new ChangeEntries(changes, () -> now));
        var listener = new RecordingListener();
        try (var live = new LiveRuns(new Means(journal, new MemoryOutputs(), new ScriptedShells(),
                Ids.of(new Random(2)), InstantSource.fixed(now), Thread.ofVirtual().factory(), Pace.USUAL))) {
            var walk = new ChangedRuns(live, gates, ledger(), () -> now).open(plan, Specimen.ADA,
                    Questions.refuseAll(), listener);
            walk.runToGate();
            listener.awaitRest(2);
            walk.finish(result, "over");
            listener.awaitState(RunState::isFinished);
        }
        return RunState.of(journal.read(plan.id()));
    }
}
