package org.watchkeeper.run.list;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.run.Undone;
import org.watchkeeper.run.Undone.OpenList;
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
        return undone(entry, procedure, Optional.empty());
    }

    /// What is undone before it may start as that change, whose own lists count where it has any. Those of other changes never do.
    public Undone undone(Library.Entry entry, Procedure procedure, Optional<ChangeId> change) {
        if (!isHeldUp(procedure)) {
            return Undone.NOTHING;
        }
        var file = entry.file().toString();
        var templates = new Templates(file, entry.runbook());
        var lists = templates.copies(OccasionId.about(file)).stream().filter(Templates::isBefore).toList();
        // All lists of the document are paired, so that none stands for another one's.
        var open = open(lists, worklist.lists(file, change));
        return new Undone(
                open.stream().filter(each -> templates.isFor(each.list(), procedure.id())).map(Held::open).toList());
    }

    /// Grows whenever a list was written to.
    public long version() {
        return worklist.version();
    }

    private static boolean isHeldUp(Procedure procedure) {
        return HELD_UP.contains(procedure.kind())
                && procedure.commands().stream().anyMatch(command -> !command.flags().contains(Flag.READ_ONLY));
    }

    /// A list of the document, and what of it is undone.
    private record Held(ListCopy list, OpenList open) {}

    private static List<Held> open(List<ListCopy> lists, List<Worklist.Kept> kept) {
        var pairing = new Pairing(lists, kept);
        return lists.stream().flatMap(list -> open(list, pairing, kept).map(open -> new Held(list, open)).stream())
                .toList();
    }

    private static Optional<OpenList> open(ListCopy list, Pairing pairing, List<Worklist.Kept> kept) {
        var found = pairing.of(list).filter(Worklist.Kept::toCome);
        int mandatory = (int) list.items().stream().filter(ListItem::mandatory).count();
        int open = found.map(each -> Pairing.open(list, each.list())).orElse(mandatory);
        return open == 0
                ? Optional.empty()
                : Optional.of(new OpenList(list.title(), open, found.isPresent()
                        ? OpenList.State.OPEN
                        : isChanged(list, pairing, kept) ? OpenList.State.CHANGED : OpenList.State.NOT_OPENED));
    }

    /// Whether a list of that name is in use for this work, but says something else than the document now.
    private static boolean isChanged(ListCopy list, Pairing pairing, List<Worklist.Kept> kept) {
        return pairing.of(list).isEmpty() && kept.stream().filter(Worklist.Kept::toCome)
                .anyMatch(each -> each.list().copy().title().equals(list.title()));
    }
}
