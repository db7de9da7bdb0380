package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.watchkeeper.bench.Budget;
import org.watchkeeper.bench.Row;
import org.watchkeeper.bench.Turns;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.store.SqlChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// Opening the place with 1,000 lists of 50 items in use: read from the database and drawn, beside ten of them.
public final class ListsBench {
    private static final int MANY = Integer.getInteger("bench.lists", 1_000);
    private static final int FEW = 10;
    private static final int ITEMS = 50;
    private static final int TURNS = 9;

    private ListsBench() {}

    public static void main(String... arguments) throws Exception {
        var folder = Path.of(System.getProperty("user.home"));
        Fx.startToolkit();
        try (var many = database(folder.resolve("many-lists.db")); var few = database(folder.resolve("few-lists.db"))) {
            var listsOfMany = filled(many, MANY);
            var listsOfFew = filled(few, FEW);
            var stage = stage();
            var turns = new Turns().way("few", () -> Turns.millis(() -> open(stage, listsOfFew, FEW)))
                    .way("read", () -> Turns.millis(listsOfMany::lines))
                    .way("many", () -> Turns.millis(() -> open(stage, listsOfMany, MANY))).take(5, TURNS);
            Row.of("1,000 lists of 50 items in use: opening Checklists", turns.figure("many", "ms"), "ten lists",
                    turns.figure("few", "ms"), Budget.atMost(150))
                    .noting("read, sorted, laid out; reading alone takes " + turns.figure("read", "ms")).print();
        }
        System.exit(0);
    }

    /// A new page, as when the place is opened, until the frame that shows all it read has been laid out.
    private static void open(Stage stage, Checklists lists, int count) {
        var shown = new CompletableFuture<Boolean>();
        Fx.later(() -> {
            var clock = Clock.systemUTC();
            var model = new ListsModel(lists, Fx.background(), clock);
            var services = new ListServices(lists, new Pencil(lists, () -> Sample.ADA, clock, UUID::randomUUID), () -> {
                throw new IllegalStateException("nothing is proved in a measurement");
            }, new org.watchkeeper.host.testing.MemoryHosts(), new NoDocuments(), clock);
            var sheet = new SheetModel(services, Fx.background(), warning -> {
                throw new IllegalStateException(warning);
            });
            var desk = new Desk(new Overlay(), (_, _) -> {}, Fx.background(), Choosers.none(), _ -> {});
            var files = new SheetPane.Files(_ -> {}, new KeptFiles(desk, services.attaching().files()));
            var pane = new SheetPane(sheet, desk.overlay(), clock,
                    new SheetPane.Ways(_ -> {}, _ -> {}, _ -> {}, files));
            ((StackPane) stage.getScene().getRoot()).getChildren()
                    .setAll(new ListsScreen(model, sheet, pane, new ListsScreen.Ways(() -> {}, () -> {}), clock));
            model.lines().addListener((ListChangeListener<ListLine>) _ -> afterLayout(stage.getScene(),
                    () -> model.lines().size() == count && shown.complete(true)));
            model.load();
        });
        shown.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static void afterLayout(Scene scene, java.util.function.BooleanSupplier done) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (done.getAsBoolean()) {
                    scene.removePostLayoutPulseListener(this);
                }
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

    private static Database database(Path file) {
        return Database.open(new DatabaseUrl.SqliteFile(file), Clock.systemUTC());
    }

    /// Written as a console writes it, each list in an occasion of its own.
    private static Checklists filled(Database database, int count) {
        var lists = new SqlChecklists(database);
        var texts = IntStream.range(0, ITEMS).mapToObj(i -> "Look at the thing number " + i).toArray(String[]::new);
        for (int number = 0; number < count; number++) {
            var occasion = Sample.occasion("bench " + number);
            lists.append(occasion, Sample.did("open", Sample.opening(occasion,
                    Sample.list("List " + number, Sample.TWO_DAYS_BEFORE, texts))));
        }
        return lists;
    }
}
