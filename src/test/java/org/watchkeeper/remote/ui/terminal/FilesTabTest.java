package org.watchkeeper.remote.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFiles;
import org.watchkeeper.remote.testing.MemoryFiles;
import org.watchkeeper.remote.ui.file.FilesPane;

/// The files of a host in a tab: gone through by keyboard, copied down and up, replaced only after the question.
@ExtendWith(ApplicationExtension.class)
class FilesTabTest {
    private static final Host DEVELOPMENT = HostShots.hosts().all().stream()
            .filter(host -> host.environment() == Environment.DEVELOPMENT).findFirst().orElseThrow();

    private final Overlay overlay = new Overlay();
    private final MemoryFiles memory = new MemoryFiles(Map.of("/home/dev/notes.txt", "hello",
            "/home/dev/evil\u001b[2J.txt", "bad", "/home/dev/log/syslog", "x"));
    private final AtomicBoolean refuses = new AtomicBoolean();
    private final TerminalsPlace place = new TerminalsPlace(new TerminalsPlace.Services(HostShots.hosts(),
            (_, _, _, _) -> {
                throw new IllegalStateException("no terminal here");
            }, (_, _) -> reached(), Questions.refuseAll(), () -> "", ZoneOffset.UTC));

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        var choosers = new Choosers() {
            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> file(String title) {
                return Optional.of(folder.resolve("local.txt"));
            }

            @Override
            public Optional<Path> save(String title, String name) {
                return Optional.of(folder.resolve(name));
            }
        };
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), choosers, _ -> {});
        var scene = new Scene(overlay.over(place.build(desk)), 1000, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        place.opened(TerminalsPlace.FILES + DEVELOPMENT.id());
    }

    @Test
    void a_folder_is_gone_into_and_left_by_keyboard(FxRobot robot) {
        assertThat(names(robot)).containsExactly("log", "evil\u001b[2J.txt", "notes.txt");
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(names(robot)).containsExactly("syslog");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(names(robot)).hasSize(3);
    }

    @Test
    void a_folder_that_cannot_be_read_is_not_said_to_be_the_one_below(FxRobot robot) {
        var typed = robot.lookup("#" + FilesPane.FOLDER).queryAs(TextField.class);
        robot.interact(() -> typed.setText("/none"));
        robot.interact(() -> typed.fireEvent(new ActionEvent()));
        assertThat(names(robot)).hasSize(3);
        assertThat(typed.getText()).isEqualTo("/home/dev");
        robot.interact(() -> typed.setText("/home/dev/log"));
        robot.interact(() -> typed.fireEvent(new ActionEvent()));
        assertThat(names(robot)).containsExactly("syslog");
        assertThat(typed.getText()).isEqualTo("/home/dev/log");
    }

    @Test
    void the_palette_opens_the_files_of_each_host_that_has_some() {
        var opened = new ArrayList<String>();
        var found = TerminalsPlace.commands(HostShots.hosts(), (_, parameter) -> opened.add(parameter)).get();
        var files = found.stream().filter(command -> command.title().equals("Files of " + DEVELOPMENT.name())).toList();
        assertThat(files).hasSize(1);
        files.getFirst().action().run();
        assertThat(opened).containsExactly(TerminalsPlace.FILES + DEVELOPMENT.id());
        assertThat(found).extracting(Command::title).contains("Terminal on " + DEVELOPMENT.name());
    }

    @Test
    void a_file_of_a_hostile_name_comes_down_under_a_plain_one(FxRobot robot) {
        robot.interact(() -> table(robot).getSelectionModel().select(1));
        press(robot, FilesPane.DOWN);
        assertThat(folder.resolve("evil_[2J.txt")).hasContent("bad");
        assertThat(place.unfinished()).isEmpty();
    }

    @Test
    void what_is_there_is_replaced_only_after_the_question(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("local.txt"), "new");
        press(robot, FilesPane.UP);
        assertThat(memory.text("/home/dev/local.txt")).isEqualTo("new");
        Files.writeString(folder.resolve("local.txt"), "newer");
        press(robot, FilesPane.UP);
        robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        assertThat(memory.text("/home/dev/local.txt")).isEqualTo("new");
        press(robot, FilesPane.UP);
        robot.interact(() -> robot.lookup("Replace it").queryButton().fire());
        assertThat(memory.text("/home/dev/local.txt")).isEqualTo("newer");
        assertThat(names(robot)).contains("local.txt").noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void what_was_not_read_is_not_called_empty_and_takes_no_copy(FxRobot robot) {
        refuses.set(true);
        robot.interact(() -> place.opened(TerminalsPlace.FILES + DEVELOPMENT.id()));
        var refused = (FilesPane) robot.lookup((Node node) -> node instanceof FilesPane pane
                && pane.lookup("#" + FilesPane.AGAIN).getParent().isVisible()).query();
        assertThat(((Labeled) ((TableView<?>) refused.lookup("#" + FilesPane.TABLE)).getPlaceholder()).getText())
                .isEqualTo("This folder was not read");
        assertThat(refused.lookup("#" + FilesPane.DOWN).isDisabled()).isTrue();
        assertThat(refused.lookup("#" + FilesPane.UP).isDisabled()).isTrue();
        refuses.set(false);
        robot.interact(() -> ((Button) refused.lookup("#" + FilesPane.AGAIN)).fire());
        assertThat(((TableView<?>) refused.lookup("#" + FilesPane.TABLE)).getItems()).hasSize(3);
        assertThat(((Labeled) ((TableView<?>) refused.lookup("#" + FilesPane.TABLE)).getPlaceholder()).getText())
                .isEqualTo("Nothing is in this folder");
        assertThat(refused.lookup("#" + FilesPane.UP).isDisabled()).isFalse();
    }

    private RemoteFiles reached() {
        if (refuses.get()) {
            throw new Problem("No files here", "host", "Connect again");
        }
        return memory;
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryButton().fire());
    }

    private static TableView<RemoteFile> table(FxRobot robot) {
        return robot.lookup("#" + FilesPane.TABLE).query();
    }

    private static List<String> names(FxRobot robot) {
        return table(robot).getItems().stream().map(RemoteFile::name).toList();
    }
}
