package org.watchkeeper.remote.ui.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.own.OwnTerminal;
import org.watchkeeper.remote.own.SshLine;
import org.watchkeeper.remote.own.TerminalPrograms;

/// The operator's own terminal opens on a host of production only after the question, which has no default answer.
@ExtendWith(ApplicationExtension.class)
class OwnTerminalPanelTest {
    private static final Host PRODUCTION = HostShots.host("bastion-1");
    private static final Host DEVELOPMENT = HostShots.hosts().all().stream()
            .filter(host -> host.environment() == org.watchkeeper.host.Environment.DEVELOPMENT).findFirst()
            .orElseThrow();

    private final Overlay overlay = new Overlay();
    private final StackPane content = new StackPane();
    private final List<String> copied = new ArrayList<>();
    private final AtomicReference<String> program = new AtomicReference<>("");
    private final Desk desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), copied::add);

    @TempDir
    private Path folder;
    private Path opened;

    @Start
    void start(Stage stage) throws IOException {
        opened = folder.resolve("opened");
        var script = Files.writeString(folder.resolve("term"),
                "#!/bin/sh\nprintf '%s' \"$*\" > '" + opened + ".part' && mv '" + opened + ".part' '" + opened + "'\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        program.set(script.toString());
        stage.setScene(new Scene(overlay.over(content), 800, 600));
        stage.show();
    }

    @Test
    void in_production_it_opens_only_after_its_button_was_pressed(FxRobot robot) throws Exception {
        show(robot, PRODUCTION);
        press(robot, "#" + OwnTerminalPanel.OPEN);
        assertThat(robot.lookup("PRODUCTION").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        assertThat(overlay.isOpen()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(overlay.isOpen()).isFalse();
        assertThat(opened).doesNotExist();

        press(robot, "#" + OwnTerminalPanel.OPEN);
        press(robot, "Open bastion-1");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(opened));
        assertThat(opened).hasContent("ssh -- bastion-1");
    }

    @Test
    void elsewhere_it_opens_at_once(FxRobot robot) throws Exception {
        show(robot, DEVELOPMENT);
        press(robot, "#" + OwnTerminalPanel.OPEN);
        assertThat(overlay.isOpen()).isFalse();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(opened));
    }

    @Test
    void the_command_is_copied_as_a_shell_takes_it(FxRobot robot) {
        show(robot, PRODUCTION);
        press(robot, "#" + OwnTerminalPanel.COPY);
        assertThat(copied).containsExactly("ssh -- bastion-1");
    }

    @Test
    void a_program_that_does_not_start_is_told(FxRobot robot) {
        program.set("/nowhere/term");
        show(robot, DEVELOPMENT);
        press(robot, "#" + OwnTerminalPanel.OPEN);
        assertThat(robot.lookup((javafx.scene.Node node) -> node instanceof javafx.scene.control.Labeled label
                && String.valueOf(label.getText()).contains("does not start (term)")).tryQuery()).isPresent();
    }

    @Test
    void a_practice_host_has_a_terminal_and_no_files(FxRobot robot) {
        show(robot, PRODUCTION);
        assertThat(robot.lookup("#" + OwnTerminalPanel.FILES).tryQuery()).isPresent();
        show(robot, HostShots.hosts().all().stream().filter(Host::practice).findFirst().orElseThrow());
        assertThat(robot.lookup("#" + OwnTerminalPanel.TERMINAL).tryQuery()).isPresent();
        assertThat(robot.lookup("#" + OwnTerminalPanel.FILES).tryQuery()).isEmpty();
    }

    private void show(FxRobot robot, Host host) {
        var terminal = new OwnTerminal((to, _) -> new SshLine(List.of("ssh", "--", to.name())),
                new TerminalPrograms("", "Linux"), program::get);
        var panel = new OwnTerminalPanel(new OwnTerminalActs(terminal, Questions.refuseAll()));
        robot.interact(() -> content.getChildren().setAll(panel.show(host, desk)));
    }

    private static void press(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryButton().fire());
    }
}
