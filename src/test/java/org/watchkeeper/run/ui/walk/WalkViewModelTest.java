package org.watchkeeper.run.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import java.util.Set;
import java.time.Duration;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.run.PlannedCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.output.Row;
import org.watchkeeper.host.Environment;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.account.Ending;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.run.testing.MemoryDrivers;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;

/// A walk on scripted hosts as its screen sees it.
class WalkViewModelTest {
    private final Console console = new Console();

    @AfterEach
    void end() {
        console.close();
    }

    @Test
    void nothing_runs_before_it_is_asked_for() {
        var model = console.open(twoSteps());
        assertThat(picture(model).head().status()).isEqualTo("waiting for you");
        assertThat(console.shells.started()).isEmpty();
        assertThat(picture(model).choices().allowed()).contains(Action.RUN_STEP, Action.RUN_TO_GATE)
                .doesNotContain(Action.RETRY, Action.STOP, Action.ROLL_BACK);
    }

    @Test
    void while_the_store_does_not_answer_one_line_says_since_when_with_its_zone() throws Exception {
        var drivers = new MemoryDrivers();
        try (var team = new Console(drivers.console("laptop-7"))) {
            var model = team.open(twoSteps());
            assertThat(model.storeAwayProperty().get()).isEmpty();
            drivers.failsNow();
            team.until(() -> model.storeAwayProperty().get().startsWith("The disk is full, since 02:00:00 UTC. "));
            drivers.mend();
            team.until(() -> model.storeAwayProperty().get().isEmpty());
        }
    }

    @Test
    void a_run_to_its_end_is_closed_as_completed() throws Exception {
        console.shells.when("first", Act.print("one\n"), Act.exit(0));
        var model = console.open(twoSteps());
        model.runToGate();
        console.until(() -> picture(model).head().status().equals("all steps done"));
        console.until(() -> picture(model).choices().allows(Action.FINISH));
        assertThat(picture(model).rail().getFirst().steps()).extracting(Picture.RailStep::mark).containsOnly(Mark.OK);
        assertThat(texts(model)).contains("app-1 $ first", "one", "exit 0 · 0.0 s");
        assertThat(Ending.result(model.state())).isEqualTo(RunEvent.Result.COMPLETED);
        model.finish(RunEvent.Result.COMPLETED, "fine");
        console.until(() -> picture(model).head().status().equals("completed"));
        assertThat(picture(model).choices().allowed()).containsExactly(Action.RECORD);
    }

    @Test
    void T_146_skipping_a_conditional_step_names_every_host_it_is_skipped_on_and_suggests_it_where_it_destroys()
            throws Exception {
        var drop = new PlannedStep("drop", "Drop if needed", Lines.at(1), "",
                new PlannedStep.Work.Commands(List.of(Specimen.command("drop", Flag.DESTRUCTIVE))), List.of(),
                new org.watchkeeper.runbook.Proviso("if needed", "", java.util.Optional.empty(), java.util.Set.of(),
                        ""),
                "", java.util.Set.of());
        var model = console.open(Specimen.plan("x", List.of(Specimen.host("app-1"), Specimen.host("db-1")), List.of(),
                drop, Specimen.step("two", "second")));
        assertThat(model.prospect().hostsOfSkip()).containsExactly("app-1", "db-1");
        assertThat(picture(model).choices().skipping()).isTrue();
        model.skip("not needed");
        console.until(() -> mark(model, 0) == Mark.SKIPPED);
        assertThat(console.shells.startedScripts()).isEmpty();
        assertThat(model.prospect().hostsOfSkip()).containsExactly("app-1");
    }

    @Test
    void one_step_is_run_and_the_next_one_waits() throws Exception {
        var model = console.open(twoSteps());
        model.runStep(false);
        console.until(() -> mark(model, 0) == Mark.OK);
        assertThat(mark(model, 1)).isEqualTo(Mark.WAITING);
        assertThat(console.shells.startedScripts()).containsExactly("app-1: first");
    }

