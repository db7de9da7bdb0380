package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.run.ui.RunPage;
import org.watchkeeper.run.ui.walk.Action;
import org.watchkeeper.shell.SettingsPlace;

/// The console as it is wired, on a fresh data folder: a whole window, as two operators who share it live through it. One plans a change
/// of a practice host and hands it in, the other approves it; it is announced, held up by its gate until it has its go, run to its end
/// over real SSH, closed, done, and reported.
@ExtendWith(ApplicationExtension.class)
class ChangeWindowScreenTest {
    private static final String HOST = "practice-app-1";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault());

    @TempDir
    private Path folder;
    private Wiring wiring;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        wiring = new Wiring(
                Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString(), "WATCHKEEPER_PRACTICE_SPEED", "1000"),
                folder);
        wiring.hosts();
        wiring.library();
        Desktop.show(shown, wiring);
        shown.setX(0);
        shown.setY(0);
    }

    /// A practice server that closes while somebody knocks complains on a thread of its own, which TestFX would count as ours.
    @AfterEach
    void close(FxRobot robot) {
        WaitForAsyncUtils.autoCheckException = false;
        try {
            robot.interact(stage::hide);
            wiring.close();
        } finally {
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
    }

    @Test
    void a_change_is_planned_approved_announced_gated_run_closed_and_reported(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("A quiet watch begins");
        sitsDown(page, robot, "ada");
        plan(page, robot);
        press(robot, "change-hand-in", "change-ask-take");
        page.untilSays("You cannot approve it: ada wrote it");

        sitsDown(page, robot, "bob");
        press(robot, "rail-changes", "change-approve", "change-ask-take", "change-announce");
        fill(robot, "change-ask", "by telephone");
        press(robot, "change-ask-take");
        RunPage.until(() -> change().announced().isPresent());

        sitsDown(page, robot, "ada");
        press(robot, "rail-changes", "change-start");
        page.untilSays("Every command, as it will run").press(KeyCode.CONTROL, KeyCode.ENTER)
                .untilSays("has no go yet");
        assertThat(change().runs()).as("its gate holds it up").isEmpty();

        press(robot, "rail-changes", "change-go", "change-ask-take");
        RunPage.until(() -> change().settled() == org.watchkeeper.change.Stage.GO);
        press(robot, "change-start");
        page.untilSays("Every command, as it will run").press(KeyCode.CONTROL, KeyCode.ENTER).untilSays("Way forward");
        press(robot, "wizard-next");
        page.untilStatus("waiting for you").act(Action.RUN_TO_GATE).untilStatus("all steps done");
        page.closeRun("in its window").untilStatus("completed");

        press(robot, "rail-changes");
        page.untilSays("Its run was completed");
        assertThat(change().history()).extracting(entry -> entry.event().kind()).containsExactly("drafted",
                "submitted", "approved", "announced", "decided", "run-began", "run-ended");
        assertThat(wiring.fleet().scene(wiring.hosts().named(HOST).orElseThrow().id()).variables())
                .containsEntry("version", "0.1.1");
        press(robot, "change-report");
        page.untilSays("What commands printed is in the record").press(KeyCode.ESCAPE);
        var report = wiring.changeReports().written(change().id(), ChangeReports.Form.HTML).text();
        assertThat(report).contains("<h1>Patch update: done</h1>", "<td>bob</td>", "by telephone", "Replace binaries",
                "in its window", "sudo systemctl stop unet-server", "exit 0");
    }

    /// Types as somebody does who plans: hosts, procedure, length, start, values, and that somebody else has to agree.
    private void plan(RunPage page, FxRobot robot) throws TimeoutException {
        press(robot, "rail-changes", "changes-first");
        page.untilSays("Draft the change");
        robot.interact(() -> {
            robot.lookup("#plan-host-" + HOST).<CheckBox>query().setSelected(true);
            choose(robot.lookup("#plan-procedure-0").query(), "Patch update");
            robot.lookup("#plan-approvals").<ComboBox<Integer>>query().setValue(1);
        });
        fill(robot, "plan-length-0", "2 h");
        fill(robot, "plan-start-0", TYPED.format(Instant.now()));
        fill(robot, "plan-value-version", "0.1.1");
        fill(robot, "plan-value-current_version", "0.1.0");
        press(robot, "plan-draft");
        page.untilSays("Drafted by ada");
    }

    private static <T> void choose(ComboBox<T> box, String words) {
        box.setValue(box.getItems().stream().filter(item -> box.getConverter().toString(item).contains(words))
                .findFirst().orElseThrow());
    }

    /// The name of whoever is at the console from now on, typed into the settings.
    private static void sitsDown(RunPage page, FxRobot robot, String name) throws TimeoutException {
        press(robot, "rail-settings");
        fill(robot, SettingsPlace.OPERATOR_ID, name);
        robot.interact(() -> robot.lookup("#" + SettingsPlace.OPERATOR_ID).query().requestFocus());
        page.press(KeyCode.ENTER);
    }

    /// Presses one button after the other, each as soon as it is there and can be pressed: a page that is drawn anew meanwhile moves
    /// them about.
    private static void press(FxRobot robot, String... ids) throws TimeoutException {
        for (var id : ids) {
            RunPage.until(() -> robot.lookup("#" + id).<Button>tryQuery().filter(one -> !one.isDisabled())
                    .map(one -> {
                        one.fire();
                        return one;
                    }).isPresent());
        }
    }

    private static void fill(FxRobot robot, String id, String text) throws TimeoutException {
        RunPage.until(() -> robot.lookup("#" + id).tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#" + id).<TextInputControl>query().setText(text));
    }

    private ChangeState change() {
        return wiring.changes().look(wiring.changes().lines().getFirst().id()).orElseThrow();
    }
}
