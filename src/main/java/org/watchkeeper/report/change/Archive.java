package org.watchkeeper.report.change;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.told.ToldChanges;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.Duties;
import org.watchkeeper.health.watch.Logbook;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.report.HtmlText;
import org.watchkeeper.report.MarkdownText;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Earlier;

/// Reads all that is kept about a change, and writes its report. Reads the database.
public final class Archive implements ChangeReports {
    /// How far from the work a reading says something about it.
    private static final Duration AROUND = Duration.ofHours(1);

    private final Sources sources;
    private final InstantSource clock;

    /// Where it reads. The post office is asked for each time: it is built with what is set up then.
    public record Sources(Changes changes, Supplier<PostOffice> office, Checklists checklists, Runs runs, Duties duties,
            Logbook logbook) {}

    public Archive(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Written written(ChangeId id, Form form) {
        var change = sources.changes().look(id).orElseThrow(
                () -> new Problem("There is no such change", id.toString(), "It may be of another database."));
        var report = ChangeReport.of(dossier(change));
        return new Written(ChangeReport.fileName(change.proposal()) + form.ending(), switch (form) {
            case HTML -> HtmlText.of(report);
            case MARKDOWN -> MarkdownText.of(report);
        });
    }

    private Dossier dossier(ChangeState change) {
        var office = sources.office().get();
        return new Dossier(change, clock.instant(), office.desk().page(ToldChanges.subject(change.id())),
                office.channels(), lists(change.id()), accounts(change), health(change));
    }

    private List<OccasionState> lists(ChangeId change) {
        return sources.checklists().lines().stream().map(ListLine::occasion)
                .filter(occasion -> occasion.subject().equals(Occasion.ofChange(change))).map(Occasion::id).distinct()
                .flatMap(id -> sources.checklists().look(id).stream()).toList();
    }

    private List<Account> accounts(ChangeState change) {
        return change.runs().stream().map(run -> sources.runs().journal(new RunId(run.run())))
                .filter(journal -> !journal.isEmpty()).map(journal -> Account.of(journal, Earlier.NONE)).toList();
    }

    private List<Dossier.Check> health(ChangeState change) {
        var from = change.runs().stream().map(ChangeState.PhaseRun::began).findFirst();
        var to = change.history().reversed().stream().filter(entry -> entry.event() instanceof ChangeEvent.RunEnded)
                .map(entry -> entry.at()).findFirst().orElse(clock.instant());
        return from.map(began -> checks(change).flatMap(check -> around(check, began, to)).toList()).orElse(List.of());
    }

    private record Watched(Host host, Probe probe) {}

    private Stream<Watched> checks(ChangeState change) {
        var ids = change.proposal().targets().stream().map(Target::id).toList();
        return sources.duties().now().entrySet().stream().filter(duty -> ids.contains(duty.getKey().id()))
                .flatMap(duty -> duty.getValue().stream().map(probe -> new Watched(duty.getKey(), probe)))
                .sorted(java.util.Comparator.comparing((Watched each) -> each.host().name())
                        .thenComparing(each -> each.probe().id().toString()));
    }

    private Stream<Dossier.Check> around(Watched each, Instant began, Instant ended) {
        var key = new CheckKey(each.host().id(), each.probe().id());
        var before = sources.logbook().history(key, began.minus(AROUND), began);
        var after = sources.logbook().history(key, ended, ended.plus(AROUND));
        return before.isEmpty() && after.isEmpty()
                ? Stream.of()
                : Stream.of(new Dossier.Check(each.host().name(), each.probe().title(),
                        before.reversed().stream().findFirst(), after.stream().findFirst()));
    }
}
