package org.watchkeeper.health.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.watchkeeper.bench.Budget;
import org.watchkeeper.bench.Figure;
import org.watchkeeper.bench.Row;
import org.watchkeeper.bench.Turns;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.testing.MemoryAssignments;
import org.watchkeeper.health.testing.MemoryMarks;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;

/// Switching to the tiles of 500 hosts with eight checks each, beside an empty Health; and the frames while 500 × 8 readings
/// arrive every ten seconds, a tenth of them each second, beside a still window.
public final class TilesBench {
    private static final int HOSTS = 500;
    private static final int TURNS = 9;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);

    private TilesBench() {}

    public static void main(String... arguments) throws Exception {
        Fx.startToolkit();
        var stage = stage();
        var empty = Prepared.of(0);
        var full = Prepared.of(HOSTS);
        var turns = new Turns().way("empty", () -> Turns.millis(() -> open(stage, empty)))
                .way("hosts", () -> Turns.millis(() -> open(stage, full))).take(5, TURNS);
        Row.of("switching to the tiles of 500 hosts", turns.figure("hosts", "ms"), "an empty Health",
                turns.figure("empty", "ms"), Budget.atMost(200)).noting("dense, 4,000 checks read, arranged, drawn")
                .print();
        var still = frames(stage, empty, _ -> {});
        frames("dense", still, frames(stage, full, _ -> {}));
        frames("large tiles with dials", still, frames(stage, full, model -> model.dense().set(false)));
        System.exit(0);
    }

    private static void frames(String what, List<Double> still, List<Double> busy) {
        Row.of("frames while 500 × 8 readings arrive every 10 s, " + what + ", 99th percentile", share(busy, 0.99),
                "a still window", share(still, 0.99), Budget.atMost(33)).noting("rendered in software").print();
        Row.of("frames while 500 × 8 readings arrive every 10 s, " + what + ", longest", share(busy, 1),
                "a still window", share(still, 1), Budget.atMost(150)).noting("rendered in software").print();
    }

    private static Figure share(List<Double> frames, double share) {
        var sorted = frames.stream().sorted().toList();
        return Figure.single(sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))), "ms",
                sorted.size());
    }

    /// What is there before anybody goes to Health.
    private record Prepared(SampleHealth sample, MemoryMonitor monitor, HealthServices services) {
        static Prepared of(int hosts) {
            var sample = new SampleHealth(hosts, Clock.systemUTC().instant());
            var monitor = new MemoryMonitor(sample.wall());
            return new Prepared(sample, monitor, new HealthServices(monitor,
                    new HealthServices.Kept(new MemoryAssignments(), new MemoryMarks()),
                    new MemoryHosts(sample.hosts().toArray(Host[]::new)),
                    RunbookShots.library(new MarkdownRunbooks()), () -> new Operator("bench"),
                    Clock.system(ZoneOffset.UTC)));
        }
    }

    /// A new place, until the frame that shows its tiles has been laid out.
    private static HealthModel open(Stage stage, Prepared on) {
        var shown = new CompletableFuture<HealthModel>();
        Fx.later(() -> show(stage, on.services(), shown::complete));
        return shown.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void show(Stage stage, HealthServices services, Consumer<HealthModel> done) {
        var overlay = new Overlay();
        var model = new HealthModel(services, Fx.background());
        var screen = new HealthScreen(model,
                new Desk(overlay, (_, _) -> {}, Fx.background(), Choosers.none(), _ -> {}));
        overlay.over(screen);
        ((StackPane) stage.getScene().getRoot()).getChildren().setAll(overlay);
        var _ = services.monitor().listen(model::stir);
        model.seen().subscribe(seen -> seen.ifPresent(_ -> afterLayout(stage.getScene(), () -> done.accept(model))));
        model.arrive();
    }

    private static void afterLayout(Scene scene, Runnable done) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                done.run();
            }
        });
        javafx.application.Platform.requestNextPulse();
    }

    /// How far apart frames are while readings arrive; without hosts nothing does.
    private static List<Double> frames(Stage stage, Prepared on, Consumer<HealthModel> then) {
        var model = open(stage, on);
        Fx.later(() -> then.accept(model));
        var frames = new ArrayList<Double>();
        var round = new AtomicInteger();
        var done = new CompletableFuture<List<Double>>();
        var feeding = Thread.ofVirtual().start(() -> feed(on, round, done));
        Fx.later(() -> watch(frames, done));
        var seen = done.join();
        try {
            feeding.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }

    private static void feed(Prepared open, AtomicInteger round, CompletableFuture<List<Double>> done) {
        while (!done.isDone()) {
            if (!open.sample().hosts().isEmpty()) {
                open.monitor().put(open.sample().wallAt(Clock.systemUTC().instant(), round.incrementAndGet()));
            }
            try {
                done.get(1, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException _) {
                // Another second has passed.
            }
        }
    }

    private static void watch(List<Double> frames, CompletableFuture<List<Double>> done) {
        long begin = System.nanoTime();
        long warm = begin + Duration.ofSeconds(3).toNanos();
        new AnimationTimer() {
            private long before;

            @Override
            public void handle(long at) {
                long now = System.nanoTime();
                if (before != 0 && now > warm) {
                    frames.add((now - before) / 1e6);
                }
                before = now;
                if (now - begin > Duration.ofSeconds(SECONDS).toNanos()) {
                    stop();
                    done.complete(frames);
                }
            }
        }.start();
    }

    private static Stage stage() {
        var shown = new CompletableFuture<Stage>();
        Fx.later(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1280, 800));
            Theme.LIGHT.dress(stage.getScene());
            stage.show();
            shown.complete(stage);
        });
        return shown.join();
    }
}
