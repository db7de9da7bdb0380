package org.watchkeeper.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;

/// Keeps where the window is, and puts it back there if a screen still shows that place.
final class WindowFrame {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /// What a window manager may put around the window, which is not known before it is shown.
    private static final double TITLE_BAR = 32;

    private static final Logger LOG = LoggerFactory.getLogger(WindowFrame.class);

    private final Preferences preferences;

    WindowFrame(Preferences preferences) {
        this.preferences = preferences;
    }

    void keep(Stage stage) {
        stage.setMinWidth(Console.MIN_WIDTH);
        stage.setMinHeight(Console.MIN_HEIGHT);
        preferences.now().frame().filter(WindowFrame::isOnScreen).ifPresentOrElse(frame -> place(stage, frame),
                () -> fresh(stage));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> remember(stage));
    }

    private static void fresh(Stage stage) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight() - TITLE_BAR));
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - TITLE_BAR - stage.getHeight()) / 2);
    }

    private static void place(Stage stage, Settings.Frame frame) {
        stage.setX(frame.x());
        stage.setY(frame.y());
        stage.setWidth(frame.width());
        stage.setHeight(frame.height());
        stage.setMaximized(frame.maximised());
    }

    private static boolean isOnScreen(Settings.Frame frame) {
        var area = new Rectangle2D(frame.x(), frame.y(), frame.width(), frame.height());
        return !Screen.getScreensForRectangle(area).isEmpty();
    }

    private void remember(Stage stage) {
        try {
            preferences.change(settings -> settings.withFrame(new Settings.Frame(stage.getX(), stage.getY(),
                    stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        } catch (Problem problem) {
            // Not worth keeping the window open for.
            LOG.warn("the window's place is not kept: {}", problem.getMessage());
        }
    }
}
