package org.watchkeeper.fx.control;

import javafx.animation.FadeTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// Says that something is being read, where that takes longer than a glance: what comes at once is not announced first.
public final class Patience {
    private static final Duration GLANCE = Duration.millis(400);
    private static final Duration APPEAR = Duration.millis(200);

    private Patience() {}

    /// Words that begin to show when they have been on screen for a while, such as "Reading the checklists …".
    public static Label words(String text) {
        var words = Words.muted(text);
        words.setOpacity(0);
        // A transition follows the scene: it cannot be bound.
        words.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                var appear = new FadeTransition(APPEAR, words);
                appear.setDelay(GLANCE);
                appear.setToValue(1);
                appear.play();
            }
        });
        return words;
    }
}
