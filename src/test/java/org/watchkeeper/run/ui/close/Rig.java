package org.watchkeeper.run.ui.close;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.watchkeeper.fx.Background;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.testing.Tale;
import org.watchkeeper.run.ui.walk.Walks;
import org.watchkeeper.runbook.Library;

/// A console's runs in memory, and the closing of one of them.
final class Rig implements AutoCloseable {
    final List<String> told = new ArrayList<>();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final LiveRuns runs = new LiveRuns(new Means(journal, outputs, new ScriptedShells(), Ids.of(new Random()),
            InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().factory(),
            new Pace(List.of(Duration.ofMillis(1)), Duration.ZERO, Duration.ZERO)));

    /// A run of one step that succeeded.
    static Tale done() {
        return new Tale(Specimen.plan(Specimen.step("One", "one"))).tried(new Outcome.Succeeded(0), 2);
    }

    void keep(Tale tale) {
        for (var entry : tale.entries()) {
            journal.append(entry.run(), entry.number(), entry.at(), entry.event());
        }
    }

    CloseViewModel model(Tale tale) {
        var walk = Walks.told(tale.entries(), List.of(), Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
        return new CloseViewModel(walk, new Accounts(runs, outputs, new NoLibrary()), Background.direct(), told::add);
    }

    @Override
    public void close() {
        runs.close();
    }

    /// No documents.
    private static final class NoLibrary implements Library {
        @Override
        public List<Library.Entry> entries() {
            return List.of();
        }

        @Override
        public Optional<Library.Entry> find(Path file) {
            return Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
