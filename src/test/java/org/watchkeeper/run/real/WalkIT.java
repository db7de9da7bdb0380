package org.watchkeeper.run.real;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.testing.SshdServer;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.run.testing.Specimen;

@Timeout(60)
class WalkIT {
    @TempDir
    private Path folder;
    private SshdServer server;
    private Console console;
    private @Nullable Walk walk;
    private final RecordingListener listener = new RecordingListener();

    @BeforeEach
    void start() {
        server = SshdServer.start(folder);
        Console.trust(folder, server.knownHostsLines(server.endpoint()));
        console = new Console(folder);
    }

    @AfterEach
    void close() {
        if (walk != null && !walk.state().isFinished()) {
            walk.finish(RunEvent.Result.ABANDONED, "the test is over");
            listener.awaitState(RunState::isFinished);
        }
        console.close();
        server.close();
    }

    @Test
    void an_upgrade_that_fails_is_taken_back_and_every_byte_is_kept() throws IOException {
        walk = open(Map.of("version", "0.2.0; rm -rf $HOME"),
                Specimen.stepWithUndo("prepare", List.of("rm \"$HOME/flag\"; echo undone"),
                        "printf '%s' \"${wk_version}\" > \"$HOME/flag\"; cd \"$HOME\"; keep=kept",
                        "pwd; echo \"$keep\" >&2"),
                Specimen.stepWithUndo("print", List.of("echo nothing to undo"),
                        "head -c 200000 /dev/zero | tr '\\0' 'x'; printf 'é\\001'"),
                Specimen.stepWithUndo("break", List.of("echo mended"), "echo about to fail; exit 4"));
        walk.runToGate();
        listener.awaitRest(2);
        assertEquals("0.2.0; rm -rf $HOME", Files.readString(server.home().resolve("flag")));
        var attempts = walk.state().attempts();
        assertEquals(List.of(new Outcome.Succeeded(0), new Outcome.Succeeded(0), new Outcome.Succeeded(0),
                new Outcome.Failed(4, "exit status 4")),
                attempts.stream().map(attempt -> attempt.outcome().orElseThrow()).toList());
        assertEquals(server.home() + "\n", text(attempts.get(1), Stream.OUT));
        assertEquals("kept\n", text(attempts.get(1), Stream.ERR));
        assertArrayEquals(("x".repeat(200_000) + "é\u0001").getBytes(UTF_8), bytes(attempts.get(2).id(), Stream.OUT));
        walk.rollBack("it broke");
        walk.runToGate();
        listener.awaitState(state -> state.isGoingBack() && state.walked().next().isEmpty());
        walk.finish(RunEvent.Result.ROLLED_BACK, "");
        listener.awaitState(RunState::isFinished);
        assertFalse(Files.exists(server.home().resolve("flag")));
        assertEquals(List.of("mended\n", "nothing to undo\n", "undone\n"),
                walk.state().attempts().stream().filter(Attempt::back)
                        .map(attempt -> text(attempt, Stream.OUT)).toList());
        assertEquals(walk.state(), RunState.of(console.journal.read(walk.state().plan().id())));
    }

    @Test
    void what_a_command_leaves_stays_with_its_host_where_two_hosts_are_one_machine() {
        var plan = planOn(List.of(server.host("app-1"), server.host("app-2")), "walk", Map.of(),
                Specimen.step("set", "seen=$seen+; cd /usr"), Specimen.step("use", "echo $seen; pwd"));
        walk = console.runs.open(plan, Specimen.ADA, Questions.refuseAll(), listener);
        walk.runToGate();
        listener.awaitRest(2);
        var last = walk.state().attempts().subList(2, 4);
        assertEquals(List.of("+\n/usr\n", "+\n/usr\n"), last.stream().map(one -> text(one, Stream.OUT)).toList());
    }

    @Test
    void a_cut_connection_costs_no_byte() {
        walk = open(Map.of(),
                Specimen.step("count", "i=0; while [ $i -lt 60 ]; do echo line $i; i=$((i+1)); sleep 0.02; done"));
        walk.runToGate();
        listener.await(() -> listener.shown().contains("line 5\n"));
        server.killSessions();
        listener.awaitRest(2);
        var attempt = walk.state().attempts().getFirst();
        assertEquals(new Outcome.Succeeded(0), attempt.outcome().orElseThrow());
        var expected = new StringBuilder();
        for (int line = 0; line < 60; line++) {
            expected.append("line ").append(line).append('\n');
        }
        assertEquals(expected.toString(), text(attempt, Stream.OUT));
        assertEquals(expected.toString(), listener.shown());
        assertTrue(listener.events().stream().anyMatch(RunEvent.ContactLost.class::isInstance));
    }

    @Test
    void a_console_that_died_before_its_first_command_was_sent_is_proven_to_have_started_nothing() {
        var plan = plan(Map.of(), Specimen.step("one", "echo x >> \"$HOME/ran\""));
        try (var dying = new Console(folder);
                var shell = dying.shells.open(plan.hosts().getFirst(), plan.runKey(),
                        Questions.refuseAll())) {
            dying.journal.append(plan.id(), 1, Instant.now(), new RunEvent.Opened(plan, Specimen.ADA));
            dying.journal.append(plan.id(), 2, Instant.now(), new RunEvent.AttemptBegan(0, Specimen.attemptId(7),
                    "echo x >> \"$HOME/ran\"", "x", false, Specimen.ADA, shell.footing()));
        }
        walk = console.runs.resume(plan.id(), Specimen.ADA, Questions.refuseAll(), listener);
        listener.awaitEvent(RunEvent.AttemptNeverStarted.class);
        listener.awaitRest(1);
        assertFalse(Files.exists(server.home().resolve("ran")), "nothing is started by itself");
        walk.runToGate();
        listener.awaitState(state -> state.walked().next().isEmpty());
        assertTrue(Files.exists(server.home().resolve("ran")));
    }

