package org.watchkeeper;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.watchkeeper.cli.Status;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.shell.TroubleWindow;

/// From the start of the process to the open console. The database opens while the toolkit starts; what keeps the console from
/// opening is told in a window too, because from a menu nobody sees what is printed.
final class Opening {
    /// EX_UNAVAILABLE of sysexits(3), as the launcher answers without a display.
    private static final int NO_DISPLAY = 69;
    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Stage> stage = new CompletableFuture<>();

    /// Opens the window and returns when it is closed, with the exit status.
    static int open(Path home) {
        return new Opening().run(home);
    }

    private int run(Path home) {
        try (var wiring = new Wiring(System.getenv(), home);
                var beside = Executors.newSingleThreadExecutor()) {
            // On a thread of its own while the toolkit starts here.
            var services = beside.submit(() -> open(wiring));
            Fx.launch(this::started);
            var status = show(wiring, services);
            closed.await();
            return status;
        } catch (UnsupportedOperationException unreachable) {
            System.err.println("watchkeeper: the display cannot be reached (DISPLAY="
                    + System.getenv().getOrDefault("DISPLAY", "")
                    + "). Try: xvfb-run ./watchkeeper (package xvfb), or ssh -X; ./watchkeeper shots DIR needs none.");
            return NO_DISPLAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.PROBLEM;
        }
    }

    /// What the first picture is made of.
    private static void open(Wiring wiring) {
        wiring.hosts();
        wiring.followedLibrary();
    }

    /// On the FX thread, while services are still being opened.
    private void started(Stage first) {
        stage.complete(first);
        Theme.warmUp();
        first.showingProperty().subscribe((was, _) -> {
            if (was) {
                closed.countDown();
            }
        });
    }

    private int show(Wiring wiring, Future<?> services) throws InterruptedException {
        try {
            await(services);
        } catch (Problem problem) {
            System.err.println("watchkeeper: " + problem.getMessage());
            var first = stage.join();
            Fx.run(() -> TroubleWindow.show(first, problem));
            return Status.PROBLEM;
        }
        var first = stage.join();
        Fx.run(() -> show(first, wiring));
        return Status.OK;
    }

    /// What the first picture does not need waits until it is drawn: reading all runbooks takes a processor for a while.
    private static void show(Stage stage, Wiring wiring) {
        Desktop.show(stage, wiring);
        Fx.onceDrawn(() -> {
            wiring.followedLibrary().begin();
            ICONS.forEach(size -> stage.getIcons().add(new Image("/icon/watchkeeper-" + size + ".png")));
        });
    }

    /// Waits for the services; throws `Problem` when one of them cannot be opened.
    private static void await(Future<?> services) throws InterruptedException {
        try {
            services.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
