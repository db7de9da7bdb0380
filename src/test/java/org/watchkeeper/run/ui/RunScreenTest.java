package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.fact.HostsAsked;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.ui.search.SearchPage;
import org.watchkeeper.run.ui.walk.Action;
import org.watchkeeper.run.ui.walk.Walks;

/// An upgrade from the empty list to the closed run, by keyboard alone, on scripted production hosts.
@ExtendWith(ApplicationExtension.class)
class RunScreenTest {
    private static final int MORE_PAGES_THAN_THERE_ARE = 12;
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final ScriptedShells shells = new ScriptedShells();
    private final LiveRuns runs = new LiveRuns(new Means(journal, outputs, shells, Ids.of(new Random()),
            InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().factory(),
            new Pace(List.of(Duration.ofMillis(5)), Duration.ofMillis(5), Duration.ofMillis(200))));
    private final List<String> went = new java.util.concurrent.CopyOnWriteArrayList<>();
    private RunsPlace place;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        var clock = Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC);
        place = new RunsPlace(
                new RunServices(runs, new Walks(runs, journal, outputs, new Contacts(), clock), new Guide(), new Two(),
                        new Planner(Ids.of(new Random())), LastValues.none(), () -> Specimen.ADA,
                        Questions.refuseAll(), clock, () -> {}, Clearance.EVERYTHING, HostsAsked.NOBODY, this::look,
                        _ -> Optional.empty(), Deadlines.NONE, Monitor.NOBODY, _ -> false));
        var overlay = new Overlay();
        overlay.over(place.build(new Desk(overlay, (to, on) -> went.add(to + " " + on),
                new Background(Thread.ofVirtual()::start, Fx::later), Choosers.none(),
                _ -> {})));
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.opened("");
    }

    /// An open walk ticks for as long as it is in a scene.
    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> stage.getScene().setRoot(new StackPane()));
        runs.close();
    }

    @Test
    void an_upgrade_is_walked_to_its_end(FxRobot robot) throws Exception {
        var page = atTheWalk(robot);
        assertThat(shells.started()).isEmpty();
        page.act(Action.RUN_TO_GATE);
        confirmMigration(page);
        page.act(Action.RUN_TO_GATE).untilStatus("all steps done");
        assertThat(shells.startedScripts()).containsExactly("app-1: stop", "app-2: stop",
                "app-1: migrate \"${wk_version}\"", "app-2: migrate \"${wk_version}\"", "app-1: start", "app-2: start");
        assertThat(shells.started().get(2).command().values()).containsEntry("wk_version", "0.2.0");
        page.closeRun("watched for ten minutes").untilStatus("completed");
        assertThat(last()).isEqualTo(new RunEvent.Finished(RunEvent.Result.COMPLETED, "watched for ten minutes",
                Specimen.ADA));
    }

    @Test
    void the_rail_leads_out_of_the_wizard_after_asking(FxRobot robot) throws Exception {
        var page = atTheReview(robot);
        robot.interact(place::leadOut);
        RunPage.until(page::asks);
        page.press(KeyCode.ESCAPE);
        RunPage.until(() -> !page.asks());
        assertThat(robot.lookup("#" + WizardScreen.NEXT_ID).tryQuery()).isPresent();
        robot.interact(place::leadOut);
        page.click("Leave it");
        RunPage.until(() -> robot.lookup("#" + RunsList.NEW_ID).tryQuery().isPresent());
    }

    @Test
    void the_rail_leads_out_of_a_walk_to_the_list(FxRobot robot) throws Exception {
        atTheWalk(robot);
        robot.interact(place::leadOut);
        assertThat(robot.lookup("#" + RunsList.NEW_ID).tryQuery()).isPresent();
    }

    @Test
    void a_run_is_handed_over_and_taken_up_after_its_note_was_read(FxRobot robot) throws Exception {
        var page = atTheWalk(robot);
        page.act(Action.HAND_OVER);
        RunPage.until(page::asks);
        assertThat(page.asksInProduction()).isTrue();
        assertThat(page.dialogButtons()).noneMatch(Button::isDefaultButton);
        RunPage.until(() -> page.isFocused("hand-over-to"));
        page.type("bob").tabTo("hand-over-note").type("Watch the queue").tabTo("hand-over").press(KeyCode.ENTER);
        page.untilSays("ada handed this run over to bob").untilSays("Watch the queue");
        assertThat(last()).isEqualTo(new RunEvent.HandedOver(new Operator("bob"), "Watch the queue", Specimen.ADA));
        page.press(KeyCode.ALT, KeyCode.LEFT).untilSays("handed over");
        page.press(KeyCode.ENTER).untilSays("ada handed this run over to bob");
        assertThat(last()).isInstanceOf(RunEvent.HandedOver.class);
        page.act(Action.TAKE_UP).untilCan(Action.RUN_TO_GATE);
        assertThat(last()).isEqualTo(new RunEvent.TakenOver(Specimen.ADA));
        assertThat(shells.started()).isEmpty();
    }

    @Test
    void what_a_run_printed_is_found_and_brings_the_run_at_that_line(FxRobot robot) throws Exception {
        shells.when("start", Act.print("one\ntwo\nlistening on 8080\n"), Act.exit(0));
        var page = atTheWalk(robot);
        page.act(Action.RUN_TO_GATE);
        confirmMigration(page);
        page.act(Action.RUN_TO_GATE).untilStatus("all steps done").closeRun("").untilStatus("completed");
        page.press(KeyCode.ALT, KeyCode.LEFT).untilSays("completed");
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        RunPage.until(() -> page.isFocused(RunsList.SEARCH_ID));
        page.type("LISTENING").untilSays("1 line").untilSays("app-1").untilSays("2026-11-21 02:00:00 UTC");
        page.tabTo(SearchPage.RUNBOOK_ID).type("mail").untilSays("Nothing found");
        page.press(KeyCode.CONTROL, KeyCode.A).type("Guide").untilSays("1 line");
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).press(KeyCode.ENTER);
        RunPage.until(() -> page.isFocused(SearchPage.ID));
        page.press(KeyCode.ENTER);
        RunPage.until(() -> page.isFocused(OutputView.ID));
        page.untilSays("found");
        assertThat(robot.lookup("#" + OutputView.SEARCH_ID).<TextField>query().getText()).isEqualTo("LISTENING");
        page.press(KeyCode.ALT, KeyCode.LEFT);
        RunPage.until(() -> page.isFocused(SearchPage.ID));
        page.press(KeyCode.ESCAPE);
        RunPage.until(() -> page.isFocused(RunsList.ID));
    }

    /// The last command that printed it, as a search in the database would find it.
    private OutputSearch.Reach look(Wanted wanted, OutputSearch.Listener listener) {
        runs.list().stream().flatMap(run -> runs.look(run.id()).stream())
                .forEach(state -> state.attempts().forEach(attempt -> outputs.read(attempt.id(), chunk -> {
                    var text = new String(chunk.bytes(), java.nio.charset.StandardCharsets.UTF_8);
                    text.lines().filter(line -> !wanted.needle().placesIn(line).isEmpty()).limit(1)
                            .filter(_ -> state.plan().hosts().getFirst().name().equals(hostOf(state, attempt)))
                            .filter(_ -> "Guide".contains(wanted.runbook()))
                            .forEach(line -> listener.found(new Hit(
                                    new Hit.Where(state.plan().id(), state.plan().title(), "Guide", false, attempt.id(),
                                            "3 Start", hostOf(state, attempt)),
                                    chunk.stream(), chunk.offset(), chunk.at(), line,
                                    wanted.needle().placesIn(line).getFirst())));
                })));
        return OutputSearch.Reach.ALL;
    }

    private static String hostOf(RunState state, Attempt attempt) {
        return Story.host(state.plan(), state.forward().passage().tasks().get(attempt.task())).orElse("");
    }

    @Test
    void a_failing_upgrade_is_rolled_back(FxRobot robot) throws Exception {
        shells.when("start", Act.printErr("unit not found\n"), Act.exit(5));
        var page = atTheWalk(robot);
        page.act(Action.RUN_TO_GATE);
        confirmMigration(page);
        page.act(Action.RUN_TO_GATE).untilStatus("failed").untilSays("unit not found")
                .untilSays("Failed on app-1, step 3");
        page.act(Action.ROLL_BACK);
        RunPage.until(page::asks);
        assertThat(page.asksInProduction()).isTrue();
        page.consent("the unit is gone").untilStatus("rolling back, waiting for you");
        page.act(Action.RUN_TO_GATE).untilStatus("rolling back, all steps done");
        assertThat(shells.startedScripts()).endsWith("app-1: put back", "app-2: put back");
        page.closeRun("").untilStatus("rolled back");
    }

    @Test
    void a_closed_run_is_reached_again_from_the_list_with_its_record_and_its_walk(FxRobot robot) throws Exception {
        var page = atTheWalk(robot);
        page.act(Action.RUN_TO_GATE);
        confirmMigration(page);
        page.act(Action.RUN_TO_GATE).untilStatus("all steps done").act(Action.FINISH).untilSays("All steps are done")
                .untilSays("Nothing: every step was carried out as it is written.");
        page.press(KeyCode.CONTROL, KeyCode.ENTER).untilSays("This run was completed");
        page.press(KeyCode.ALT, KeyCode.LEFT);
        RunPage.until(() -> page.isFocused(RunsList.ID));
        page.press(KeyCode.ENTER).untilSays("This run was completed");
        assertThat(robot.lookup("#close-run").tryQuery()).isEmpty();
        page.press(KeyCode.W);
        RunPage.until(() -> robot.lookup("#" + Action.RECORD.id()).tryQuery().isPresent());
        page.act(Action.RECORD).untilSays("This run was completed");
    }

    @Test
    void an_edit_is_offered_for_the_document_at_its_line_and_an_unfinished_run_is_abandoned_for_a_reason(FxRobot robot)
            throws Exception {
        shells.when("stop", Act.exit(5));
        var page = atTheWalk(robot);
        page.act(Action.RUN_STEP).untilStatus("failed").act(Action.EDIT).consent(" --now")
                .untilSays("edited by ada").act(Action.FINISH).untilSays("The run has not come to its end")
                .untilSays("+ stop --now");
        assertThat(robot.lookup("#close-run").query().isDisabled()).isTrue();
        page.tabTo("close-edit-0").press(KeyCode.ENTER);
        RunPage.until(() -> went.contains("runbooks edit:guide.md?line=6"));
        page.tabTo("close-note").type("tomorrow").press(KeyCode.CONTROL, KeyCode.ENTER)
                .untilSays("This run was abandoned");
        assertThat(last()).isEqualTo(new RunEvent.Finished(RunEvent.Result.ABANDONED, "tomorrow", Specimen.ADA));
    }

    @Test
    void a_destructive_question_has_no_default_and_neither_enter_nor_escape_consents(FxRobot robot) throws Exception {
        var page = atTheWalk(robot);
        page.act(Action.RUN_TO_GATE).untilSays("2  Migrate");
        page.act(Action.RUN_STEP);
        RunPage.until(page::asks);
        assertThat(page.asksInProduction()).isTrue();
        assertThat(page.dialogButtons()).noneMatch(Button::isDefaultButton).noneMatch(Button::isFocused);
        page.press(KeyCode.ENTER).press(KeyCode.SPACE);
        assertThat(page.asks()).isTrue();
        page.press(KeyCode.ESCAPE);
        RunPage.until(() -> !page.asks());
        assertThat(shells.startedScripts()).containsExactly("app-1: stop", "app-2: stop");
    }

    @Test
    void an_edited_command_that_destroys_is_asked_about_in_production_without_a_default(FxRobot robot)
            throws Exception {
        shells.when("stop", Act.exit(5));
        var page = atTheWalk(robot);
        page.act(Action.RUN_STEP).untilStatus("failed").act(Action.EDIT).consent(" ; rm -rf x")
                .untilSays("It must be confirmed: it is destructive.");
        assertThat(page.asksInProduction()).isTrue();
        assertThat(page.dialogButtons()).noneMatch(Button::isDefaultButton).noneMatch(Button::isFocused);
        page.press(KeyCode.ENTER).press(KeyCode.SPACE);
        assertThat(page.asks()).isTrue();
        page.press(KeyCode.ESCAPE);
        RunPage.until(() -> !page.asks());
        assertThat(shells.startedScripts()).containsExactly("app-1: stop");
    }

    @Test
    void production_is_marked_on_the_title_and_on_the_step(FxRobot robot) throws Exception {
        atTheWalk(robot);
        var marks = robot.lookup(node -> node instanceof javafx.scene.control.Labeled label
                && "PRODUCTION".equals(label.getText())).queryAll();
        assertThat(marks).hasSize(2);
    }

    @Test
    void the_review_is_read_and_the_run_started_by_keyboard_but_only_when_production_is_confirmed(FxRobot robot)
            throws Exception {
        var page = atTheReview(robot);
        assertThat(page.scrolled(ReviewPage.class)).isZero();
        page.press(KeyCode.DOWN);
        RunPage.until(() -> page.scrolled(ReviewPage.class) > 0);
        turn(page, KeyCode.PAGE_DOWN);
        assertThat(page.scrolled(ReviewPage.class)).isEqualTo(1);
        page.press(KeyCode.CONTROL, KeyCode.ENTER).untilSays("Confirm the production hosts.");
        assertThat(journal.runs()).isEmpty();
        turn(page.tabTo(WizardScreen.CONFIRM_ID).press(KeyCode.SPACE), KeyCode.PAGE_UP);
        assertThat(page.scrolled(ReviewPage.class)).isZero();
        page.press(KeyCode.CONTROL, KeyCode.ENTER).untilStatus("waiting for you");
        assertThat(shells.started()).isEmpty();
    }

    @Test
    void a_run_without_hosts_cannot_be_planned(FxRobot robot) throws Exception {
        var page = atTheTargets(robot);
        page.press(KeyCode.CONTROL, KeyCode.ENTER).untilSays("No host is chosen")
                .untilSays("an empty list never means all of them");
    }

    /// Turns more pages than there are.
    private static void turn(RunPage page, KeyCode key) {
        for (int i = 0; i < MORE_PAGES_THAN_THERE_ARE; i++) {
            page.press(key);
        }
    }

    private RunPage atTheTargets(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("No run yet").tabTo(RunsList.NEW_ID).press(KeyCode.ENTER)
                .untilSays("What is to be done?");
        RunPage.until(() -> page.isFocused(ChoosePage.LIST_ID));
        return page.press(KeyCode.DOWN).press(KeyCode.HOME).untilSays("Quick rollback")
                .press(KeyCode.CONTROL, KeyCode.ENTER).untilSays("The run goes over");
    }

    private RunPage atTheReview(FxRobot robot) throws Exception {
        var page = atTheTargets(robot);
        page.press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.ENTER)
                .untilSays("Every command, as it will run");
        RunPage.until(() -> page.isFocused("parameter-version"));
        return page.type("0.2.0").press(KeyCode.CONTROL, KeyCode.ENTER).untilSays("Way forward");
    }

    private RunPage atTheWalk(FxRobot robot) throws Exception {
        return atTheReview(robot).tabTo(WizardScreen.CONFIRM_ID).press(KeyCode.SPACE).tabTo(WizardScreen.NEXT_ID)
                .press(KeyCode.ENTER)
                .untilStatus("waiting for you");
    }

    private void confirmMigration(RunPage page) throws Exception {
        page.untilSays("2  Migrate").act(Action.RUN_STEP);
        RunPage.until(page::asks);
        page.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.ENTER).untilSays("3  Start");
    }

    private RunEvent last() {
        return journal.read(journal.runs().getFirst().id()).getLast().event();
    }

    /// Two production hosts.
    private static final class Two implements Hosts {
        @Override
        public List<Host> all() {
            return List.of(Specimen.host("app-1", Environment.PRODUCTION),
                    Specimen.host("app-2", Environment.PRODUCTION));
        }

        @Override
        public Optional<Host> find(HostId id) {
            return all().stream().filter(host -> host.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Host> named(String name) {
            return all().stream().filter(host -> host.name().equals(name)).findFirst();
        }

        @Override
        public void save(Host host) {
            throw new UnsupportedOperationException("the inventory stays as it is");
        }

        @Override
        public void remove(HostId id) {
            throw new UnsupportedOperationException("the inventory stays as it is");
        }
    }
}
