package org.watchkeeper.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Waits until nothing more comes for a moment: work that follows typing. Tests hand in one of their own.
public interface Quiet {
    /// Does it when nothing else was asked for within the pause; an earlier wish is forgotten.
    void after(Runnable action);

    /// Forgets the wish.
    void cancel();

    /// On the FX thread's clock.
    static Quiet pause(Duration length) {
        var pause = new PauseTransition(length);
        return new Quiet() {
            @Override
            public void after(Runnable action) {
                pause.setOnFinished(_ -> action.run());
                pause.playFromStart();
            }

            @Override
            public void cancel() {
                pause.stop();
            }
        };
    }
}
