package org.watchkeeper.bench;

import java.util.concurrent.locks.LockSupport;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import atlantafx.base.theme.PrimerLight;

import org.watchkeeper.Main;

/// Starts the console, or an empty AtlantaFX stage, says when its first window has been drawn, and ends.
public final class FirstWindow {
    static final String DRAWN = "drawn";
    private static final int FRAMES = 2;

    private FirstWindow() {}

    public static void main(String... arguments) {
        Thread.ofPlatform().daemon().start(FirstWindow::watch);
        if (arguments[0].equals("console")) {
            Main.main();
        } else {
            Platform.startup(FirstWindow::empty);
        }
    }

    private static void empty() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        stage.show();
    }

    private static void watch() {
        while (true) {
            try {
                Platform.runLater(FirstWindow::await);
                return;
            } catch (IllegalStateException _) { // no toolkit yet
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static void await() {
        if (Window.getWindows().isEmpty()) {
            Window.getWindows().addListener((ListChangeListener<Window>) _ -> drawn());
        } else {
            drawn();
        }
    }

    /// The second pulse after it is showing: the first has laid it out and drawn it.
    private static void drawn() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > FRAMES) {
                    System.out.println(DRAWN);
                    System.out.flush();
                    Runtime.getRuntime().exit(0);
                }
            }
        }.start();
    }
}