    @Test
    void an_end_that_is_heard_late_counts_from_the_host_s_own_clock() throws IOException {
        walk = open(Map.of(), Specimen.step("short",
                "cd; touch started; until [ -e go ]; do sleep 0.02; done; touch ended"));
        walk.runToGate();
        listener.await(() -> Files.exists(server.home().resolve("started")));
        console.close();
        Files.createFile(server.home().resolve("go"));
        listener.await(() -> Files.exists(server.home().resolve("ended")));
        console = new Console(folder);
        var later = new RecordingListener();
        walk = console.runs.resume(walk.state().plan().id(), Specimen.ADA, Questions.refuseAll(), later);
        var ended = later.awaitEvent(RunEvent.AttemptEnded.class);
        var attempt = walk.state().attempts().getFirst();
        assertEquals(attempt.began().plus(ended.took().orElseThrow()), attempt.ended().orElseThrow());
        walk.finish(RunEvent.Result.COMPLETED, "");
        later.awaitState(RunState::isFinished);
    }

    @Test
    void a_command_without_an_end_runs_for_its_time_and_nothing_of_it_is_left() {
        var script = "echo $$; echo line > \"$HOME/log\"; tail -f \"$HOME/log\"";
        var endless = new PlannedCommand(script, script, Lines.at(1), Set.of(Flag.ENDLESS), Success.ZERO, List.of(),
                Duration.ofSeconds(1));
        walk = open(Map.of(), Specimen.stepOf("look", List.of(endless, Specimen.command("echo next"))));
        walk.runToGate();
        listener.awaitState(state -> state.walked().next().isEmpty());
        var attempt = walk.state().attempts().getFirst();
        var how = assertInstanceOf(Outcome.Achieved.class, attempt.outcome().orElseThrow()).how();
        assertTrue(how.startsWith("ran for its 1 s, then stopped as planned: no process "), how);
        var printed = text(attempt, Stream.OUT).lines().toList();
        assertEquals("line", printed.getLast());
        assertFalse(ProcessHandle.of(Long.parseLong(printed.getFirst())).isPresent(), "its shell is gone");
    }

    @Test
    void stop_means_stopped_on_the_host() {
        walk = open(Map.of(), Specimen.step("sleep", "echo $$; (sleep 600 & wait)"));
        walk.runToGate();
        listener.await(() -> listener.shown().endsWith("\n"));
        long pid = Long.parseLong(listener.shown().strip());
        assertTrue(ProcessHandle.of(pid).isPresent());
        walk.stop();
        listener.awaitRest(2);
        var cancelled = assertInstanceOf(Outcome.Cancelled.class,
                walk.state().attempts().getFirst().outcome().orElseThrow());
        assertInstanceOf(StopReport.Stopped.class, cancelled.report());
        assertEquals(OptionalInt.of(143), cancelled.status());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void a_secret_is_on_the_host_and_nowhere_on_disk_here() throws IOException {
        var plan = plan(Map.of(),
                Specimen.step("login", "printf '%s' \"${wk_token}\" | wc -c; echo \"token=${wk_token}\""));
        walk = console.runs.open(plan, Map.of("token", Secret.of("hunter2-geheim")), Specimen.ADA,
                Questions.refuseAll(), listener);
        walk.runToGate();
        listener.awaitRest(2);
        assertEquals("14\ntoken=**************\n",
                text(walk.state().attempts().getFirst(), Stream.OUT).replace(" ", ""));
        walk.finish(RunEvent.Result.COMPLETED, "");
        listener.awaitState(RunState::isFinished);
        console.close();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), UTF_8).contains("hunter2-geheim"), file.toString());
            }
        }
    }

    private Walk open(Map<String, String> values, PlannedStep... steps) {
        return console.runs.open(plan(values, steps), Specimen.ADA, Questions.refuseAll(), listener);
    }

    private Plan plan(Map<String, String> values, PlannedStep... steps) {
        return planOn(server.host("app-1"), "walk", values, steps);
    }

    static Plan planOn(Host host, String word, Map<String, String> values, PlannedStep... steps) {
        return planOn(List.of(host), word, values, steps);
    }

    private static Plan planOn(List<Host> hosts, String word, Map<String, String> values, PlannedStep... steps) {
        var plan = Specimen.plan(word, hosts, List.of(), steps);
        return new Plan(plan.id(), Ids.of(new SecureRandom()).attempt(), plan.source(), plan.title(), plan.kind(),
                plan.risk(), plan.downtime(),
                plan.hosts(), plan.order(), new TreeMap<>(values), plan.forward(), List.of(), "");
    }

    private String text(Attempt attempt, Stream stream) {
        return new String(bytes(attempt.id(), stream), UTF_8);
    }

    private byte[] bytes(AttemptId attempt, Stream stream) {
        var bytes = new ByteArrayOutputStream();
        console.outputs.read(attempt, chunk -> {
            if (chunk.stream() == stream) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return bytes.toByteArray();
    }
}
