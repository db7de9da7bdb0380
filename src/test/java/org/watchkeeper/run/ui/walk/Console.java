package org.watchkeeper.run.ui.walk;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.watchkeeper.remote.Questions;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.run.Drivers;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

/// A console without a screen on scripted hosts: what runs say is heard on the test's thread, when it looks.
final class Console implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK = 5;
    final ScriptedShells shells;
    final MemoryJournal journal;
    final MemoryOutputs outputs;
    final LiveRuns runs;
    final Walks walks;
    final Contacts contacts = new Contacts();
    private final LinkedBlockingQueue<Runnable> news = new LinkedBlockingQueue<>();

    Console() {
        this(new ScriptedShells(), new MemoryJournal(), new MemoryOutputs(), Drivers.alone());
    }

    /// The same hosts, journal and outputs in another console.
    Console(Console other) {
        this(other, Drivers.alone());
    }

    Console(Drivers drivers) {
        this(new ScriptedShells(), new MemoryJournal(), new MemoryOutputs(), drivers);
    }

    Console(Console other, Drivers drivers) {
        this(other.shells, other.journal, other.outputs, drivers);
    }

    private Console(ScriptedShells shells, MemoryJournal journal, MemoryOutputs outputs, Drivers drivers) {
        this.shells = shells;
        this.journal = journal;
        this.outputs = outputs;
        var pace = new Pace(List.of(Duration.ofMillis(1)), Duration.ofMillis(5), Duration.ofMillis(200));
        Outputs stored = outputs;
        runs = new LiveRuns(new Means(journal, stored, shells, Ids.of(new Random()),
                InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().factory(), pace, drivers));
        walks = new Walks(runs, journal, outputs, contacts, Clock.fixed(Specimen.NIGHT.plusSeconds(90), ZoneOffset.UTC),
                receiver -> heard -> news.add(() -> receiver.accept(List.of(heard))));
    }

    WalkViewModel open(Plan plan) {
        return walks.open(plan, Map.of(), Specimen.ADA, Questions.refuseAll());
    }

    WalkViewModel bring(RunId run) {
        return walks.bring(run, Specimen.ADA, Questions.refuseAll());
    }

    /// Hears news until it is so; fails after twenty seconds.
    void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!wanted.getAsBoolean()) {
            // Output comes to the transcript without news: it is looked at again after a moment.
            var next = news.poll(LOOK, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            } else if (System.nanoTime() > end) {
                throw new AssertionError("it did not become so in time");
            }
        }
    }

    @Override
    public void close() {
        runs.close();
    }
}
