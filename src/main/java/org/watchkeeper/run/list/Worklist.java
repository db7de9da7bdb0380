package org.watchkeeper.run.list;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;

/// The lists in use of a document. Thread-safe; what was read is kept until somebody writes.
final class Worklist {
    /// Older occasions of one document are not looked into: what is not found counts as not done.
    private static final int MOST = 40;

    private final Checklists checklists;
    private Seen seen = new Seen(-1, List.of(), new HashMap<>());

    /// The lines as they were at a version, and the occasions that were looked into.
    private record Seen(long version, List<ListLine> lines, Map<OccasionId, Optional<OccasionState>> occasions) {}

    /// A list in use, and whether the work it was opened for is to come.
    record Kept(ListState list, Instant opened, boolean toCome) {}

    Worklist(Checklists checklists) {
        this.checklists = checklists;
    }

    /// All lists of the document, the ones opened last first: those of that change where it has any, else those of no change.
    synchronized List<Kept> lists(String file, Optional<ChangeId> change) {
        refresh();
        return of(file, change).stream()
                .sorted(Comparator.comparing(ListLine::opened).reversed()).map(line -> line.occasion().id())
                .distinct().limit(MOST).flatMap(id -> look(id).stream()).flatMap(state -> kept(state, file))
                .sorted(Comparator.comparing(Kept::opened).reversed()).toList();
    }

    private java.util.stream.Stream<Kept> kept(OccasionState state, String file) {
        boolean toCome = state.clocks().completion().isEmpty();
        return state.lists().stream().filter(list -> isSame(list.copy().origin().file(), file))
                .map(list -> new Kept(list, state.addedAt(list.copy().id()), toCome));
    }

    /// Grows whenever a list was written to.
    long version() {
        return checklists.version();
    }

    /// The newest occasion of the document, or of that change, that was there at that time and whose work is not completed.
    synchronized Optional<OccasionState> occasion(String file, Instant at, Optional<ChangeId> change) {
        refresh();
        return of(file, change).stream().sorted(Comparator.comparing(ListLine::opened).reversed())
                .map(line -> line.occasion().id())
                .distinct().flatMap(id -> look(id).stream()).filter(state -> state.clocks().completion().isEmpty())
                .filter(state -> !state.opened().isAfter(at)).findFirst();
    }

    private List<ListLine> of(String file, Optional<ChangeId> change) {
        var all = seen.lines().stream().filter(line -> isOf(line, file)).toList();
        var own = all.stream().filter(line -> change.map(Occasion::ofChange)
                .filter(line.occasion().subject()::equals).isPresent()).toList();
        return own.isEmpty() ? all.stream().filter(line -> !line.occasion().isOfChange()).toList() : own;
    }

    private void refresh() {
        var version = checklists.version();
        if (seen.version() != version) {
            seen = new Seen(version, checklists.lines(), new HashMap<>());
        }
    }

    private Optional<OccasionState> look(OccasionId id) {
        return seen.occasions().computeIfAbsent(id, checklists::look);
    }

    private static boolean isOf(ListLine line, String file) {
        return line.occasion().kind() == Occasion.Kind.MAINTENANCE && isSame(line.file(), file);
    }

    private static boolean isSame(String one, String other) {
        return Path.of(one).normalize().equals(Path.of(other).normalize());
    }
}
