package org.watchkeeper.run.loop;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

/// A console on scripted hosts. `another` is a second console that shares the journal, the outputs and the hosts.
final class Rig implements AutoCloseable {
    final MemoryJournal journal;
    final MemoryOutputs outputs;
    final ScriptedShells shells;
    final RecordingListener listener = new RecordingListener();
    final LiveRuns runs;
    private final long seed;
    private final Duration goDown;
    private final Duration comeBack;

    Rig() {
        this(Duration.ofMinutes(1), Duration.ofMinutes(15));
    }

    /// Waits so long for a host that is to restart to go down, and to come back.
    Rig(Duration goDown, Duration comeBack) {
        this(new MemoryJournal(), new MemoryOutputs(), new ScriptedShells(), 1, goDown, comeBack);
    }

    private Rig(MemoryJournal journal, MemoryOutputs outputs, ScriptedShells shells, long seed, Duration goDown,
            Duration comeBack) {
        this.goDown = goDown;
        this.comeBack = comeBack;
        this.journal = journal;
        this.outputs = outputs;
        this.shells = shells;
        this.seed = seed;
        var pace = new Pace(List.of(Duration.ofMillis(1), Duration.ofMillis(2)), Duration.ofMillis(5),
                Duration.ofMillis(200), Duration.ofMillis(1), goDown, comeBack);
        this.runs = new LiveRuns(new Means(journal, outputs, shells, Ids.of(new Random(seed)),
                InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().name("walk-", 0).factory(), pace));
    }

    Rig another() {
        return new Rig(journal, outputs, shells, seed + 1, goDown, comeBack);
    }

    Walk open(Plan plan) {
        return runs.open(plan, Specimen.ADA, Questions.refuseAll(), listener);
    }

    Walk open(Plan plan, Questions questions) {
        return runs.open(plan, Specimen.ADA, questions, listener);
    }

    Walk open(Plan plan, Map<String, Secret> secrets) {
        return runs.open(plan, secrets, Specimen.ADA, Questions.refuseAll(), listener);
    }

    Walk resume(Plan plan) {
        return runs.resume(plan.id(), Specimen.ADA, Questions.refuseAll(), listener);
    }

    @Override
    public void close() {
        runs.close();
    }
}
