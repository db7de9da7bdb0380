package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.scene.control.Button;
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
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.ui.RunPage;
import org.watchkeeper.run.ui.walk.Action;

/// The console as it is wired, on a fresh data folder: the shipped minor update on a practice host over real SSH, as a
/// newcomer walks it by mouse, and by keyboard alone where it fails and is led back.
@ExtendWith(ApplicationExtension.class)
class PracticeWalkScreenTest {
    /// How the threads begin that a console starts for its database, its practice hosts, its connections and its library.
    private static final List<String> OURS = List.of("watchkeeper-", "sshd-", "ssh watch", "FileSystemWatchService");
    private final Set<Thread> before = ours();
    @TempDir
    private Path folder;
    private Wiring wiring;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        wiring = wiring();
        wiring.hosts();
        wiring.library();
        Desktop.show(shown, wiring);
        shown.setX(0);
        shown.setY(0);
    }

    @AfterEach
    void nothing_is_left_open(FxRobot robot) throws Exception {
        close(robot);
        assertThat(stage.isShowing()).isFalse();
        RunPage.until(() -> before.containsAll(ours()));
    }

    @Test
    void a_newcomer_brings_a_practice_host_to_the_new_version(FxRobot robot) throws Exception {
        var page = atTheWalk(robot);
        page.click("#" + Action.RUN_TO_GATE.id()).untilStatus("all steps done");
        page.closeRun("first walk").untilStatus("completed");
        assertThat(wiring.fleet().scene(host()).variables()).containsEntry("version", "0.2.0")
                .containsEntry("schema", "0.2.0");
        close(robot);
        try (var again = wiring()) {
            assertThat(run(again).status())
                    .isEqualTo(new RunState.Status.Finished(RunEvent.Result.COMPLETED, "first walk"));
        }
    }

    @Test
    void at_the_first_start_enter_leads_to_the_practice_upgrade(FxRobot robot) throws Exception {
        var page = new RunPage(robot);
        RunPage.until(() -> page.isFocused("now-practice"));
        page.press(KeyCode.ENTER).untilSays("Every command, as it will run");
    }

    @Test
    void a_failed_migration_is_seen_led_back_and_kept_to_the_byte(FxRobot robot) throws Exception {
        wiring.fleet().switchStory(host(), "migration-fails", true);
        var page = atTheWalkByKeyboard(robot);
        page.act(Action.RUN_TO_GATE).untilStatus("failed").untilSays("Failed on practice-app-1, step 6")
                .untilSays("migration stopped, schema is between 0.1.0 and 0.2.0");
        page.act(Action.ROLL_BACK).consent("three rows hold no time")
                .untilStatus("rolling back, waiting for you");
        page.act(Action.RUN_TO_GATE).untilSays("3  Rollback database if needed");
        consentToTheDestructiveStep(page);
        page.act(Action.RUN_TO_GATE).untilStatus("rolling back, all steps done");
        page.closeRun("").untilStatus("rolled back");
        assertThat(wiring.fleet().scene(host()).variables()).containsEntry("version", "0.1.0")
                .containsEntry("schema", "0.1.0");
        close(robot);
        try (var again = wiring()) {
            checkTheRecord(again);
        }
    }

    /// Neither Enter nor Space consents: the button must be meant.
    private static void consentToTheDestructiveStep(RunPage page) throws Exception {
        page.act(Action.RUN_STEP);
        RunPage.until(page::asks);
        assertThat(page.dialogButtons()).noneMatch(Button::isDefaultButton).noneMatch(Button::isFocused);
        page.press(KeyCode.ENTER).press(KeyCode.SPACE);
        assertThat(page.asks()).isTrue();
        page.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.ENTER).untilSays("4  Start services");
    }

    private static void checkTheRecord(Wiring wiring) {
        var run = run(wiring);
        assertThat(run.status()).isEqualTo(new RunState.Status.Finished(RunEvent.Result.ROLLED_BACK, ""));
        assertThat(run.rollbackReason()).isEqualTo("three rows hold no time");
        var failed = run.attempts().stream().filter(PracticeWalkScreenTest::hasFailed).toList();
        assertThat(failed).singleElement().satisfies(attempt -> {
            assertThat(attempt.shown()).isEqualTo("unet database migrate --version 0.2.0");
            assertThat(printed(wiring, attempt.id(), Stream.OUT)).isEqualTo("""
                    migrating schema 0.1.0 → 0.2.0
                    1/2 table policy_history … done
                    """);
            assertThat(printed(wiring, attempt.id(), Stream.ERR)).isEqualTo("""
                    error: 2/2 column node.last_seen: 3 rows hold no valid time (node 17, 52, 96)
                    migration stopped, schema is between 0.1.0 and 0.2.0
                    """);
        });
    }

    /// The same without a mouse, by the palette.
    private RunPage atTheWalkByKeyboard(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("A quiet watch begins").press(KeyCode.CONTROL, KeyCode.DIGIT2)
                .untilSays("No run yet").tabTo("runs-practice").press(KeyCode.ENTER)
                .untilSays("Every command, as it will run");
        RunPage.until(() -> page.isFocused("parameter-version"));
        page.type("0.2.0").tabTo("parameter-current_version").type("0.1.0").press(KeyCode.CONTROL, KeyCode.ENTER);
        return page.untilSays("Way forward").tabTo("wizard-next").press(KeyCode.ENTER).untilStatus("waiting for you");
    }

    private RunPage atTheWalk(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("A quiet watch begins").click("Walk the practice upgrade")
                .untilSays("Every command, as it will run");
        RunPage.until(() -> page.isFocused("parameter-version"));
        page.type("0.2.0").tabTo("parameter-current_version").type("0.1.0").press(KeyCode.CONTROL, KeyCode.ENTER);
        return page.untilSays("Way forward").click("Start the run").untilStatus("waiting for you");
    }

    /// A practice server that closes while somebody knocks complains on a thread of its own, which TestFX would count as ours.
    private void close(FxRobot robot) {
        WaitForAsyncUtils.autoCheckException = false;
        try {
            robot.interact(stage::hide);
            wiring.close();
        } finally {
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
    }

    private Wiring wiring() {
        return new Wiring(
                Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString(), "WATCHKEEPER_PRACTICE_SPEED", "50"),
                folder);
    }

    private HostId host() {
        return wiring.fleet().hosts().getFirst().id();
    }

    /// The only run there is, as its journal on disk tells it.
    private static RunState run(Wiring wiring) {
        var runs = wiring.runs().list();
        assertThat(runs).hasSize(1);
        return wiring.runs().look(runs.getFirst().id()).orElseThrow();
    }

    private static boolean hasFailed(Attempt attempt) {
        return attempt.outcome().filter(Outcome.Failed.class::isInstance).isPresent();
    }

    private static String printed(Wiring wiring, AttemptId attempt, Stream stream) {
        var bytes = new ByteArrayOutputStream();
        wiring.outputs().read(attempt, chunk -> {
            if (chunk.stream() == stream) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OURS.stream().anyMatch(thread.getName()::startsWith)).collect(Collectors.toSet());
    }
}
