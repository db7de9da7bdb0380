package org.watchkeeper.routine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.routine.testing.Ward;
import org.watchkeeper.run.testing.Specimen;

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
                ward.library,
                ward.hosts, () -> Specimen.ADA, Questions.refuseAll(), Clock.fixed(Ward.NOW, Chores.BERLIN), _ -> {});
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
        assertThat(owner()).isSameAs(screen.lookup("#" + RoutineStyles.LIST));
    }

    private javafx.scene.Node owner() {
        return screen.getScene().getFocusOwner();
    }

    private void adopt(FxRobot robot) {
        ward.adopt("look", false, "app-1");
        robot.interact(() -> model.load(Optional.empty()));
        robot.interact(() -> {});
    }
}
