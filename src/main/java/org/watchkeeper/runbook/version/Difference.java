package org.watchkeeper.runbook.version;

/// One thing that differs between two versions of a document. `procedure` is the title of the procedure it belongs to.
public sealed interface Difference {
    /// What differs.
    enum Part {
        PROCEDURE, STEP, COMMAND,
        /// When a command counts as succeeded.
        SUCCESS,
        /// Which procedure takes it back.
        WAY_BACK;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    Part part();

    String procedure();

    /// Is in the newer version only.
    record Added(Part part, String procedure, Side after) implements Difference {}

    /// Was in the older version only.
    record Removed(Part part, String procedure, Side before) implements Difference {}

    /// Does something else now.
    record Changed(Part part, String procedure, Side before, Side after) implements Difference {}

    /// Is the same, but comes earlier or later.
    record Moved(Part part, String procedure, Side before, Side after) implements Difference {}

    /// Says the same thing to the console in other words for people.
    record Reworded(Part part, String procedure, Side before, Side after) implements Difference {}

    /// Whether an operator must accept it before the document is run again: it changes what would be sent to a host.
    default boolean mustBeAccepted() {
        return part() == Part.COMMAND;
    }

    /// What happened to it: "added", "changed".
    default String word() {
        return switch (this) {
            case Added _ -> "added";
            case Removed _ -> "removed";
            case Changed _ -> "changed";
            case Moved _ -> "moved";
            case Reworded _ -> "reworded";
        };
    }

    /// The line to go to in the newer version; 0 where it is gone.
    default int line() {
        return switch (this) {
            case Added(_, _, var after) -> after.lines().first();
            case Removed _ -> 0;
            case Changed(_, _, _, var after) -> after.lines().first();
            case Moved(_, _, _, var after) -> after.lines().first();
            case Reworded(_, _, _, var after) -> after.lines().first();
        };
    }

    /// The line to go to in the older version; 0 where it was not there.
    default int oldLine() {
        return switch (this) {
            case Added _ -> 0;
            case Removed(_, _, var before) -> before.lines().first();
            case Changed(_, _, var before, _) -> before.lines().first();
            case Moved(_, _, var before, _) -> before.lines().first();
            case Reworded(_, _, var before, _) -> before.lines().first();
        };
    }
}
