package org.watchkeeper.host.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
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
import org.watchkeeper.fx.Clip;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.ansible.AnsibleSource;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.host.ui.removed.RemovedPane;

/// Importing five hundred hosts, removing many of them and restoring them, on screen.
@ExtendWith(ApplicationExtension.class)
class InventoryScreenTest {
    private final MemoryHosts hosts = new MemoryHosts();
    private final Overlay overlay = new Overlay();
    private final HostsPlace place = new HostsPlace(hosts, new Ansible(), new Contacts(), _ -> List.of(),
            (_, _) -> new javafx.scene.layout.Pane());

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        // Work is done at once, on the screen's thread: what a click does is done when it has been handled.
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {});
        overlay.over(place.build(desk));
        stage.setScene(new Scene(overlay, 1280, 800));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void hosts_are_imported_after_their_environment_was_said_removed_by_their_number_and_restored(FxRobot robot)
            throws Exception {
        var file = Files.writeString(folder.resolve("inventory"), "[nodes]\n" + IntStream.rangeClosed(1, 500)
                .mapToObj(n -> "node-" + n).collect(Collectors.joining("\n")));
        robot.interact(() -> place.opened(HostsPlace.IMPORT + ":" + file));

        assertThat(list(robot, "bring-list").getItems()).hasSize(500);
        assertThat(button(robot, "bring-apply").isDisabled()).isTrue();
        assertThat(hosts.all()).isEmpty();
        robot.interact(() -> combo(robot).setValue(Environment.STAGING));
        assertThat(button(robot, "bring-apply").getText()).isEqualTo("Import 500 hosts");
        fire(robot, "bring-apply");
        assertThat(hosts.all()).hasSize(500).extracting(Host::environment).containsOnly(Environment.STAGING);

        robot.interact(() -> list(robot, HostStyles.LIST).getSelectionModel().selectAll());
        until(() -> robot.lookup("Remove 500 hosts…").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("Remove 500 hosts…").queryButton().fire());
        assertThat(button(robot, HostStyles.REMOVE_MANY).isDisabled()).isTrue();
        robot.interact(() -> text(robot).setText("50"));
        assertThat(button(robot, HostStyles.REMOVE_MANY).isDisabled()).isTrue();
        robot.interact(() -> text(robot).setText("500"));
        fire(robot, HostStyles.REMOVE_MANY);
        assertThat(hosts.all()).isEmpty();

        robot.interact(() -> place.opened(HostsPlace.REMOVED));
        robot.interact(() -> list(robot, RemovedPane.LIST).getSelectionModel().selectAll());
        fire(robot, RemovedPane.RESTORE);
        assertThat(hosts.all()).hasSize(500);
    }

    @Test
    void the_number_that_was_not_typed_removes_nothing(FxRobot robot) throws IOException {
        var file = Files.writeString(folder.resolve("inventory"), "a\nb\n");
        robot.interact(() -> place.opened(HostsPlace.IMPORT + ":" + file));
        robot.interact(() -> combo(robot).setValue(Environment.STAGING));
        fire(robot, "bring-apply");
        robot.interact(() -> list(robot, HostStyles.LIST).getSelectionModel().selectAll());
        robot.interact(() -> robot.lookup("Remove 2 hosts…").queryButton().fire());
        robot.interact(() -> robot.lookup("Keep them").queryButton().fire());

        assertThat(overlay.isOpen()).isFalse();
        assertThat(hosts.all()).hasSize(2);
    }

    private static ListView<?> list(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryListView();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryButton();
    }

    private static ComboBox<Environment> combo(FxRobot robot) {
        return robot.lookup("#bring-others").queryComboBox();
    }

    private static TextField text(FxRobot robot) {
        return robot.lookup("#" + HostStyles.COUNT).queryAs(TextField.class);
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }

    private record Ansible() implements Sources {
        @Override
        public Batch read(Origin.Kind kind, String file, Unsaid unless, Progress progress) {
            return AnsibleSource.read(Path.of(file), unless);
        }

        @Override
        public void allowCommands(String file, List<String> lines) {
            throw new AssertionError("nothing is allowed here");
        }
    }
}
