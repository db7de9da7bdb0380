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
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.runbook.Library;

/// Brings up the lists for after the work when a run is finished: in the occasion of the lists before it, else in one of the
/// run's own, their times counted from the real end. The same run brings them up once, whichever console writes it.
public final class After {
    private final Pencil pencil;
    private final Function<Path, Optional<Library.Entry>> documents;
    private final ZoneId zone;

    public After(Pencil pencil, Function<Path, Optional<Library.Entry>> documents, ZoneId zone) {
        this.pencil = pencil;
        this.documents = documents;
        this.zone = zone;
    }

    /// A run of real hosts that changed something is over; an abandoned one has no end to count from.
    void finished(RunState state, Instant at) {
        var plan = state.plan();
        if (state.status() instanceof RunState.Status.Finished(var result, _)
                && result != RunEvent.Result.ABANDONED && !plan.hosts().stream().allMatch(Host::practice)) {
            documents.apply(Path.of(plan.source().file())).ifPresent(entry -> bring(plan, entry, at));
        }
    }

    private void bring(Plan plan, Library.Entry entry, Instant at) {
        var before = new Worklist(pencil.checklists()).occasion(plan.source().file());
        var own = OccasionId.about(Occasion.ofRun(plan.id()));
        var id = before.map(state -> state.occasion().id()).orElse(own);
        var lists = new Templates(plan.source().file(), entry.runbook()).copies(id).stream().filter(After::isAfter)
                .toList();
        if (before.isPresent()) {
            bring(plan, before.get(), lists, at);
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
