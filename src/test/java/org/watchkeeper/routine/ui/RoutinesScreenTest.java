package org.watchkeeper.routine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.routine.testing.Ward;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Where the keyboard is while routines come and go.
@ExtendWith(ApplicationExtension.class)
class RoutinesScreenTest {
    private final Ward ward = new Ward();
    private final Overlay overlay = new Overlay();
    private RoutinesModel model;
    private RoutinesScreen screen;

    @Start
    void start(Stage stage) {
        var services = new RoutineServices(ward.routines, ward.diaries, ward.rounds, ward.runs, ward.outputs,
                new Offering(), ward.hosts, () -> Specimen.ADA, Questions.refuseAll(),
                Clock.fixed(Ward.NOW, Chores.BERLIN), _ -> {});
        model = new RoutinesModel(services, Background.direct(), _ -> {});
        screen = new RoutinesScreen(model,
                new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {}));
        overlay.over(screen);
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.load(Optional.empty());
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void who_has_adopted_the_first_one_goes_on_in_the_list(FxRobot robot) {
        robot.interact(() -> screen.first().requestFocus());
        assertThat(owner()).isInstanceOf(Button.class);
        adopt(robot);
        assertThat(owner()).isSameAs(screen.lookup("#" + RoutineStyles.LIST));
    }

    @Test
    void who_stood_at_what_is_made_anew_goes_on_in_the_list(FxRobot robot) {
        adopt(robot);
        robot.interact(() -> screen.lookup("#" + RoutineStyles.RUN).requestFocus());
        robot.interact(() -> model.load(Optional.empty()));
        assertThat(owner()).as("nothing has changed").isSameAs(screen.lookup("#" + RoutineStyles.RUN));
        ward.rounds.settle(ward.diary().current().orElseThrow(), Specimen.ADA, Ending.Verdict.DONE, "");
        robot.interact(() -> model.load(Optional.empty()));
        assertThat(owner()).isSameAs(screen.lookup("#" + RoutineStyles.LIST));
    }

    @Test
    void where_there_is_no_routine_that_is_said_once_with_one_button(FxRobot robot) {
        assertThat(buttons(robot)).containsExactly("Adopt a routine…");
        adopt(robot);
        assertThat(buttons(robot)).contains("Adopt…").doesNotContain("Adopt a routine…");
    }

    private static List<String> buttons(FxRobot robot) {
        return robot.lookup(".button").queryAllAs(Button.class).stream().filter(RoutinesScreenTest::isShown)
                .map(Button::getText).toList();
    }

    private static boolean isShown(javafx.scene.Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private javafx.scene.Node owner() {
        return screen.getScene().getFocusOwner();
    }

    private void adopt(FxRobot robot) {
        ward.adopt("look", false, "app-1");
        robot.interact(() -> model.load(Optional.empty()));
        robot.interact(() -> {});
    }

    /// A library whose document says that something comes daily.
    private record Offering() implements Library {
        private static final String TEXT = "# Care\n\n## Daily health check\n\n```bash\ndf -h /\n```\n";

        @Override
        public List<Entry> entries() {
            return List.of(new Entry(Path.of("care.md"), false,
                    new MarkdownRunbooks().read("care.md", TEXT.getBytes(StandardCharsets.UTF_8))));
        }

        @Override
        public Optional<Entry> find(Path file) {
            return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
