package org.watchkeeper.run.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// A console that works through a list of two commands on one host, on stores that outlive it.
final class Bench implements AutoCloseable {
    static final OccasionId UPDATE = Sample.occasion("update");
    private static final Path FILE = Path.of("docs/guide.md");
    private static final Runbook GUIDE = new MarkdownRunbooks().read("guide.md", """
            ---
            answers:
              - {on: "- [ ] The shop is up", run: "#look-at-the-shop"}
            ---
            # Guide

            ## Pre-update checklist

            ```bash
            df -h /
            systemctl is-active shop
            ```

            ## Post-update checklist

            - [ ] The shop is up
            - [ ] Everybody knows

            ## Look at the shop

            ```bash
            curl -fsS http://localhost:8080/health
            systemctl is-active shop
            ```
            """.getBytes(StandardCharsets.UTF_8));

    final Checklists checklists;
    final LiveRuns runs;
    final RunProofs proofs;
    final BlockingQueue<Proving.Verdict> verdicts = new LinkedBlockingQueue<>();
    final StringBuffer printed = new StringBuffer();

    Bench(Checklists checklists, Journal journal, Outputs outputs, RemoteShells shells) {
        this.checklists = checklists;
        var ids = Ids.of(new Random(checklists.version() + 1));
        var pace = new Pace(List.of(Duration.ofMillis(1), Duration.ofMillis(2)), Duration.ofMillis(5),
                Duration.ofMillis(200));
        runs = new LiveRuns(new Means(journal, outputs, shells, ids, InstantSource.fixed(Sample.NIGHT),
                Thread.ofVirtual().factory(), pace));
        var events = new Random(checklists.version() + 7);
        var pencil = new Pencil(checklists, () -> Sample.ADA, InstantSource.fixed(Sample.NIGHT),
                () -> ids.run().value());
        proofs = new RunProofs(pencil, runs, outputs,
                new Stock(new Shelf()::find, new MemoryHosts(Specimen.host("app-1")),
                        new Planner(Ids.of(events)), LastValues.none(), Clearance.EVERYTHING),
                Questions.refuseAll());
    }

    /// The document's list in use, opened once.
    OccasionState open() {
        var lists = new Templates(FILE.toString(), GUIDE).copies(UPDATE);
        var opened = new ListEvent.Opened(new Occasion(UPDATE, Occasion.Kind.MAINTENANCE, "Update", ""),
                Clocks.none(Sample.UTC), lists);
        return checklists.append(UPDATE, new ListEntry.Happening(UPDATE.value(), Sample.NIGHT, Sample.ADA, opened));
    }

    ItemState item(int index) {
        return checklists.look(UPDATE).orElseThrow().lists().getFirst().items().get(index);
    }

    Proving.Errand errand(int index) {
        return errand(0, index);
    }

    Proving.Errand errand(int list, int index) {
        var chosen = checklists.look(UPDATE).orElseThrow().lists().get(list);
        return new Proving.Errand(UPDATE, chosen.copy().id(), chosen.items().get(index).item().key(), "app-1",
                Map.of());
    }

    Proving.Going begin(int index) {
        return proofs.begin(errand(index), false, report());
    }

    Proving.Report report() {
        return new Proving.Report() {
            @Override
            public void printed(Proving.Printed some) {
                printed.append(new String(some.bytes(), StandardCharsets.UTF_8));
            }

            @Override
            public void doing(String what) {}

            @Override
            public void ended(Proving.Verdict verdict) {
                verdicts.add(verdict);
            }
        };
    }

    Proving.Verdict verdict() throws InterruptedException {
        return Optional.ofNullable(verdicts.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    @Override
    public void close() {
        runs.close();
    }

    private record Shelf() implements Library {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(FILE, false, GUIDE));
        }

        @Override
        public Optional<Entry> find(Path file) {
            return file.equals(FILE) ? Optional.of(entries().getFirst()) : Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
