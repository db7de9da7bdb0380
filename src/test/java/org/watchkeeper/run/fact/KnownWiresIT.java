package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.testing.SshdServer;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.Specimen;

/// A run over a real sshd whose host is built anew while nobody looks: taken up, it does nothing there until a person says that it is
/// the right machine.
class KnownWiresIT {
    private static final String ONE = "1".repeat(32);
    private static final String TWO = "2".repeat(32);
    private final MemoryFacts book = new MemoryFacts();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final RecordingListener listener = new RecordingListener();
    @TempDir
    private Path folder;

    @Test
    void a_run_that_is_taken_up_does_nothing_on_another_machine_until_a_person_has_taken_it() throws IOException {
        var trace = folder.resolve("trace");
        try (var server = SshdServer.start(folder)) {
            var host = server.host("app-1");
            Files.write(folder.resolve("known"), server.knownHostsLines(server.endpoint()));
            var plan = Specimen.ofItsOwn(Specimen.plan("update", List.of(host), List.of(), Specimen.step("one", "true"),
                    Specimen.step("two", "echo here >'" + trace + "'")));
            is(ONE);
            try (var console = new Console(host);
                    var walk = console.runs.open(plan, Map.of(), Specimen.ADA, Questions.refuseAll(), listener)) {
                walk.runStep(false);
                listener.awaitState(state -> state.walked().tasks().getFirst().letsPass());
            }
            assertThat(book.machines(host.id())).extracting(KnownMachine::machine).containsExactly(ONE);
            is(TWO);
            takenUp(host, plan, trace);
        }
    }

    private void takenUp(Host host, Plan plan, Path trace) {
        var later = new RecordingListener();
        try (var console = new Console(host);
                var walk = console.runs.resume(plan.id(), Specimen.ADA, Questions.refuseAll(), later)) {
            walk.runStep(false);
            var held = later.awaitEvent(RunEvent.HostUnavailable.class);
            assertThat(held.another()).isTrue();
            assertThat(held.why()).contains("it says it is " + TWO + ", and is known as " + ONE);
            assertThat(trace).doesNotExist();
            book.keep(host.id(), new HostFacts(Specimen.NIGHT, Platform.UNKNOWN, TWO, Optional.empty(),
                    new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of()));
            book.accept(host.id(), book.of(host.id()).machine().orElseThrow(),
                    new KnownMachine(TWO, Specimen.NIGHT, "ada", "the disk died"));
            walk.runStep(false);
            later.awaitState(state -> state.walked().next().isEmpty());
            assertThat(trace).hasContent("here");
            walk.finish(RunEvent.Result.COMPLETED, "");
            later.awaitState(state -> state.isFinished());
        }
    }

    /// From now on the host says that it is this machine.
    private void is(String machine) throws IOException {
        Files.createDirectories(folder.resolve("root/etc"));
        Files.writeString(folder.resolve("root/etc/machine-id"), machine + "\n");
    }

    /// A console over real connections; the host's root is a folder.
    private final class Console implements AutoCloseable {
        private final SshWires wires;
        private final LiveRuns live;
        private final MachineRuns runs;

        Console(Host host) {
            wires = new SshWires(new MemoryHosts(host), Whereabouts.asInventoried(),
                    new TrustFiles(folder.resolve("known"), List.of()), SshSettings.standard(""));
            var known = new KnownWires(wires, book, Clock.systemUTC(), ZoneOffset.UTC, _ -> {},
                    folder.resolve("root").toString());
            live = new LiveRuns(new Means(journal, outputs, new DetachedShells(known, Clock.systemUTC()),
                    Ids.of(new Random()), Clock.systemUTC(), Thread.ofVirtual().factory(), Pace.USUAL));
            runs = new MachineRuns(live, HostsAsked.NOBODY, book, ZoneOffset.UTC);
        }

        @Override
        public void close() {
            live.close();
            wires.close();
        }
    }
}
