package org.watchkeeper.fx;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// The one door to the FX thread. Nothing else in the console calls `Platform`.
public final class Fx {
    private static final int PULSES_TO_DRAW = 2;

    private Fx() {}

    /// Whether this is the FX thread.
    public static boolean isThread() {
        return Platform.isFxApplicationThread();
    }

    /// Runs it on the FX thread, soon. For streams of events use `feed`: it batches.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Runs it at once when this is the FX thread, else soon on it.
    public static void run(Runnable action) {
        if (isThread()) {
            action.run();
        } else {
            later(action);
        }
    }

    /// A feed whose `receiver` gets everything sent since the last pulse, in order, once a pulse.
    public static <T> Feed<T> feed(Consumer<List<T>> receiver) {
        return new Feed<>(receiver);
    }

    /// Work on virtual threads, answers on the FX thread.
    public static Background background() {
        return new Background(Thread.ofVirtual().name("work-", 0)::start, Fx::later);
    }

    /// Asks on the FX thread and waits here for the answer; never called on the FX thread itself, which would wait for itself.
    public static <T> T ask(Consumer<CompletableFuture<T>> question) throws InterruptedException {
        if (isThread()) {
            throw new IllegalStateException("the FX thread cannot wait for an answer");
        }
        var answer = new CompletableFuture<T>();
        later(() -> pose(question, answer));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the question could not be shown", e.getCause());
        }
    }

    private static <T> void pose(Consumer<CompletableFuture<T>> question, CompletableFuture<T> answer) {
        try {
            question.accept(answer);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    /// Starts the toolkit and hands over the first window; returns at once. The console ends when its last window is closed.
    public static void launch(Consumer<Stage> start) {
        Platform.startup(() -> start.accept(new Stage()));
    }

    /// Runs it on the FX thread when what is shown now has been drawn: two pulses from now, one of which lays out and draws.
    public static void onceDrawn(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > PULSES_TO_DRAW) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    /// Starts the toolkit without a window: for rendering screens and for tests.
    public static void startToolkit() {
        var started = new CompletableFuture<Boolean>();
        try {
            Platform.startup(() -> started.complete(true));
            Platform.setImplicitExit(false);
            started.join();
        } catch (IllegalStateException _) {
            // Someone else started it: that is all that was wanted.
            started.complete(false);
        }
    }

    /// Ends the toolkit, and with it the console's window.
    public static void exit() {
        Platform.exit();
    }

    /// Whether Caps Lock is on, as far as the system says so.
    public static boolean isCapsLockOn() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }

    /// Calls back when the system changes between light and dark.
    public static void onSystemLook(Runnable action) {
        Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> action.run());
    }

    /// Whether the system prefers a dark look, as far as it says so.
    static boolean prefersDark() {
        return Platform.getPreferences().getColorScheme() == javafx.application.ColorScheme.DARK;
    }
}
