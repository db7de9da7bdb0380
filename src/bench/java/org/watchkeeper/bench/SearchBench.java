package org.watchkeeper.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.store.search.SqlOutputIndex;
import org.watchkeeper.run.store.search.SqlOutputSearch;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// A search through the output of 10,000 runs, 5 million lines, until all of it is answered, beside reading all of it.
public final class SearchBench {
    private static final int RUNS = Integer.getInteger("bench.runs", 10_000);
    private static final int COMMANDS = 10;
    private static final int LINES = 50;
    private static final int TURNS = 7;
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String RARE = "could not connect to 10.77.3.141:5432";
    private final Database database;
    private final SqlOutputSearch search;

    private SearchBench(Database database) {
        this.database = database;
        this.search = new SqlOutputSearch(database);
    }

    public static void main(String... arguments) throws Exception {
        var file = Path.of(System.getProperty("user.home")).resolve("history.db");
        long bytes = filled(file);
        try (var database = open(file)) {
            double indexing = Turns.millis(() -> new SqlOutputIndex(database).catchUp());
            new SearchBench(database).measure(bytes, indexing);
        }
    }

    private static Database open(Path file) {
        return Database.open(new DatabaseUrl.SqliteFile(file), Clock.systemUTC());
    }

    /// Written as a console writes it, in memory where there is such a place: filling is not what is measured.
    private static long filled(Path file) throws IOException {
        var place = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "wk-bench") : file.getParent();
        var draft = place.resolve("draft.db");
        long bytes;
        try (var database = open(draft)) {
            bytes = fill(database);
        }
        Files.copy(draft, file);
        if (!place.equals(file.getParent())) {
            Benches.delete(place);
        }
        return bytes;
    }

    private void measure(long bytes, double indexing) throws Exception {
        var turns = new Turns().way("reading", () -> look("qz~")).way("absent", () -> look("no such words here"))
                .way("rare", () -> look(RARE)).way("address", () -> look("10.77.3.141"))
                .way("common", () -> look("request")).take(1, TURNS);
        var note = "%d lines, %.0f MB, indexed at %.0f MB/s; signatures are %.1f %% of it".formatted(
                (long) RUNS * COMMANDS * LINES, bytes / 1e6, bytes / 1e3 / indexing, 100.0 * signatures() / bytes);
        row("words that stand nowhere", "absent", turns).noting(note).print();
        row("words that stand in one line", "rare", turns).print();
        row("an address in one line", "address", turns).print();
        row("a word in every line, first 100 lines", "common", turns).print();
        Row.alone("search in 10,000 runs: fewer than four letters, nowhere", turns.figure("reading", "ms"), Budget.NONE)
                .noting("everything is read").print();
    }

    private static Row row(String what, String way, Turns turns) {
        return Row.of("search in 10,000 runs: " + what, turns.figure(way, "ms"), "reading everything",
                turns.figure("reading", "ms"), Budget.atMost(300));
    }

    private double look(String words) throws Exception {
        return Turns.millis(() -> search.look(Wanted.anywhere(words), new OutputSearch.Listener() {
            @Override
            public void found(Hit hit) {
                // counted by nobody: what is measured is the whole answer
            }
        }));
    }

    private long signatures() {
        return database.read(handle -> handle.createQuery("SELECT SUM(LENGTH(blocks)) FROM output_signature")
                .mapTo(Long.class).one());
    }

    private static long fill(Database database) {
        var journal = new SqlJournal(database);
        var outputs = new SqlOutputs(database);
        var random = new Random(2201);
        long bytes = 0;
        for (int run = 0; run < RUNS; run++) {
            var plan = Specimen.plan("Minor update " + run, List.of(Specimen.host("app-" + run % 7)), List.of(),
                    Specimen.step("Look", "journalctl"));
            var at = Specimen.NIGHT.plus(Duration.ofMinutes(run));
            journal.append(plan.id(), 1, at, new RunEvent.Opened(plan, Specimen.ADA));
            for (int command = 0; command < COMMANDS; command++) {
                var attempt = Specimen.attemptId((long) run * COMMANDS + command + 1);
                journal.append(plan.id(), command + 2, at,
                        new RunEvent.AttemptBegan(0, attempt, "journalctl", "journalctl", false, Specimen.ADA));
                bytes += print(outputs, attempt, text(run, command, random).getBytes(StandardCharsets.UTF_8), at);
            }
        }
        return bytes;
    }

    private static int print(SqlOutputs outputs, AttemptId attempt, byte[] text, java.time.Instant at) {
        int half = text.length / 2;
        outputs.append(new OutputChunk(attempt, Stream.OUT, 0, at, java.util.Arrays.copyOf(text, half)));
        outputs.append(new OutputChunk(attempt, Stream.OUT, half, at,
                java.util.Arrays.copyOfRange(text, half, text.length)));
        return text.length;
    }

    /// Lines as services write them; one of all has the words that are looked for.
    private static String text(int run, int command, Random random) {
        var text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("2026-11-21T02:19:08.%06dZ unet-server[4711]: request %d from 10.%d.%d.%d took %d us: ok%n"
                    .formatted(random.nextInt(1_000_000), run * COMMANDS * LINES + command * LINES + line,
                            128 + random.nextInt(128), random.nextInt(256), random.nextInt(256),
                            random.nextInt(100_000)));
        }
        if (run == RUNS / 3 && command == 0) {
            text.append("unet-server[4711]: ").append(RARE).append('\n');
        }
        return text.toString();
    }
}
