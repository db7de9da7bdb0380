package org.watchkeeper.run.real;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.testing.SshdServer;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.DatabaseUrl;
import org.watchkeeper.store.testing.PostgresServer;

/// kill -9 of the console at random moments, again and again: no command is started twice, none is forgotten, no byte is lost.
///
/// `-Dwatchkeeper.kills=200` for the long version, see docs/stress.md.
class KilledConsoleIT {
    private static final int KILLS = Integer.getInteger("watchkeeper.kills", 5);
    private static final int LONGEST = 4500;

    @TempDir
    private Path folder;
    private DatabaseUrl database = new DatabaseUrl.Postgres("");
    private int duringCommand;
    private final Random random = new Random(Long.getLong("watchkeeper.seed", 7));

    @Test
    void a_console_killed_at_any_moment_starts_nothing_twice_and_loses_nothing() throws Exception {
        database = Console.ownDatabase(folder);
        killAndCheck(KILLS);
    }

    /// At a tenth of the count: what differs is only where journal and output are.
    @Test
    void on_postgresql_too_nothing_is_started_twice_and_nothing_is_lost() throws Exception {
        database = PostgresServer.shared().freshDatabase();
        killAndCheck(Math.max(2, KILLS / 10));
    }

    private void killAndCheck(int wanted) throws Exception {
        try (var server = SshdServer.start(folder)) {
            Console.trust(folder, server.knownHostsLines(server.endpoint()));
            int kills = 0;
            for (int run = 0; kills < wanted || run == 0; run++) {
                var word = "run-" + run;
                Files.deleteIfExists(server.home().resolve("started"));
                kills += walkToTheEnd(server, word, wanted - kills);
                check(server, word);
            }
            System.out.println(
                    "console killed " + kills + " times, " + duringCommand + " times while a command was open");
        }
    }

    /// Starts the console, kills it, starts it again, until the run is completed. Answers how often it was killed.
    private int walkToTheEnd(SshdServer server, String word, int most) throws Exception {
        for (int kills = 0;; kills++) {
            var console = start(server, word);
            awaitTheWalk(console);
            boolean ended = kills < most
                    ? console.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS)
                    : console.waitFor(60, TimeUnit.SECONDS);
            if (ended) {
                assertEquals(0, console.exitValue(), () -> log());
                return kills;
            }
            assertTrue(kills < most, () -> "the console does not come to an end: " + log());
            console.destroyForcibly().waitFor();
            lookAtWhatIsLeft(word);
        }
    }

    /// A killed console leaves a journal that folds; counts how often a command was open at that moment.
    private void lookAtWhatIsLeft(String word) {
        try (var console = new Console(folder, database)) {
            if (console.runs.look(Specimen.runId(word)).flatMap(RunState::openAttempt).isPresent()) {
                duringCommand++;
            }
        }
    }

    private Process start(SshdServer server, String word) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", classes,
                WalkingConsole.class.getName(),
                folder.toString(), Integer.toString(server.endpoint().port()), server.user(),
                server.clientKey().toString(), word, database.toString()))
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
    }

    /// Until the console has taken up the run: from then on every moment is worth a kill.
    private void awaitTheWalk(Process console) throws IOException {
        var said = console.inputReader();
        for (var line = said.readLine(); line != null && !line.equals("walking"); line = said.readLine()) {
            Files.writeString(folder.resolve("log"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private void check(SshdServer server, String word) throws IOException {
        var all = IntStream.range(0, WalkingConsole.COMMANDS).boxed().toList();
        assertEquals(all.stream().map(number -> "command-" + number).toList(),
                Files.readAllLines(server.home().resolve("started")), "each command is started once, in order");
        try (var console = new Console(folder, database)) {
            var state = RunState.of(console.journal.read(Specimen.runId(word)));
            assertEquals(new RunState.Status.Finished(RunEvent.Result.COMPLETED, ""), state.status());
            for (int number : all) {
                var done = state.forward().tasks().get(number).latest().orElseThrow();
                assertEquals(new Outcome.Succeeded(0), done.outcome().orElseThrow());
                assertEquals(lines(number + " line "), text(console, done, Stream.OUT));
                assertEquals(lines(number + " err "), text(console, done, Stream.ERR));
            }
        }
    }

    private static String lines(String words) {
        return IntStream.range(0, WalkingConsole.LINES).mapToObj(line -> words + line + "\n").reduce("",
                String::concat);
    }

    private static String text(Console console, Attempt attempt, Stream stream) {
        return read(console, attempt.id(), stream).toString(UTF_8);
    }

    private static ByteArrayOutputStream read(Console console, AttemptId attempt, Stream stream) {
        var bytes = new ByteArrayOutputStream();
        console.outputs.read(attempt, chunk -> {
            if (chunk.stream() == stream) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return bytes;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
