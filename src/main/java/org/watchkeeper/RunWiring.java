package org.watchkeeper;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Drivers;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RememberingRuns;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.change.ChangedRuns;
import org.watchkeeper.run.change.Ledger;
import org.watchkeeper.run.fact.MachineGate;
import org.watchkeeper.run.fact.MachineRuns;
import org.watchkeeper.run.health.HostsAtWork;
import org.watchkeeper.run.list.After;
import org.watchkeeper.run.list.Before;
import org.watchkeeper.run.list.CatchUp;
import org.watchkeeper.run.list.ListedRuns;
import org.watchkeeper.run.list.Sequels;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.proof.RunProofs;
import org.watchkeeper.run.proof.Stock;
import org.watchkeeper.run.search.OutputIndex;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.store.SqlDrivers;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlLastValues;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.store.SqlSequels;
import org.watchkeeper.run.store.search.SqlOutputIndex;
import org.watchkeeper.run.store.search.SqlOutputSearch;
import org.watchkeeper.runbook.Library;

/// Builds what runs procedures: the gates before, the journal, the lists after, and items of checklists that are proved by a run.
final class RunWiring {
    private final Ground ground;
    private final DocumentWiring documents;
    private final HostWiring hosts;
    private final ListWiring lists;
    private final CalendarWiring calendar;
    private final Lazy<Ids> ids;
    private final Lazy<Before> before;
    private final Lazy<Journal> journal;
    private final Lazy<Drivers> drivers;
    private final Lazy<Outputs> outputs;
    private final Lazy<OutputIndex> index;
    private final Lazy<Sequels> sequels;
    private final Lazy<LastValues> lastValues;
    private final Lazy<LiveRuns> live;

    RunWiring(Ground ground, DocumentWiring documents, HostWiring hosts, ListWiring lists, CalendarWiring calendar) {
        this.ground = ground;
        this.documents = documents;
        this.hosts = hosts;
        this.lists = lists;
        this.calendar = calendar;
        ids = ground.lazy(() -> Ids.of(new SecureRandom()));
        before = ground.lazy(() -> new Before(lists.checklists()));
        journal = ground.lazy(() -> new SqlJournal(ground.database()));
        drivers = ground.lazy(() -> new SqlDrivers(ground.database()));
        outputs = ground.lazy(() -> new SqlOutputs(ground.database()));
        index = ground.lazy(() -> new SqlOutputIndex(ground.database()));
        sequels = ground.lazy(() -> new SqlSequels(ground.database()));
        lastValues = ground.lazy(() -> new SqlLastValues(ground.database()));
        live = ground.lazy(() -> new LiveRuns(new Means(journal.get(), outputs.get(), hosts.shells(), ids.get(),
                ground.clock, Thread.ofVirtual().name("run-", 0).factory(), Pace.USUAL, drivers.get())));
    }

    Ids ids() {
        return ids.get();
    }

    Journal journal() {
        return journal.get();
    }

    Outputs outputs() {
        return outputs.get();
    }

    OutputIndex index() {
        return index.get();
    }

    OutputSearch search() {
        return new SqlOutputSearch(ground.database());
    }

    LastValues lastValues() {
        return lastValues.get();
    }

    /// What runs ask before they are opened.
    Clearance clearance() {
        return new AcceptedVersions(documents.acceptances(), before.get(), calendar.gates(),
                () -> new MachineGate(hosts.factBook().all(), hosts.facts().missed(), ZoneId.systemDefault()),
                Optional.empty());
    }

    /// Runs as people start them.
    Runs runs() {
        return new MachineRuns(new ChangedRuns(new ListedRuns(remembering(), after(ground::operator)),
                calendar.gates(), new Ledger(calendar.desk(ground::operator)), ground.clock), hosts.facts(),
                hosts.factBook(), ZoneId.systemDefault());
    }

    /// Runs that no change and no list knows of: those of routines and of items that are proved.
    Runs remembering() {
        return new RememberingRuns(live.get(), lastValues.get(), ground.clock);
    }

    /// Runs as they are, to be looked at.
    LiveRuns live() {
        return live.get();
    }

    /// For the command line, which also names documents that are in no folder of the library.
    Proving provingAny(Questions questions) {
        return proving(questions, ground::operator, documents::documentOfAll);
    }

    /// Proves items of documents of the library, for whoever sits at the screen now.
    Proving proving(Questions questions, Supplier<Operator> operator) {
        return proving(questions, operator, documents.followed()::find);
    }

    private Proving proving(Questions questions, Supplier<Operator> operator,
            Function<Path, Optional<Library.Entry>> known) {
        var stock = new Stock(known, hosts.inventory(), new Planner(ids.get()), lastValues.get(), clearance());
        return new RunProofs(lists.pencil(operator), remembering(), outputs.get(), stock, questions);
    }

    /// Makes evidence of files, addresses and readings.
    Attaching attaching() {
        return new Attaching(lists.evidenceFiles(), live.get()::masked);
    }

    /// The runs that a console drives now, this one or another.
    Set<RunId> driven() {
        return drivers.get().driven();
    }

    /// At what hosts are because of runs and changes.
    HostsAtWork.Sources work() {
        return new HostsAtWork.Sources(() -> live.get().list(), run -> drivers.get().of(run).isPresent(),
                () -> calendar.changes().lines());
    }

    /// Opens the lists that finished runs still bring up, from now on until the ground is closed.
    void bringUpLists(Supplier<Operator> attending) {
        ground.every(Duration.ofSeconds(20), "lists", new CatchUp(live.get(), sequels.get(), after(attending)));
    }

    /// Takes what runs print into the index from now on, until the ground is closed.
    void keepIndex() {
        ground.every(Duration.ofSeconds(5), "output-index", index.get()::catchUp);
    }

    private After after(Supplier<Operator> operator) {
        return new After(lists.pencil(operator), documents::document, ZoneId.systemDefault(), sequels.get());
    }
}
