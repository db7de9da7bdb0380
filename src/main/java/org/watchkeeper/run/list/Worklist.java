package org.watchkeeper.run.list;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionState;

/// The lists that were opened for the work that comes next: those of an occasion of the document whose work is not completed.
final class Worklist {
    private final Checklists checklists;
    private volatile Seen seen = new Seen(-1, List.of());

    /// The lines as they were at a version.
    private record Seen(long version, List<ListLine> lines) {}

    Worklist(Checklists checklists) {
        this.checklists = checklists;
    }

    /// The line of a list in the newest occasion that has it, when that is for work to come.
    Optional<ListLine> line(String file, String title) {
        return lines().stream().filter(line -> isOf(line, file) && line.title().equals(title))
                .max(Comparator.comparing(ListLine::opened)).filter(line -> toCome(line).isPresent());
    }

    /// The newest occasion of the document whose work is not completed.
    Optional<OccasionState> occasion(String file) {
        return lines().stream().filter(line -> isOf(line, file))
                .sorted(Comparator.comparing(ListLine::opened).reversed()).flatMap(line -> toCome(line).stream())
                .findFirst();
    }

    /// Grows whenever a list was written to.
    long version() {
        return checklists.version();
    }

    /// Read once for all the procedures that are asked about.
    private List<ListLine> lines() {
        var version = checklists.version();
        if (seen.version() != version) {
            seen = new Seen(version, checklists.lines());
        }
        return seen.lines();
    }

    private Optional<OccasionState> toCome(ListLine line) {
        return checklists.look(line.occasion().id()).filter(state -> state.clocks().completion().isEmpty());
    }

    private static boolean isOf(ListLine line, String file) {
        return line.occasion().kind() == Occasion.Kind.MAINTENANCE
                && Path.of(line.file()).normalize().equals(Path.of(file).normalize());
    }
}
