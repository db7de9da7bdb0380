package org.watchkeeper.cli;

import java.io.PrintStream;

import org.watchkeeper.runbook.version.Comparison;
import org.watchkeeper.runbook.version.Difference;
import org.watchkeeper.runbook.version.Side;
import org.watchkeeper.runbook.version.Version;

/// What differs, for a terminal: `-` lines were there, `+` lines are there now.
final class Differences {
    private static final int DAY = 10;

    private final PrintStream out;

    Differences(PrintStream out) {
        this.out = out;
    }

    void print(Comparison comparison) {
        if (comparison.differences().isEmpty()) {
            out.println("Nothing that is carried out differs.");
        }
        var procedure = "";
        for (var difference : comparison.differences()) {
            if (!difference.procedure().equals(procedure)) {
                procedure = difference.procedure();
                out.println(procedure);
            }
            print(difference);
        }
    }

    /// "used by ada on 2026-11-21 (UTC)".
    static String cause(Version version) {
        return switch (version.cause()) {
            case USED -> "used by ";
            case ACCEPTED -> "accepted by ";
            case SHIPPED -> "shipped, and used by ";
        } + version.by().name() + " on " + version.at().toString().substring(0, DAY) + " (UTC)";
    }

    private void print(Difference difference) {
        out.println("  " + difference.part().word() + " " + difference.word());
        switch (difference) {
            case Difference.Added(_, _, var after) -> side('+', after);
            case Difference.Removed(_, _, var before) -> side('-', before);
            case Difference.Changed(_, _, var before, var after) -> both(before, after);
            case Difference.Moved(_, _, var before, var after) -> both(before, after);
            case Difference.Reworded(_, _, var before, var after) -> both(before, after);
        }
    }

    private void both(Side before, Side after) {
        side('-', before);
        side('+', after);
    }

    private void side(char sign, Side side) {
        var line = side.lines().toString();
        for (var text : side.text().lines().toList()) {
            out.println("    " + sign + " " + line + (line.isEmpty() ? "  " : ": ") + text);
            line = "";
        }
    }
}
