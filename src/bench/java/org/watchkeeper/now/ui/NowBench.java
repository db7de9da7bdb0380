package org.watchkeeper.now.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.watchkeeper.bench.Budget;
import org.watchkeeper.bench.Row;
import org.watchkeeper.bench.Turns;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.store.SqlChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.store.SqlHosts;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.now.ListLines;
import org.watchkeeper.now.store.SqlTold;
import org.watchkeeper.now.store.SqlVisits;
import org.watchkeeper.now.watch.ItemProofs;
import org.watchkeeper.now.watch.Lookout;
import org.watchkeeper.now.watch.Reminding;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.store.SqlRoutines;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.store.SqlDrivers;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// Opening Now with 500 hosts (half of them in trouble), 50 open runs and 500 due items: read from the database by a console
/// that knows nothing yet, and drawn; beside an empty one.
public final class NowBench {
    private static final int HOSTS = 500;
    private static final int RUNS = 50;
    /// Each was missed once and is due today.
    private static final int ROUTINES = 250;
    private static final int LISTS = 250;
    private static final int TURNS = 15;
    /// Not counted: a console's code has run before when somebody comes back to this place. Its first opening is a part of the
    /// start.
    private static final int BEFORE = 15;
    private static final AtomicInteger READERS = new AtomicInteger();

    private NowBench() {}

    public static void main(String... arguments) throws Exception {
        var folder = Path.of(System.getProperty("user.home"));
        Fx.startToolkit();
        try (var full = filled(folder.resolve("full.db"), true);
                var empty = filled(folder.resolve("empty.db"), false)) {
            var stage = stage();
            var turns = new Turns().way("empty", () -> Turns.millis(() -> open(stage, empty)))
                    .way("full", () -> Turns.millis(() -> open(stage, full))).take(BEFORE, TURNS);
            Row.of("Now with 500 hosts, 50 runs, 500 due items", turns.figure("full", "ms"), "an empty Now",
                    turns.figure("empty", "ms"), Budget.atMost(150)).noting("read, ordered, laid out").print();
        }
        System.exit(0);
    }

    /// A new place over a console that has read nothing, until the frame that shows it has been laid out.
    /// What is to be reminded of is looked for meanwhile, as it is every twenty seconds, for the first time: everything is news.
    private static void open(Stage stage, Database database) {
        var shown = new CompletableFuture<Boolean>();
        var services = services(database);
        var tick = CompletableFuture.supplyAsync(reminding(database)::next);
        Fx.later(() -> {
            var model = new NowModel(services, Fx.background());
            var screen = new NowScreen(model, (_, _) -> {});
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(screen);
            model.seen().subscribe(seen -> seen.ifPresent(_ -> afterLayout(stage.getScene(), shown)));
            model.load();
        });
        shown.orTimeout(30, TimeUnit.SECONDS).join();
        tick.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static Reminding reminding(Database database) {
        var clock = Clock.systemUTC();
        var somebody = new Operator("reader " + READERS.incrementAndGet());
        var diaries = new Diaries(new SqlRoutines(database), runs(database), new SqlHosts(database, clock),
                () -> Diary.Done.NOTHING, clock);
        return new Reminding(new Reminding.Sources(new SqlChecklists(database), diaries), new SqlTold(database),
                () -> somebody, clock);
    }

    private static void afterLayout(Scene scene, CompletableFuture<Boolean> shown) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                shown.complete(true);
            }
        });
        javafx.application.Platform.requestNextPulse();
    }

    private static NowServices services(Database database) {
        var clock = Clock.systemUTC();
        var hosts = new SqlHosts(database, Clock.systemUTC());
        var runs = runs(database);
        var lists = new SqlChecklists(database);
        var diaries = new Diaries(new SqlRoutines(database), runs, hosts, () -> Diary.Done.NOTHING, clock);
        var drivers = new SqlDrivers(database);
        var sources = new Lookout.Sources(runs, () -> drivers.driven()::contains, diaries, new NoDocuments(),
                Clearance.EVERYTHING,
                new SqlVisits(database), () -> ListLines.of(lists.lines(), clock.instant()),
                new ItemProofs(lists)::since);
        var troubled = hosts.all().stream().filter(host -> host.name().hashCode() % 2 == 0)
                .collect(Collectors.toMap(org.watchkeeper.host.Host::id,
                        _ -> new Contact(false, clock.instant(), "no answer within 10 s")));
        return new NowServices(new Lookout(sources, () -> Specimen.ADA, clock, ZoneOffset.UTC), ZoneOffset.UTC,
                () -> Map.<HostId, Contact>copyOf(troubled), hosts, new NoDocuments(), clock, () -> {});
    }

    private static Runs runs(Database database) {
        return new LiveRuns(new Means(new SqlJournal(database), new SqlOutputs(database), (_, _, _) -> {
            throw new Problem("No host is reached in a measurement", "", "");
        }, Ids.of(new Random(2201)), Clock.systemUTC(), Thread.ofVirtual().factory(), Pace.USUAL));
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

    private static Database filled(Path file, boolean full) {
        var database = Database.open(new DatabaseUrl.SqliteFile(file), Clock.systemUTC());
        if (full) {
            var hosts = new SqlHosts(database, Clock.systemUTC());
            for (int at = 0; at < HOSTS; at++) {
                hosts.save(Specimen.host("app-" + at));
            }
            fillRuns(new SqlJournal(database));
            fillRoutines(new SqlRoutines(database));
            fillLists(new SqlChecklists(database));
        }
        return database;
    }

    /// Each with a command that failed.
    private static void fillRuns(SqlJournal journal) {
        for (int at = 0; at < RUNS; at++) {
            var plan = Specimen.plan("Minor update " + at, List.of(Specimen.host("app-" + at)), List.of(),
                    Specimen.step("Look", "uptime"), Specimen.step("Restart", "restart"));
            journal.append(plan.id(), 1, Specimen.NIGHT, new RunEvent.Opened(plan, Specimen.ADA));
            journal.append(plan.id(), 2, Specimen.NIGHT,
                    new RunEvent.AttemptBegan(0, Specimen.attemptId(at), "uptime", "uptime", false, Specimen.ADA));
            journal.append(plan.id(), 3, Specimen.NIGHT, new RunEvent.AttemptEnded(Specimen.attemptId(at),
                    new org.watchkeeper.run.Outcome.Failed(1, "exit status 1")));
        }
    }

    private static void fillRoutines(SqlRoutines routines) {
        var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        for (int at = 0; at < ROUTINES; at++) {
            var daily = Chores.routine("Look " + at,
                    new Timetable(Cadence.DAILY, today.minusDays(1), LocalTime.of(3, at % 60), ZoneOffset.UTC));
            routines.save(new Routine(daily.id(), daily.subject(), daily.timetable(), daily.hosts(),
                    Duration.ofMinutes(5), false, daily.since(), daily.by()));
        }
    }

    /// Each with an item that is overdue.
    private static void fillLists(SqlChecklists lists) {
        var clocks = Clocks.startingAt(Instant.now(), ZoneOffset.UTC);
        for (int at = 0; at < LISTS; at++) {
            var id = Sample.occasion("update " + at);
            lists.append(id, Sample.did("open " + at, new ListEvent.Opened(
                    new Occasion(id, Occasion.Kind.MAINTENANCE, "Update " + at, ""), clocks,
                    List.of(Sample.list("List " + at, Sample.TWO_DAYS_BEFORE, "Tell support", "Look at the backup")))));
        }
    }

    /// A library without documents.
    private static final class NoDocuments implements Library {
        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public Optional<Entry> find(Path file) {
            return Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