    @Test
    void a_failure_says_what_failed_shows_stderr_and_offers_every_choice() throws Exception {
        console.shells.when("first", Act.print("working\n"), Act.printErr("no such file\n"), Act.exit(2));
        var model = console.open(twoSteps());
        model.runToGate();
        console.until(() -> mark(model, 0) == Mark.FAILED && picture(model).choices().allows(Action.RETRY));
        var banner = picture(model).banner().orElseThrow();
        assertThat(banner.title()).isEqualTo("Failed on app-1, step 1");
        assertThat(banner.lines()).anyMatch(line -> line.contains("2"));
        assertThat(model.lastLines(banner.attempt())).containsExactly("no such file");
        assertThat(picture(model).choices().allowed()).containsExactlyInAnyOrder(Action.RETRY, Action.EDIT, Action.SKIP,
                Action.BY_HAND, Action.HAND_OVER, Action.FINISH);
        assertThat(console.shells.startedScripts()).containsExactly("app-1: first");
    }

    @Test
    void a_failed_run_is_rolled_back_step_by_step() throws Exception {
        console.shells.when("second", Act.exit(1));
        var plan = Specimen.plan(Specimen.stepWithUndo("one", List.of("undo first"), "first"),
                Specimen.stepWithUndo("two", List.of("undo second"), "second"));
        var model = console.open(plan);
        model.runToGate();
        console.until(() -> mark(model, 1) == Mark.FAILED && picture(model).choices().allows(Action.ROLL_BACK));
        assertThat(picture(model).back().steps()).containsExactly("Undo: two", "Undo: one");
        assertThat(model.prospect().hostsOfWayBack()).containsExactly("app-1");
        model.rollBack("it does not start");
        console.until(() -> picture(model).rail().size() == 2 && picture(model).choices().allows(Action.RUN_TO_GATE));
        model.runToGate();
        console.until(() -> Ending.result(model.state()) == RunEvent.Result.ROLLED_BACK);
        assertThat(console.shells.startedScripts()).containsExactly("app-1: first", "app-1: second",
                "app-1: undo second", "app-1: undo first");
    }

    @Test
    void a_lost_connection_is_lost_contact_and_the_command_may_still_run() throws Exception {
        var cut = new CountDownLatch(1);
        console.shells.when("first", Act.print("begun\n"), Act.waitFor(cut), Act.lose(), Act.endless());
        var model = console.open(twoSteps());
        model.runStep(false);
        console.until(() -> texts(model).contains("begun"));
        for (int i = 0; i < 100_000; i++) {
            console.shells.refuse("app-1", new Unreachable("app-1 is away", "", "", false));
        }
        cut.countDown();
        console.until(() -> mark(model, 0) == Mark.LOST);
        assertThat(picture(model).banner().orElseThrow().lines().getFirst())
                .isEqualTo("The command may still run on the host. It is not started again.");
        assertThat(picture(model).choices().allowed()).contains(Action.RECONNECT, Action.GIVE_UP);
    }

    @Test
    void a_pause_while_a_command_runs_is_resumed_with_the_same_key_and_a_refusal_is_no_lost_contact() throws Exception {
        var end = new CountDownLatch(1);
        console.shells.when("first", Act.print("begun\n"), Act.waitFor(end), Act.exit(0));
        var model = console.open(twoSteps());
        model.runToGate();
        console.until(() -> texts(model).contains("begun") && picture(model).choices().allows(Action.PAUSE));
        model.pause();
        console.until(() -> picture(model).head().status().equals("paused"));
        assertThat(picture(model).choices().allowed()).containsExactlyInAnyOrder(Action.RESUME, Action.STOP,
                Action.HAND_OVER);
        assertThat(picture(model).banner().orElseThrow().lines().getFirst())
                .startsWith("The command that runs goes on.");
        model.hear(List.of(new Heard.Refused("The run is paused already.")));
        assertThat(picture(model).choices().allowed()).containsExactlyInAnyOrder(Action.RESUME, Action.STOP,
                Action.HAND_OVER);
        model.resume();
        console.until(() -> picture(model).choices().allows(Action.PAUSE));
        end.countDown();
        console.until(() -> mark(model, 0) == Mark.OK && picture(model).choices().allows(Action.RUN_STEP));
        assertThat(console.shells.startedScripts()).containsExactly("app-1: first");
    }

