package org.watchkeeper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs all benches, one after the other, and writes docs/performance.md: `./mvnw -Pbench verify`.
///
/// Arguments: the project's folder and a regular expression; where that leaves a bench out, nothing is written.
public final class Benches {
    private static final String HERE = "org.watchkeeper.bench.";
    /// JSch and MINA are quiet, and the capture has the heap of its budget.
    private static final List<Child> ALL = List.of(bench("Start"), bench("Latency"), bench("Reattach"),
            bench("Capture", "-Xmx256m"), bench("Fleet"), bench("Frames"),
            bench("Import"), bench("Large", "-Xmx512m"), bench("SearchBench"), bench("CalendarBench"),
            bench("HealthBench", "-Xmx256m", "-XX:+UseSerialGC"),
            new Child(Child.HEADLESS, "org.watchkeeper.run.ui.HistoryBench", List.of()),
            new Child(Child.HEADLESS, "org.watchkeeper.now.ui.NowBench", List.of()),
            new Child(Child.HEADLESS, "org.watchkeeper.health.ui.TilesBench", List.of()),
            new Child(Child.HEADLESS, "org.watchkeeper.checklist.ui.ListsBench", List.of()),
            new Child(Child.HEADLESS, "org.watchkeeper.calendar.ui.CalendarBench", List.of()));

    private Benches() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        var project = Path.of(arguments[0]);
        var wanted = ALL.stream().filter(child -> child.main().matches(".*(" + arguments[1] + ").*")).toList();
        var machine = Machine.now();
        var begin = System.nanoTime();
        var rows = new ArrayList<Row>();
        var others = new ArrayList<String>();
        for (var child : wanted) {
            others.add(child.name() + " " + Machine.useByOthers());
            rows.addAll(run(child));
        }
        var page = Page.of(machine, Machine.now(), (System.nanoTime() - begin) / 1_000_000_000L, others, rows);
        System.out.println(page);
        if (wanted.size() == ALL.size()) {
            Page.write(project.resolve("docs").resolve("performance.md"), page);
        }
    }

    /// A bench that fails is a row that says so, and does not keep the others from being measured.
    private static List<Row> run(Child child) throws IOException, InterruptedException {
        System.out.println("== " + child.main());
        var home = Files.createTempDirectory("wk-bench-home");
        try {
            return Row.in(child.run(home));
        } catch (IllegalStateException e) {
            return List.of(Row.skipped(child.name(), "failed: " + e.getMessage()));
        } finally {
            delete(home);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Benches::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Child bench(String name, String... flags) {
        var all = new ArrayList<>(Child.HEADLESS);
        all.addAll(List.of(flags));
        System.getProperties().stringPropertyNames().stream().filter(key -> key.startsWith("bench."))
                .forEach(key -> all.add("-D" + key + "=" + System.getProperty(key)));
        return new Child(all, HERE + name, List.of());
    }
}
