package org.watchkeeper.health.ui.wall;

import java.time.Clock;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// Puts the wall over a whole screen: another one than the console's where there is one.
public final class WallWindow {
    private static final Duration SECOND = Duration.seconds(1);

    private WallWindow() {}

    /// Opens it, dressed like `owner`; it goes with its owner, and by Escape. `read` is called every second: what is on the wall
    /// gets older and is read anew whatever place of the console is open.
    public static void open(Scene owner, ObservableValue<WallPane.Shown> shown, Clock clock, Runnable read) {
        var stage = new Stage();
        var wall = new WallPane(shown, clock, stage::close);
        var scene = new Scene(wall);
        scene.getStylesheets().setAll(owner.getStylesheets());
        wall.getStyleClass().addAll(owner.getRoot().getStyleClass().stream()
                .filter(style -> style.equals(org.watchkeeper.fx.Styles.LIGHT)
                        || style.equals(org.watchkeeper.fx.Styles.DARK))
                .toList());
        var ageing = new Timeline(new KeyFrame(SECOND, _ -> {
            read.run();
            wall.age();
        }));
        ageing.setCycleCount(Animation.INDEFINITE);
        stage.initOwner(owner.getWindow());
        stage.setTitle("Health – Watchkeeper");
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape closes it
        stage.setScene(scene);
        place(stage, owner.getWindow());
        stage.setFullScreen(true);
        stage.setOnHidden(_ -> {
            ageing.stop();
            wall.end();
        });
        stage.show();
        ageing.play();
        wall.begin();
    }

    private static void place(Stage stage, Window owner) {
        var here = Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
        var screen = Screen.getScreens().stream().filter(each -> !here.contains(each)).findFirst()
                .orElse(Screen.getPrimary()).getBounds();
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }
}
