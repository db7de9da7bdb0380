package org.watchkeeper.run.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.watchkeeper.bench.Budget;
import org.watchkeeper.bench.Row;
import org.watchkeeper.bench.Turns;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.ui.search.SearchModel;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// Opening the list of 10,000 runs: read from the database and drawn, beside a list of ten.
public final class HistoryBench {
    private static final int MANY = Integer.getInteger("bench.runs", 10_000);
    private static final int FEW = 10;
    private static final int TURNS = 9;
    private static final Path MEMORY = Path.of("/dev/shm");

    private HistoryBench() {}

    public static void main(String... arguments) throws Exception {
        var folder = Path.of(System.getProperty("user.home"));
        Fx.startToolkit();
        try (var many = filled(folder.resolve("many.db"), MANY); var few = filled(folder.resolve("few.db"), FEW)) {
            var stage = stage();
            var runsOfMany = runs(many);
            var runsOfFew = runs(few);
            var turns = new Turns().way("few", () -> Turns.millis(() -> open(stage, runsOfFew, FEW)))
                    .way("read", () -> Turns.millis(runsOfMany::list))
                    .way("many", () -> Turns.millis(() -> open(stage, runsOfMany, MANY))).take(5, TURNS);
            Row.of("history of 10,000 runs: opening the list", turns.figure("many", "ms"), "a list of ten runs",
                    turns.figure("few", "ms"), Budget.atMost(150))
                    .noting("read, sorted, laid out; reading alone takes " + turns.figure("read", "ms")).print();
        }
        System.exit(0);
    }

    /// A new list, as when the place is opened, until the frame that shows all it read has been laid out.
    private static void open(Stage stage, Runs runs, int count) {
        var shown = new CompletableFuture<Boolean>();
        Fx.later(() -> {
            var model = new RunsModel(runs, () -> false, Fx.background(), warning -> {
                throw new IllegalStateException(warning);
            });
            var list = new RunsList(model, searchOfNothing(), new RunsList.Ways(_ -> {}, () -> {}, () -> {},
                    _ -> {}));
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(list);
            model.lines().addListener((ListChangeListener<RunLine>) _ -> afterLayout(stage.getScene(),
                    () -> {
                        if (model.lines().size() == count) {
                            shown.complete(true);
                        }
                    }));
            model.load();
        });
        shown.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private static SearchModel searchOfNothing() {
        return new SearchModel((_, _) -> org.watchkeeper.run.search.OutputSearch.Reach.ALL, Runnable::run,
                Clock.systemUTC(), receiver -> news -> receiver.accept(List.of(news)));
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

    private static Runs runs(Database database) {
        return new LiveRuns(new Means(new SqlJournal(database), new SqlOutputs(database), (_, _, _) -> {
            throw new Problem("No host is reached in a measurement", "", "");
        }, Ids.of(new java.util.Random(2201)), Clock.systemUTC(), Thread.ofVirtual().factory(), Pace.USUAL));
    }

    /// Written as a console writes it, in memory where there is such a place: filling is not what is measured.
    private static Database filled(Path file, int count) throws IOException {
        var place = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "wk-bench") : file.getParent();
        var draft = place.resolve("draft-" + count + ".db");
        try (var database = Database.open(new DatabaseUrl.SqliteFile(draft), Clock.systemUTC())) {
            var journal = new SqlJournal(database);
            for (int number = 0; number < count; number++) {
                fill(journal, number);
            }
        }
        Files.copy(draft, file);
        if (!place.equals(file.getParent())) {
            delete(place);
        }
        return Database.open(new DatabaseUrl.SqliteFile(file), Clock.systemUTC());
    }

    private static void delete(Path place) throws IOException {
        try (var files = Files.list(place)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }

    /// Every twentieth is still open.
    private static void fill(SqlJournal journal, int number) {
        var hosts = List.of(Specimen.host("app-" + number % 7), Specimen.host("db-" + number % 3));
        var plan = Specimen.plan("Minor update " + number, hosts, List.of(), Specimen.step("Look", "uptime"));
        var at = Specimen.NIGHT.minus(Duration.ofHours(number));
        journal.append(plan.id(), 1, at, new RunEvent.Opened(plan, Specimen.ADA));
        if (number % 20 != 0) {
            journal.append(plan.id(), 2, at.plusSeconds(900),
                    new RunEvent.Finished(RunEvent.Result.COMPLETED, "", Specimen.ADA));
        }
    }
}
