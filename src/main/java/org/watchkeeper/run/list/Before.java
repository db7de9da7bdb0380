package org.watchkeeper.run.list;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.run.Undone;
import org.watchkeeper.run.Undone.OpenList;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;

/// What of a document's lists for before the work is undone.
///
/// It holds up upgrades and maintenance that change something; what only looks, takes back, saves or answers an emergency does
/// not wait for a list. A list that stands inside one procedure is for that procedure alone.
public final class Before {
    private static final Set<ProcedureKind> HELD_UP = EnumSet.of(ProcedureKind.UPGRADE, ProcedureKind.MAINTENANCE);

    private final Worklist worklist;

    public Before(Checklists checklists) {
        this.worklist = new Worklist(checklists);
    }

    /// What is undone before this procedure of the document may start.
    public Undone undone(Library.Entry entry, Procedure procedure) {
        if (!isHeldUp(procedure)) {
            return Undone.NOTHING;
        }
        var file = entry.file().toString();
        var lists = new Templates(file, entry.runbook()).copies(OccasionId.about(file)).stream()
                .filter(list -> isBefore(list) && isFor(entry, list, procedure)).toList();
        return new Undone(lists.stream().flatMap(list -> open(file, list).stream()).toList());
    }

    /// Grows whenever a list was written to.
    public long version() {
        return worklist.version();
    }

    private static boolean isHeldUp(Procedure procedure) {
        return HELD_UP.contains(procedure.kind())
                && procedure.commands().stream().anyMatch(command -> !command.flags().contains(Flag.READ_ONLY));
    }

    private static boolean isBefore(ListCopy list) {
        return list.kind() != Checklist.Kind.TASKS && list.timing().phase() == Timing.Phase.BEFORE;
    }

    private static boolean isFor(Library.Entry entry, ListCopy list, Procedure procedure) {
        int line = list.origin().lines().first();
        List<Procedure> around = entry.runbook().procedures().stream().filter(each -> each.lines().contains(line))
                .toList();
        return around.isEmpty() || around.stream().anyMatch(each -> each.id().equals(procedure.id()));
    }

    private Optional<OpenList> open(String file, ListCopy list) {
        int mandatory = (int) list.items().stream().filter(ListItem::mandatory).count();
        var line = worklist.line(file, list.title());
        int open = line.map(each -> each.counts().mandatoryOpen()).orElse(mandatory);
        return open == 0 ? Optional.empty() : Optional.of(new OpenList(list.title(), open, line.isPresent()));
    }
}