    @Test
    void what_could_not_be_stored_is_not_on_screen() throws Exception {
        console.outputs.failAfter(0);
        console.shells.when("first", Act.print("never stored\n"), Act.exit(0));
        var model = console.open(twoSteps());
        model.runStep(false);
        console.until(() -> picture(model).banner().isPresent());
        assertThat(texts(model)).doesNotContain("never stored");
        assertThat(picture(model).banner().orElseThrow().title()).isEqualTo("Not followed on app-1, step 1");
        console.outputs.heal();
        model.reconnect();
        console.until(() -> mark(model, 0) == Mark.OK);
        assertThat(texts(model)).contains("never stored");
    }

    @Test
    void a_restart_is_told_as_such_and_what_is_endless_says_when_it_is_over() throws Exception {
        console.shells.when("sudo reboot", Act.restart(), Act.lose(), Act.vanish());
        console.shells.startRefusingAfter("app-1", 1);
        for (int tries = 0; tries < 10_000; tries++) {
            console.shells.refuse("app-1", new Unreachable("refused", "app-1", "", false));
        }
        var look = new PlannedCommand("tail -f log", "tail -f log", Lines.at(1), Set.of(Flag.ENDLESS), Success.ZERO,
                List.of(), Duration.ofSeconds(30));
        var model = console.open(Specimen.plan(
                Specimen.stepOf("boot", List.of(Specimen.command("sudo reboot", Flag.DISCONNECTS))),
                Specimen.stepOf("look", List.of(look))));
        assertThat(picture(model).now().orElseThrow().workedWhen()).contains("the host was restarted and is back");
        model.runStep(true);
        console.until(() -> banner(model).equals("Restarting: app-1, step 1"));
        console.shells.stopRefusing("app-1");
        console.until(() -> model.state().walked().next().orElse(0) == 1);
        assertThat(picture(model).now().orElseThrow().workedWhen()).startsWith("it ran for 30 s and was stopped then");
        assertThat(picture(model).choices().allowed()).contains(Action.RUN_STEP);
    }

    @Test
    void a_host_that_a_run_reached_is_known_to_be_reached() throws Exception {
        var model = console.open(twoSteps());
        assertThat(console.contacts.of(Specimen.hostId("app-1"))).isEmpty();
        model.runStep(false);
        console.until(() -> model.state().walked().next().orElse(0) == 1);
        assertThat(console.contacts.of(Specimen.hostId("app-1"))).contains(
                new Contact(true, Specimen.NIGHT, "reached by a run"));
    }

    @Test
    void a_host_that_cannot_be_had_is_told_and_nothing_is_marked_failed() throws Exception {
        console.shells.refuse("app-1", new Unreachable("app-1 refuses the login", "app-1", "Look at the key.", true));
        var model = console.open(twoSteps());
        model.runStep(false);
        console.until(() -> picture(model).banner().isPresent());
        assertThat(picture(model).banner().orElseThrow().title()).isEqualTo("Not started on app-1, step 1");
        assertThat(console.contacts.of(Specimen.hostId("app-1"))).contains(
                new Contact(false, Specimen.NIGHT, "not reached by a run"));
        assertThat(mark(model, 0)).isEqualTo(Mark.WAITING);
    }

