package org.watchkeeper.run.real;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.testing.RecordingListener;
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
    void stop_means_stopped_on_the_host() {
        walk = open(Map.of(), Specimen.step("sleep", "echo $$; (sleep 600 & wait)"));
        walk.runToGate();
        listener.await(() -> listener.shown().endsWith("\n"));
        long pid = Long.parseLong(listener.shown().strip());
        assertTrue(ProcessHandle.of(pid).isPresent());
        walk.stop();
        listener.awaitRest(2);
        assertEquals(new Outcome.Cancelled(new StopReport.Stopped(), OptionalInt.of(143)),
                walk.state().attempts().getFirst().outcome().orElseThrow());
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
        var plan = Specimen.plan(word, List.of(host), List.of(), steps);
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
