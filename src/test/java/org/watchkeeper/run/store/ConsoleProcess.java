package org.watchkeeper.run.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// A console in a process of its own, that says on stdout what the database has acknowledged. Ends with its `close`.
final class ConsoleProcess implements AutoCloseable {
    static final Plan PLAN = Specimen.plan(Specimen.step("one", "true"));
    private static final int CHUNK = 3000;

    private final Process process;
    private final BufferedReader said;

    private ConsoleProcess(Process process) {
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    static ConsoleProcess start(String part, DatabaseUrl url) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ConsoleProcess(new ProcessBuilder(List.of(java, "--enable-native-access=ALL-UNNAMED", "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-cp", classes, ConsoleProcess.class.getName(), part, url.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /// The next line; fails when the process has ended.
    String next() throws IOException {
        var line = said.readLine();
        if (line == null) {
            throw new IOException("the console has ended");
        }
        return line;
    }

    List<String> rest() {
        return said.lines().toList();
    }

    /// What kill -9 does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var database = Database.open(DatabaseUrl.of(arguments[1]), Clock.systemUTC())) {
            if (arguments[0].equals("append")) {
                append(database, out);
            } else {
                race(database, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Appends to journal and output until it is killed.
    private static void append(Database database, PrintStream out) {
        var journal = new SqlJournal(database);
        var outputs = new SqlOutputs(database);
        journal.append(PLAN.id(), 1, Specimen.NIGHT, new RunEvent.Opened(PLAN, Specimen.ADA));
        out.println("journal 1");
        for (int number = 2;; number++) {
            long offset = (number - 2L) * CHUNK;
            outputs.append(new OutputChunk(Specimen.attemptId(1), Stream.OUT, offset, Specimen.NIGHT, bytes(offset)));
            out.println("output " + (offset + CHUNK));
            journal.append(PLAN.id(), number, Specimen.NIGHT, new RunEvent.Paused(Specimen.ADA));
            out.println("journal " + number);
        }
    }

    /// The bytes of the output from an offset on: each tells its place.
    static byte[] bytes(long offset) {
        var bytes = new byte[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            bytes[i] = (byte) ((offset + i) * 31 >> 3);
        }
        return bytes;
    }

    /// Competes for the entries 2 to 60, when told to by a line on stdin.
    private static void race(Database database, PrintStream out) throws IOException {
        var journal = new SqlJournal(database);
        out.println("ready");
        System.in.read();
        for (int number = 2; number <= 60; number++) {
            try {
                journal.append(PLAN.id(), number, Specimen.NIGHT, new RunEvent.Paused(Specimen.ADA));
                out.println("won " + number);
            } catch (JournalTaken _) {
                // The other console was faster.
            }
        }
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }
}
