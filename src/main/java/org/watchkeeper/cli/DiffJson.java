package org.watchkeeper.cli;

import java.util.List;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.version.Comparison;
import org.watchkeeper.runbook.version.Difference;
import org.watchkeeper.runbook.version.Side;
import org.watchkeeper.runbook.version.Version;

/// What `diff --json` prints, documented in docs/json.md.
record DiffJson(String file, String sha256, Before before, boolean mustBeAccepted, List<Line> differences) {
    /// The older version; empty texts where there is none.
    record Before(String sha256, String cause, String by, String at) {
        static final Before NONE = new Before("", "", "", "");
    }

    record Line(String part, String change, String procedure, boolean mustBeAccepted, Place before, Place after) {}

    /// Where it stands; without lines where that version does not have it.
    record Place(String text, List<Integer> lines) {
        static final Place NONE = new Place("", List.of());

        static Place of(Side side) {
            return new Place(side.text(), List.of(side.lines().first(), side.lines().last()));
        }
    }

    static DiffJson nothing(Library.Entry entry) {
        return new DiffJson(entry.file().toString(), entry.runbook().sha256(), Before.NONE, false, List.of());
    }

    static DiffJson of(Library.Entry entry, Version before, Comparison comparison, boolean mustBeAccepted) {
        return new DiffJson(entry.file().toString(), entry.runbook().sha256(), new Before(before.sha256(),
                Json.word(before.cause()), before.by().name(), before.at().toString()), mustBeAccepted,
                lines(comparison));
    }

    static DiffJson of(Library.Entry before, Library.Entry after, Comparison comparison) {
        return new DiffJson(after.file().toString(), after.runbook().sha256(),
                new Before(before.runbook().sha256(), "", "", ""), !comparison.toAccept().isEmpty(), lines(comparison));
    }

    private static List<Line> lines(Comparison comparison) {
        return comparison.differences().stream().map(DiffJson::line).toList();
    }

    private static Line line(Difference difference) {
        return new Line(difference.part().word().replace(' ', '-'), difference.word(), difference.procedure(),
                difference.mustBeAccepted(), before(difference), after(difference));
    }

    private static Place before(Difference difference) {
        return switch (difference) {
            case Difference.Added _ -> Place.NONE;
            case Difference.Removed(_, _, var before) -> Place.of(before);
            case Difference.Changed(_, _, var before, _) -> Place.of(before);
            case Difference.Moved(_, _, var before, _) -> Place.of(before);
            case Difference.Reworded(_, _, var before, _) -> Place.of(before);
        };
    }

    private static Place after(Difference difference) {
        return switch (difference) {
            case Difference.Added(_, _, var after) -> Place.of(after);
            case Difference.Removed _ -> Place.NONE;
            case Difference.Changed(_, _, _, var after) -> Place.of(after);
            case Difference.Moved(_, _, _, var after) -> Place.of(after);
            case Difference.Reworded(_, _, _, var after) -> Place.of(after);
        };
    }
}
