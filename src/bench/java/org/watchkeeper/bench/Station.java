package org.watchkeeper.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.watchkeeper.health.store.SqlLogbook;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.store.SqlHosts;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;

/// A console without a screen, wired as the real one, with everything it keeps in a folder that goes when it is closed.
final class Station implements AutoCloseable {
    final Path folder;
    final Path knownHosts;
    final SshWires wires;
    final DetachedShells shells;
    final SqlJournal journal;
    final SqlOutputs outputs;
    final Ids ids = Ids.of(new SecureRandom());
    private final Database database;

    Station() throws IOException {
        folder = Files.createTempDirectory("wk-bench");
        knownHosts = Files.createFile(folder.resolve("known_hosts"));
        database = Database.open(new DatabaseUrl.SqliteFile(folder.resolve("watchkeeper.db")), Clock.systemUTC());
        journal = new SqlJournal(database);
        outputs = new SqlOutputs(database);
        wires = new SshWires(new SqlHosts(database, Clock.systemUTC()), Whereabouts.asInventoried(),
                new TrustFiles(knownHosts, List.of()),
                SshSettings.standard(""));
        shells = new DetachedShells(wires, Clock.systemUTC());
    }

    void trust(List<String> lines) throws IOException {
        Files.write(knownHosts, lines, java.nio.file.StandardOpenOption.APPEND);
    }

    RemoteShell open(Host host, AttemptId run) {
        var shell = shells.open(host, run, Questions.refuseAll());
        if (!shell.ground().isDetached()) {
            throw new IllegalStateException("not detached: " + shell.ground().attachedBecause());
        }
        return shell;
    }

    SqlLogbook logbook() {
        return new SqlLogbook(database);
    }

    RemoteCommand command(String script) {
        return new RemoteCommand(ids.attempt(), script, new TreeMap<>(), Map.of(), false, Duration.ZERO);
    }

    /// A run whose journal is open, for commands on these hosts.
    Run run(List<Host> hosts, String script) {
        var plan = Specimen.plan(ids.run().toString(), hosts, List.of(), Specimen.step("Measure", script));
        return new Run(plan.id()).opened(new RunEvent.Opened(plan, Specimen.ADA));
    }

    @Override
    public void close() throws IOException {
        wires.close();
        database.close();
        Benches.delete(folder);
    }

    /// What a run does around a command: journal, start, output, end, journal, tidy up on the host.
    final class Run {
        private final RunId id;
        private long last;

        private Run(RunId id) {
            this.id = id;
        }

        private Run opened(RunEvent event) {
            append(event);
            return this;
        }

        private synchronized void append(RunEvent event) {
            last++;
            journal.append(id, last, Clock.systemUTC().instant(), event);
        }

        void carryOut(RemoteShell shell, RemoteCommand command) {
            append(new RunEvent.AttemptBegan(0, command.attempt(), command.script(), command.script(), false,
                    Specimen.ADA));
            var ending = shell.run(command, storing());
            append(new RunEvent.AttemptEnded(command.attempt(), succeeded(ending)));
            shell.forget(command.attempt());
        }
    }

    OutputSink storing() {
        return outputs::append;
    }

    static Outcome succeeded(Ending ending) {
        if (ending instanceof Ending.Exited(int status, _, _, _) && status == 0) {
            return new Outcome.Succeeded(0);
        }
        throw new IllegalStateException("the command did not succeed: " + ending);
    }
}
