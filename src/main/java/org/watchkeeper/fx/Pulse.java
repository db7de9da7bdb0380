package org.watchkeeper.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Asks for news of other consoles again and again, as long as there is somebody to see it.
public final class Pulse {
    private static final Duration OFTEN = Duration.seconds(2);

    private Pulse() {}

    /// Calls `ask` on the FX thread every other second while the node is on screen, for the first time when it comes there.
    public static void whileShown(Node node, Runnable ask) {
        whileShown(node, OFTEN, ask);
    }

    /// The same, as often as that.
    public static void whileShown(Node node, Duration often, Runnable ask) {
        var pulse = new Timeline(new KeyFrame(Duration.ZERO, _ -> ask.run()), new KeyFrame(often));
        pulse.setCycleCount(Animation.INDEFINITE);
        // A timer follows the window: it cannot be bound.
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(isShown -> {
                    if (isShown) {
                        pulse.play();
                    } else {
                        pulse.stop();
                    }
                });
    }
}