    @Test
    void a_destructive_step_is_not_passed_by_running_to_the_gate_and_names_all_its_hosts() {
        var model = console.open(destructiveOnTwo());
        assertThat(picture(model).choices().allowed()).contains(Action.RUN_STEP).doesNotContain(Action.RUN_TO_GATE);
        assertThat(model.prospect().confirmation()).isPresent();
        assertThat(model.prospect().hostsOfStep()).containsExactly("app-1", "app-2");
        assertThat(model.prospect().commandsToConfirm()).extracting(Filled::text).containsExactly("drop");
        model.runToGate();
        assertThat(console.shells.started()).isEmpty();
    }

    @Test
    void an_edit_is_told_on_its_step_with_who_made_it_and_the_difference() throws Exception {
        console.shells.when("first", Act.exit(1));
        console.shells.when("first --force", Act.exit(1));
        var model = console.open(twoSteps());
        model.runStep(false);
        console.until(() -> picture(model).choices().allows(Action.EDIT));
        model.editAndRetry("first --force", false);
        console.until(() -> picture(model).now().orElseThrow().tries().size() == 2
                && picture(model).choices().allows(Action.EDIT));
        assertThat(picture(model).now().orElseThrow().edits()).singleElement().satisfies(edit -> {
            assertThat(edit.by()).isEqualTo("ada");
            assertThat(edit.difference()).containsExactly("- first", "+ first --force");
        });
        model.editAndRetry("first --really", false);
        console.until(() -> mark(model, 0) == Mark.OK);
        assertThat(picture(model).rail().getFirst().steps()).extracting(Picture.RailStep::editors)
                .containsExactly(List.of("ada"), List.of());
        assertThat(texts(model)).contains("app-1 (edited by ada) $ first --really", "the document has: first");
    }

    @Test
    void an_edited_text_is_confirmed_like_one_of_the_document_and_its_own_flags_are_shown() throws Exception {
        var end = new CountDownLatch(1);
        console.shells.when("first", Act.exit(1));
        console.shells.when("rm -rf --no-preserve-root /x", Act.print("begun\n"), Act.waitFor(end), Act.exit(0));
        var model = console.open(
                Specimen.plan(Specimen.stepOf("one", List.of(Specimen.command("first", Flag.SERVICE)))));
        model.runStep(false);
        console.until(() -> picture(model).choices().allows(Action.EDIT));
        assertThat(picture(model).now().orElseThrow().flags()).containsExactly("service");
        assertThat(model.prospect().confirmationOf("first --force")).isEmpty();
        assertThat(model.prospect().confirmationOf("rm -rf --no-preserve-root /x").orElseThrow().flags())
                .containsExactly(Flag.DESTRUCTIVE);
        model.editAndRetry("rm -rf --no-preserve-root /x", true);
        console.until(() -> texts(model).contains("begun") && model.state().openAttempt().isPresent());
        assertThat(picture(model).now().orElseThrow().flags()).contains("destructive").doesNotContain("service");
        assertThat(picture(model).now().orElseThrow().gate()).contains("destructive");
        end.countDown();
        console.until(() -> mark(model, 0) == Mark.OK);
    }

    @Test
    void another_console_shows_the_whole_run_with_its_output() throws Exception {
        console.shells.when("first", Act.print("kept\n"), Act.exit(0));
        var model = console.open(twoSteps());
        model.runToGate();
        console.until(() -> model.state().walked().next().isEmpty()
                && picture(model).choices().allows(Action.FINISH));
        model.finish(RunEvent.Result.COMPLETED, "");
        console.until(() -> model.state().isFinished());
        try (var other = new Console(console)) {
            var shown = other.bring(model.state().plan().id());
            assertThat(texts(shown)).containsSequence("app-1 $ first", "kept");
            assertThat(picture(shown).choices().allowed()).containsExactly(Action.RECORD);
            assertThat(shown.log()).hasSameSizeAs(console.journal.read(model.state().plan().id()));
        }
    }

