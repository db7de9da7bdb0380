package org.watchkeeper.calendar.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.watchkeeper.bench.Budget;
import org.watchkeeper.bench.Row;
import org.watchkeeper.bench.Turns;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// A month of 5,000 entries, from turning to it until it is laid out, beside one of fifty.
public final class CalendarBench {
    private static final int MANY = Integer.getInteger("bench.entries", 5_000);
    private static final int FEW = 50;
    private static final int TURNS = 15;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    private CalendarBench() {}

    public static void main(String... arguments) throws Exception {
        Fx.startToolkit();
        var stage = stage();
        var few = screen(stage, FEW);
        var many = screen(stage, MANY);
        var turns = new Turns().way("few", () -> Turns.millis(() -> turn(stage, few)))
                .way("many", () -> Turns.millis(() -> turn(stage, many))).take(8, TURNS);
        Row.of("A month of 5,000 entries: turned to and back, read and drawn", turns.figure("many", "ms"),
                "fifty entries",
                turns.figure("few", "ms"), Budget.atMostTimes(3))
                .noting("entries made, filtered, held against each other in the background; " + nodes(many.root())
                        + " nodes, of fifty " + nodes(few.root()))
                .print();
        System.exit(0);
    }

    private record Built(CalendarModel model, Parent root) {}

    /// To the month before and back: both are read and drawn.
    private static void turn(Stage stage, Built built) {
        show(stage, built, LocalDate.of(2026, 12, 15));
        show(stage, built, LocalDate.of(2026, 11, 15));
    }

    private static void show(Stage stage, Built built, LocalDate day) {
        var drawn = new CompletableFuture<Boolean>();
        Fx.later(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(built.root());
            var sight = built.model().sight();
            var wanted = Shape.MONTH.span(day, UTC);
            stage.getScene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (sight.page().get().span().equals(wanted)) {
                        stage.getScene().removePostLayoutPulseListener(this);
                        drawn.complete(true);
                    } else {
                        javafx.application.Platform.requestNextPulse();
                    }
                }
            });
            sight.goTo(day);
            javafx.application.Platform.requestNextPulse();
        });
        drawn.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Built screen(Stage stage, int count) throws InterruptedException {
        return Fx.ask(answer -> {
            var overlay = new Overlay();
            var desk = new Desk(overlay, (_, _) -> {}, Fx.background(), Choosers.none(), _ -> {});
            var hosts = new MemoryHosts();
            var services = new CalendarServices(MemoryCalendars.of(Nights.sundays(), Nights.monthEnd()),
                    List.of(span -> jobs(span, count)), hosts, new NoRunbooks(), new MarkdownRunbooks(),
                    () -> Nights.ADA, Clock.fixed(NOW, UTC), PlanHere.NOWHERE);
            var model = new CalendarModel(services, Fx.background(), text -> {
                throw new IllegalStateException(text);
            });
            var deeds = new Deeds(model, desk);
            overlay.over(new CalendarScreen(model, deeds, new Forms(model, deeds, desk),
                    new PaperWays(model.sight(), desk)));
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(overlay);
            model.load();
            answer.complete(new Built(model, overlay));
        });
    }

    /// So many entries a month, wherever the month is.
    private static List<CalendarEntry> jobs(Span span, int count) {
        var random = new Random(7);
        long minutes = span.length().toMinutes();
        return IntStream.range(0, count).mapToObj(i -> job(i, span.start().plus(Duration.ofMinutes(
                random.nextLong(minutes))))).toList();
    }

    private static CalendarEntry job(int number, Instant start) {
        return new CalendarEntry(number % 10 == 0 ? Kind.CHANGE : Kind.JOB,
                new CalendarEntry.Ref("job", String.valueOf(number), Ruling.Source.NONE),
                "Backup of database " + number,
                new Span(start, start.plusSeconds(1_800)), UTC, Scope.group("group-" + number % 40), Set.of(), "");
    }

    private static int nodes(javafx.scene.Node node) {
        return 1 + (node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().mapToInt(CalendarBench::nodes).sum()
                : 0);
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

    /// No documents.
    private static final class NoRunbooks implements org.watchkeeper.runbook.Library {
        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public java.util.Optional<Entry> find(java.nio.file.Path file) {
            return java.util.Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
