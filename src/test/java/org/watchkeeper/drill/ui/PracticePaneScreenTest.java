package org.watchkeeper.drill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.drill.Choosable;
import org.watchkeeper.drill.Fault;
import org.watchkeeper.drill.Practices;
import org.watchkeeper.drill.server.Drill;
import org.watchkeeper.drill.yaml.YamlPractices;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// A command of the shipped runbook is armed and disarmed by keyboard; what is armed is kept with the host.
@ExtendWith(ApplicationExtension.class)
class PracticePaneScreenTest {
    @TempDir
    private Path folder;
    private Drill drill;

    @Start
    void start(Stage stage) throws IOException {
        var practice = new YamlPractices().read("practice", text("unet-service-update.practice.yaml"));
        drill = new Drill(() -> Practices.of(practice), folder, Clock.systemUTC(), 1);
        var model = new PracticeModel(drill, drill.hosts().getFirst(), () -> Optional.of(runbook()),
                Background.direct(), _ -> {});
        var scroll = new ScrollPane(new PracticePane(model));
        scroll.setFitToWidth(true);
        var scene = new Scene(scroll, 800, 1000);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void a_command_is_armed_with_its_exit_status_seen_and_disarmed_by_keyboard(FxRobot robot) {
        var commands = chooseFirstCommand(robot);
        robot.interact(() -> robot.lookup("#" + FaultsPane.EXIT_ID).<Spinner<Integer>>query()
                .getValueFactory().setValue(7));
        press(robot, FaultsPane.ARM_ID);
        assertThat(drill.armed(host())).containsExactly(Fault.fails(commands.getFirst().script(), 7));
        assertThat(robot.lookup(node -> node instanceof Labeled label
                && String.valueOf(label.getText()).endsWith("fails with exit status 7")).queryAll()).hasSize(1);
        press(robot, FaultsPane.DISARM_ID + 0);
        assertThat(drill.armed(host())).isEmpty();
    }

    @Test
    void the_connection_is_told_to_drop_in_a_command(FxRobot robot) {
        var commands = chooseFirstCommand(robot);
        robot.interact(() -> robot.lookup("#" + FaultsPane.KIND_ID).<ComboBox<Fault.Kind>>query()
                .setValue(Fault.Kind.DROPS));
        assertThat(robot.lookup("#" + FaultsPane.EXIT_ID).query().isDisabled()).isTrue();
        press(robot, FaultsPane.ARM_ID);
        assertThat(drill.armed(host())).containsExactly(Fault.drops(commands.getFirst().script()));
    }

    /// Chooses the first procedure and its first command with the arrow keys.
    private static List<Choosable> chooseFirstCommand(FxRobot robot) {
        for (var id : List.of(FaultsPane.PROCEDURE_ID, FaultsPane.COMMAND_ID)) {
            robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
            robot.type(KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        return robot.lookup("#" + FaultsPane.COMMAND_ID).<ComboBox<Choosable>>query().getItems();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private HostId host() {
        return drill.hosts().getFirst().id();
    }

    private static Runbook runbook() {
        return new MarkdownRunbooks().read("unet-service-update.md",
                text("unet-service-update.md").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try (var file = PracticePaneScreenTest.class.getResourceAsStream("/runbooks/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
