package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.host.ui.HostsPlace;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.runbook.ui.RunbooksPlace;

/// The window by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class WindowScreenTest {
    private final MemoryHosts hosts = new MemoryHosts();
    private final Overlay overlay = new Overlay();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        var preferences = new Preferences(Settings.fresh("mara"), _ -> {});
        var library = RunbookShots.library(new MarkdownRunbooks());
        var console = new Console(overlay,
                List.of(new HostsPlace(hosts, new Contacts(), (_, _) -> new javafx.scene.layout.Pane()),
                        new RunbooksPlace(library, RunbookShots.pen(new MarkdownRunbooks()), _ -> {}),
                        new SettingsPlace(preferences, List.of())),
                List.of(RunbooksPlace.commands(library, (place, on) -> stage.setUserData(place + " " + on))),
                preferences);
        console.open(shown);
        shown.setX(0);
        shown.setY(0);
    }

    @Test
    void a_host_is_added_by_keyboard_alone(FxRobot robot) {
        var page = new HostsPage(robot);
        page.press(KeyCode.CONTROL, KeyCode.N);
        page.waitFor(() -> robot.lookup("#host-name").tryQuery().filter(Node::isFocused).isPresent());
        page.write("db-1").tabTo("host-address").write("10.0.0.7");
        page.tabTo("host-staging").press(KeyCode.SPACE);
        page.tabTo("host-user").write("root").press(KeyCode.ENTER);
        page.waitFor(() -> hosts.named("db-1").isPresent());

        assertThat(hosts.named("db-1").orElseThrow().environment()).isEqualTo(Environment.STAGING);
        assertThat(hosts.named("db-1").orElseThrow().login().user()).isEqualTo("root");
    }

    @Test
    void the_palette_goes_to_a_procedure(FxRobot robot) {
        var page = new HostsPage(robot);
        page.press(KeyCode.CONTROL, KeyCode.K);
        page.waitFor(() -> !palette(robot).getItems().isEmpty());
        page.write("renew");
        page.waitFor(() -> palette(robot).getSelectionModel().getSelectedIndex() == 0);
        page.press(KeyCode.ENTER);
        page.waitFor(() -> stage.getUserData() != null);

        assertThat(stage.getUserData()).asString().startsWith("runbooks /").contains("#");
        assertThat(overlay.isOpen()).isFalse();
    }

    @Test
    void every_place_has_a_key_and_the_settings_have_a_comma(FxRobot robot) {
        var page = new HostsPage(robot);
        page.press(KeyCode.F1);
        page.waitFor(overlay::isOpen);
        assertThat(robot.lookup(KeyHint.class::isInstance).<Node>queryAll()).extracting(Node::getAccessibleText)
                .contains("Ctrl+,").doesNotContain("");
        page.press(KeyCode.ESCAPE);
        page.waitFor(() -> !overlay.isOpen());
        page.press(KeyCode.CONTROL, KeyCode.COMMA);
        page.waitFor(() -> robot.lookup("#rail-settings").<Node>query().getPseudoClassStates().toString()
                .contains("selected"));
    }

    @Test
    void escape_leaves_the_palette_and_keys_wait_while_it_is_open(FxRobot robot) {
        var page = new HostsPage(robot);
        page.press(KeyCode.CONTROL, KeyCode.K);
        page.waitFor(overlay::isOpen);
        page.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(robot.lookup("#rail-settings").<Node>query().getPseudoClassStates().toString())
                .doesNotContain("selected");
        page.press(KeyCode.ESCAPE);
        page.waitFor(() -> !overlay.isOpen());
    }

    @Test
    void a_line_of_what_was_understood_lights_up_its_text(FxRobot robot) {
        var page = new HostsPage(robot);
        page.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        page.waitFor(() -> robot.lookup("Rotate the TLS certificates").tryQuery().isPresent());
        robot.clickOn("Rotate the TLS certificates");
        page.waitFor(() -> robot.lookup("sudo certbot renew --quiet").queryAll().size() >= 2);
        robot.clickOn(
                (Node) robot.lookup(".wk-insight").match(node -> robot.from(node).lookup("sudo certbot renew --quiet")
                        .tryQuery().isPresent()).query());

        page.waitFor(() -> robot.lookup(".wk-code-line")
                .match(node -> node.getPseudoClassStates().toString().contains("lit"))
                .queryAll().size() == 1);
    }

    private static ListView<?> palette(FxRobot robot) {
        return robot.lookup("#palette-list").queryListView();
    }

    /// The keyboard on the page.
    private record HostsPage(FxRobot robot) {
        HostsPage press(KeyCode... keys) {
            robot.push(keys);
            return this;
        }

        /// Presses Tab, at most a dozen times, until that control has the focus.
        HostsPage tabTo(String id) {
            for (int i = 0; i < 12 && !hasFocus(id); i++) {
                press(KeyCode.TAB);
                WaitForAsyncUtils.waitForFxEvents();
            }
            assertThat(hasFocus(id)).as("the keyboard reaches " + id).isTrue();
            return this;
        }

        private boolean hasFocus(String id) {
            return robot.lookup("#" + id).tryQuery().filter(Node::isFocused).isPresent();
        }

        HostsPage write(String text) {
            robot.write(text);
            return this;
        }

        void waitFor(java.util.concurrent.Callable<Boolean> state) {
            try {
                WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, state);
            } catch (java.util.concurrent.TimeoutException e) {
                throw new AssertionError("not in time", e);
            }
        }
    }
}
