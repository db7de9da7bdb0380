package org.watchkeeper.fx.output;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.watchkeeper.fx.Theme;

/// How long frames take while 50,000 lines a second stream into the output view, against a still window in the same run.
///
/// A main class: `OutputViewBench [seconds] [linesPerSecond]`. Frames are the intervals of an AnimationTimer; on the Headless
/// platform nothing is put on a display, so the numbers say what layout and rendering in software cost, not what a GPU does.
/// Prints one line of JSON a window.
public final class OutputViewBench {
    private static final int WARM_UP_FRAMES = 120;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private OutputViewBench() {}

    public static void main(String... arguments) throws InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        measure("still window", new StackPane(new Label("nothing happens here")), seconds, () -> {});
        var transcript = new Transcript();
        measure("output view, " + rate + " lines/s", new OutputView(transcript, Runnable::run), seconds,
                () -> print(transcript, seconds, rate));
        System.out.printf(Locale.ROOT, "{\"rows\": %d, \"heapMB\": %d}%n", transcript.end(), usedMegabytes());
        Platform.exit();
    }

    private static void measure(String what, Parent content, int seconds, Runnable load) throws InterruptedException {
        var shown = new CountDownLatch(1);
        var frames = new Frames(seconds);
        var before = cpu();
        Platform.runLater(() -> {
            var stage = new Stage();
            var scene = new Scene(content, WIDTH, HEIGHT);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            frames.start();
            frames.whenDone(() -> {
                stage.close();
                shown.countDown();
            });
        });
        var printer = Thread.ofPlatform().daemon().start(load);
        shown.await();
        printer.join();
        System.out.println(frames.json(what, cpu().minus(before)));
    }

    /// Chunks as they come from a channel, evenly over each second.
    private static void print(Transcript transcript, int seconds, int rate) {
        long offset = 0;
        long begin = System.nanoTime();
        int batch = Math.max(1, rate / 100);
        for (int done = 0; done < seconds * rate; done += batch) {
            var text = new StringBuilder();
            for (int line = done; line < done + batch; line++) {
                text.append("2026-11-21T02:19:08Z unet-server[4711]: processed record ").append(line)
                        .append(line % 50 == 0 ? " \033[33mslow\033[0m\n" : " ok\n");
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            transcript.append(new Printed("bench", Printed.Channel.OUT, offset, Instant.EPOCH, bytes));
            offset += bytes.length;
            waitUntil(begin + (long) (done + batch) * 1_000_000_000L / rate);
        }
    }

    private static void waitUntil(long time) {
        long left = time - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long usedMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /// The intervals between pulses.
    private static final class Frames extends AnimationTimer {
        private final long[] nanos;
        private Runnable done = () -> {};
        private int count = -WARM_UP_FRAMES;
        private long last;

        Frames(int seconds) {
            super();
            nanos = new long[Math.max(60, seconds * 60 - WARM_UP_FRAMES - 30)];
        }

        void whenDone(Runnable action) {
            done = action;
        }

        @Override
        public void handle(long now) {
            if (count >= 0 && count < nanos.length) {
                nanos[count] = now - last;
            }
            last = now;
            count++;
            if (count == nanos.length) {
                stop();
                Arrays.sort(nanos);
                done.run();
            }
        }

        String json(String what, Duration cpu) {
            return String.format(Locale.ROOT,
                    "{\"window\": \"%s\", \"frames\": %d, \"p50ms\": %.1f, \"p95ms\": %.1f, \"p99ms\": %.1f, \"maxms\": %.1f, \"cpus\": %.1f}",
                    what, nanos.length, at(0.5), at(0.95), at(0.99), at(1), cpu.toMillis() / 1e3);
        }

        private double at(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * quantile))] / 1e6;
        }
    }
}
