package org.watchkeeper.run.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.store.SqlChecklists;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// A console in a process of its own that runs an item's command to its end, says so, and hangs before it ticks the item.
final class DyingConsole implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private DyingConsole(Process process) {
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    static DyingConsole start(DatabaseUrl url) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new DyingConsole(new ProcessBuilder(List.of(java, "--enable-native-access=ALL-UNNAMED", "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", classes, DyingConsole.class.getName(), url.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /// Waits until the command has ended, then does what kill -9 does.
    String killBeforeItTicks() throws IOException, InterruptedException {
        var line = said.readLine();
        process.destroyForcibly().waitFor();
        return String.valueOf(line);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String... arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var database = Database.open(DatabaseUrl.of(arguments[0]), Clock.systemUTC());
        var shells = new ScriptedShells().when("df -h /", Act.print("61%\n"), Act.exit(0));
        var bench = new Bench(new Hanging(new SqlChecklists(database), out), new SqlJournal(database),
                new SqlOutputs(database), shells);
        bench.open();
        bench.begin(0);
        bench.verdict();
    }

    /// Says that it would tick now, and never does.
    private record Hanging(Checklists kept, PrintStream out) implements Checklists {
        @Override
        public OccasionState append(OccasionId occasion, ListEntry.Happening happening) {
            if (happening.event() instanceof ListEvent.Ticked) {
                out.println("ticks now");
                hang();
            }
            return kept.append(occasion, happening);
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public List<ListEntry> read(OccasionId occasion) {
            return kept.read(occasion);
        }

        @Override
        public List<ListLine> lines() {
            return kept.lines();
        }

        @Override
        public Set<OccasionId> provedSince(Instant moment) {
            return kept.provedSince(moment);
        }

        @Override
        public long version() {
            return kept.version();
        }
    }
}
