package org.watchkeeper.run.proof;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.drill.Practices;
import org.watchkeeper.drill.server.Drill;
import org.watchkeeper.drill.testing.Pack;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.runbook.Library;

/// The lists of a shipped runbook, worked through on its first practice host over real SSH: what proves itself is run, the rest
/// is ticked.
final class Exercise implements AutoCloseable {
    /// So fast that a play has ended before anybody looks.
    private static final double AT_ONCE = 1_000_000;
    private static final OccasionId OCCASION = Sample.occasion("exercise");

    private final MemoryChecklists checklists = new MemoryChecklists();
    private final Pencil pencil = new Pencil(checklists, () -> Sample.ADA, InstantSource.system(), UUID::randomUUID);
    private final Drill drill;
    private final SshWires wires;
    private final LiveRuns runs;
    private final RunProofs proofs;

    Exercise(Pack pack, Path folder) {
        drill = new Drill(() -> Practices.of(pack.practice()), folder.resolve("practice"), Clock.systemUTC(), AT_ONCE);
        var hosts = new MemoryHosts();
        drill.hosts().forEach(hosts::save);
        wires = new SshWires(hosts, drill, new TrustFiles(folder.resolve("known_hosts"), List.of()),
                SshSettings.standard(""));
        var ids = Ids.of(new SecureRandom());
        var outputs = new MemoryOutputs();
        runs = new LiveRuns(new Means(new MemoryJournal(), outputs, new DetachedShells(wires, InstantSource.system()),
                ids, InstantSource.system(), Thread.ofVirtual().factory(), Pace.USUAL));
        proofs = new RunProofs(pencil, runs, outputs,
                new Stock(new Shelf(pack)::find, hosts, new Planner(ids), LastValues.none(), Clearance.EVERYTHING),
                Questions.refuseAll());
        var lists = new Templates(pack.name(), pack.runbook()).copies(OCCASION);
        pencil.open(new ListEvent.Opened(new Occasion(OCCASION, Occasion.Kind.OTHER, pack.name(), ""),
                Clocks.none(Sample.UTC), lists));
    }

    List<ListState> lists() {
        return state().lists();
    }

    private OccasionState state() {
        return checklists.look(OCCASION).orElseThrow();
    }

    /// Settles an item as far as it can be; what did not go as it should, or empty.
    String settle(ListId list, ListItem item) throws InterruptedException {
        if (!item.isProvable()) {
            pencil.write(OCCASION, new ListEvent.Ticked(item.key(), List.of()));
            return "";
        }
        var bare = new Proving.Errand(OCCASION, list, item.key(), drill.hosts().getFirst().name(), Map.of());
        var errand = new Proving.Errand(OCCASION, list, item.key(), bare.host(), given(proofs.prospect(bare)));
        var prospect = proofs.prospect(errand);
        if (!prospect.isReady()) {
            return String.join(" ", prospect.objections());
        }
        var verdicts = new LinkedBlockingQueue<Proving.Verdict>();
        proofs.begin(errand, !prospect.confirm().isEmpty(), new Waiting(verdicts));
        var verdict = Optional.ofNullable(verdicts.poll(60, TimeUnit.SECONDS)).orElseThrow();
        return verdict instanceof Proving.Verdict.Proved ? "" : verdict.toString();
    }

    /// What an operator fills in where nothing is proposed: the sample.
    private static Map<String, String> given(Proving.Prospect prospect) {
        return prospect.values().stream().filter(asked -> asked.value().isEmpty())
                .collect(Collectors.toMap(Proving.Asked::name, Proving.Asked::sample));
    }

    @Override
    public void close() {
        runs.close();
        wires.close();
        drill.close();
    }

    private record Waiting(BlockingQueue<Proving.Verdict> verdicts) implements Proving.Report {
        @Override
        public void printed(Proving.Printed some) {}

        @Override
        public void doing(String what) {}

        @Override
        public void ended(Proving.Verdict verdict) {
            verdicts.add(verdict);
        }
    }

    private record Shelf(Pack pack) implements Library {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(Path.of(pack.name()), true, pack.runbook()));
        }

        @Override
        public Optional<Entry> find(Path file) {
            return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