    @Test
    void a_run_that_another_console_drives_is_watched_and_taken_up_when_that_lets_go() throws Exception {
        var drivers = new MemoryDrivers();
        try (var first = new Console(drivers.console("laptop-7"));
                var second = new Console(first, drivers.console("desk-2"))) {
            first.shells.when("a", Act.print("printed there"), Act.exit(0));
            var driving = first.open(Specimen.plan(Specimen.step("one", "a"), Specimen.step("two", "b")));
            var run = driving.state().plan().id();
            var watching = second.bring(run);
            second.until(() -> banner(watching).startsWith("ada drives this run at laptop-7"));
            assertThat(watching.pictureProperty().get().choices().allowed()).isEmpty();
            assertThat(watching.pictureProperty().get().doing())
                    .isEqualTo("No command runs. The run waits for ada at laptop-7.");
            assertThat(watching.pictureProperty().get().head().status()).isEqualTo("waiting");
            driving.runStep(false);
            second.until(() -> watching.state().walked().next().orElse(0) == 1);
            assertThat(watching.transcript().rows(0, watching.transcript().end())).extracting(Row::text)
                    .contains("printed there");
            driving.close();
            second.until(() -> banner(watching).equals("Nobody drives this run now"));
            assertThat(watching.pictureProperty().get().choices().allowed()).containsExactly(Action.TAKE_UP);
            assertThat(watching.pictureProperty().get().doing()).isEqualTo("No command runs. Nobody drives this run.");
            watching.close();
            var taken = second.bring(run);
            taken.runStep(false);
            second.until(() -> taken.state().walked().next().isEmpty());
        }
    }

    private static String banner(WalkViewModel model) {
        return model.pictureProperty().get().banner().map(Picture.Banner::title).orElse("");
    }

    @Test
    void a_run_left_open_is_taken_up_where_it_stands() throws Exception {
        var model = console.open(twoSteps());
        model.runStep(false);
        console.until(() -> mark(model, 0) == Mark.OK);
        console.close();
        try (var other = new Console(console)) {
            var taken = other.bring(model.state().plan().id());
            assertThat(mark(taken, 0)).isEqualTo(Mark.OK);
            taken.runStep(false);
            other.until(() -> mark(taken, 1) == Mark.OK);
        }
        assertThat(console.shells.startedScripts()).containsExactly("app-1: first", "app-1: second");
    }

    @Test
    void a_stop_says_what_is_left_on_the_host() throws Exception {
        console.shells.when("first", Act.print("on\n"), Act.survives(4711), Act.endless());
        var model = console.open(twoSteps());
        model.runStep(false);
        console.until(() -> picture(model).choices().allows(Action.STOP) && texts(model).contains("on"));
        model.stop();
        console.until(() -> mark(model, 0) == Mark.CANCELLED);
        assertThat(picture(model).banner().orElseThrow().lines().getFirst()).contains("still running: pid 4711");
    }

    private static Plan twoSteps() {
        return Specimen.plan(Specimen.step("one", "first"), Specimen.step("two", "second"));
    }

    private static Plan destructiveOnTwo() {
        var step = new PlannedStep("drop", "Drop it", Lines.at(1), "",
                new PlannedStep.Work.Commands(List.of(Specimen.command("drop", Flag.DESTRUCTIVE))), List.of());
        return Specimen.plan("drop", List.of(Specimen.host("app-1", Environment.PRODUCTION),
                Specimen.host("app-2", Environment.PRODUCTION)), List.of(), step);
    }

    private static Picture picture(WalkViewModel model) {
        return model.pictureProperty().get();
    }

    private static Mark mark(WalkViewModel model, int step) {
        return picture(model).rail().getFirst().steps().get(step).mark();
    }

    private static List<String> texts(WalkViewModel model) {
        return model.transcript().rows(0, model.transcript().end()).stream().map(Row::text).toList();
    }
}
