package org.watchkeeper.run.list;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.runbook.Library;

/// Brings up the lists for after the work when a run is finished: in the occasion of the lists before it, else in one of the
/// run's own, their times counted from the real end.
///
/// The same run brings them up once, however often and from however many consoles it is told that the run is finished: the
/// occasion is chosen once, every entry has an id of its own, and that all is there is written last.
public final class After {
    private final Pencil pencil;
    private final Function<Path, Optional<Library.Entry>> documents;
    private final ZoneId zone;
    private final Sequels sequels;

    public After(Pencil pencil, Function<Path, Optional<Library.Entry>> documents, ZoneId zone, Sequels sequels) {
        this.pencil = pencil;
        this.documents = documents;
        this.zone = zone;
        this.sequels = sequels;
    }

    /// This run is opened: a console that comes later finds what this one does not live to bring up.
    void expect(Plan plan) {
        if (!RunLine.isPractice(plan)) {
            sequels.expect(plan.id());
        }
    }

    /// A run of real hosts that changed something is over; an abandoned one has no end to count from. One whose document is not
    /// there waits until it is.
    void finished(RunState state, Instant at) {
        var plan = state.plan();
        if (!(state.status() instanceof RunState.Status.Finished(var result, _)) || RunLine.isPractice(plan)) {
            return;
        }
        if (result == RunEvent.Result.ABANDONED) {
            sequels.done(plan.id());
            return;
        }
        documents.apply(Path.of(plan.source().file())).ifPresent(entry -> {
            bring(plan, entry, at);
            sequels.done(plan.id());
        });
    }

    private void bring(Plan plan, Library.Entry entry, Instant at) {
        var own = OccasionId.about(Occasion.ofRun(plan.id()));
        var id = sequels.settle(plan.id(),
                new Worklist(pencil.checklists()).occasion(plan.source().file(), at, plan.mandate().change())
                        .map(before -> before.occasion().id()).orElse(own));
        var lists = new Templates(plan.source().file(), entry.runbook()).copies(id).stream().filter(After::isAfter)
                .toList();
        if (!id.equals(own)) {
            pencil.checklists().look(id).ifPresent(before -> bring(plan, before, lists, at));
        } else if (!lists.isEmpty()) {
            pencil.open(new ListEvent.Opened(
                    new Occasion(own, Occasion.Kind.MAINTENANCE, plan.title(), Occasion.ofRun(plan.id())),
                    Clocks.none(zone).completed(at), lists));
        }
    }

    private void bring(Plan plan, OccasionState before, List<ListCopy> lists, Instant at) {
        var occasion = before.occasion().id();
        pencil.write(occasion, id(plan, "end"), new ListEvent.ClocksSet(before.clocks().completed(at)));
        if (!lists.isEmpty()) {
            pencil.write(occasion, id(plan, "lists"), new ListEvent.Added(lists));
        }
    }

    private static boolean isAfter(ListCopy list) {
        return list.kind() != org.watchkeeper.runbook.Checklist.Kind.TASKS
                && list.timing().phase() == Timing.Phase.AFTER;
    }

    private static UUID id(Plan plan, String what) {
        return UUID.nameUUIDFromBytes((what + " " + plan.id()).getBytes(StandardCharsets.UTF_8));
    }
}
