package org.watchkeeper.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work off the FX thread with its answer on it. Tests hand in executors of their own.
public record Background(Executor worker, Executor screen) {
    /// Everything at once on the caller's thread: for tests.
    public static Background direct() {
        return new Background(Runnable::run, Runnable::run);
    }

    /// Runs `work` away from the screen, then `done` with its result or `failed` with what it threw.
    public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        worker.execute(() -> {
            try {
                var result = work.get();
                screen.execute(() -> done.accept(result));
            } catch (RuntimeException e) {
                screen.execute(() -> failed.accept(e));
            }
        });
    }

    /// Runs `work` away from the screen; `after` follows on it.
    public void run(Runnable work, Runnable after, Consumer<RuntimeException> failed) {
        run(() -> {
            work.run();
            return true;
        }, _ -> after.run(), failed);
    }
}
