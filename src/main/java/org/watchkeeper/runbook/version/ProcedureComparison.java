package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.version.Difference.Part;

/// One procedure as it was and as it is.
final class ProcedureComparison {
    private final Procedure before;
    private final Procedure after;
    private final List<Difference> found = new ArrayList<>();

    ProcedureComparison(Procedure before, Procedure after) {
        this.before = before;
        this.after = after;
    }

    List<Difference> differences() {
        head();
        steps();
        commands();
        return List.copyOf(found);
    }

    /// The procedure is gone, with everything in it.
    List<Difference> allRemoved() {
        found.add(new Difference.Removed(Part.PROCEDURE, before.title(), head(before)));
        lines(before).forEach(line -> removed(Part.COMMAND, line.side()));
        return List.copyOf(found);
    }

    /// The procedure is new, with everything in it.
    List<Difference> allAdded() {
        found.add(new Difference.Added(Part.PROCEDURE, after.title(), head(after)));
        lines(after).forEach(line -> added(Part.COMMAND, line.side()));
        return List.copyOf(found);
    }

    private void head() {
        if (!before.title().equals(after.title())) {
            reworded(Part.PROCEDURE, head(before), head(after));
        }
        if (!before.rollback().equals(after.rollback())) {
            found.add(new Difference.Changed(Part.WAY_BACK, after.title(), wayBack(before), wayBack(after)));
        }
    }

    private void steps() {
        var pairing = Pairing.of(before.steps(), after.steps(), Step::title, ProcedureComparison::content);
        pairing.gone().forEach(step -> removed(Part.STEP, side(step)));
        pairing.come().forEach(step -> added(Part.STEP, side(step)));
        for (var pair : pairing.pairs()) {
            switch (pair.bond()) {
                case MOVED -> moved(Part.STEP, side(pair.before()), side(pair.after()));
                case ALIKE -> reworded(Part.STEP, side(pair.before()), side(pair.after()));
                case SAME -> words(pair.before(), pair.after());
            }
        }
    }

    /// The prose and the items of a step that kept its title.
    private void words(Step old, Step now) {
        var said = prose(old);
        var says = prose(now);
        if (!said.equals(says)) {
            reworded(Part.STEP, new Side(said, old.lines()), new Side(says, now.lines()));
        }
    }

    private void commands() {
        var pairing = Pairing.of(lines(before), lines(after), Line::key, Line::key);
        pairing.gone().forEach(line -> removed(Part.COMMAND, line.side()));
        pairing.come().forEach(line -> added(Part.COMMAND, line.side()));
        for (var pair : pairing.pairs()) {
            switch (pair.bond()) {
                case MOVED -> moved(Part.COMMAND, pair.before().side(), pair.after().side());
                case ALIKE -> found.add(new Difference.Changed(Part.COMMAND, after.title(), pair.before().side(),
                        pair.after().side()));
                case SAME -> success(pair.before().command(), pair.after().command());
            }
        }
    }

    private void success(ShellCommand old, ShellCommand now) {
        if (!old.success().equals(now.success())) {
            found.add(new Difference.Changed(Part.SUCCESS, after.title(), new Side(inWords(old.success()), old.lines()),
                    new Side(inWords(now.success()), now.lines())));
        }
    }

    private void added(Part part, Side side) {
        found.add(new Difference.Added(part, after.title(), side));
    }

    private void removed(Part part, Side side) {
        found.add(new Difference.Removed(part, before.title(), side));
    }

    private void moved(Part part, Side old, Side now) {
        found.add(new Difference.Moved(part, after.title(), old, now));
    }

    private void reworded(Part part, Side old, Side now) {
        found.add(new Difference.Reworded(part, after.title(), old, now));
    }

    private static String inWords(Success success) {
        var statuses = success.statuses().equals(Success.ALL)
                ? "any"
                : new TreeSet<>(success.statuses()).stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return "exit status " + statuses + (success.printed().isEmpty() ? "" : ", prints /" + success.printed() + "/")
                + (success.output().condition().isEmpty() ? "" : ", " + success.output().condition());
    }

    /// A step under another heading is known by what it does.
    private static String content(Step step) {
        return step instanceof Step.Commands work
                ? work.commands().stream().map(ShellCommand::text).collect(Collectors.joining("\n", step.title(), ""))
                : step.title() + "\n" + prose(step);
    }

    private static String prose(Step step) {
        return step instanceof Step.Check check
                ? check.items().stream().map(Item::text).collect(Collectors.joining("\n"))
                : step.why().strip();
    }

    private static Side side(Step step) {
        return new Side(step.title(), step.lines());
    }

    private static Side head(Procedure procedure) {
        return new Side(procedure.title(), procedure.lines());
    }

    private static Side wayBack(Procedure procedure) {
        return new Side(procedure.rollback().isEmpty() ? "none" : procedure.rollback(),
                Lines.at(procedure.lines().first()));
    }

    /// A command in the order of the procedure; one that takes a step back is another command than one that goes forward.
    private record Line(ShellCommand command, boolean undo) {
        String key() {
            return (undo ? "undo: " : "") + command.text();
        }

        Side side() {
            return new Side(command.text(), command.lines());
        }
    }

    private static List<Line> lines(Procedure procedure) {
        var lines = new ArrayList<Line>();
        for (var step : procedure.steps()) {
            if (step instanceof Step.Commands work) {
                work.commands().forEach(command -> lines.add(new Line(command, false)));
                work.undo().forEach(command -> lines.add(new Line(command, true)));
            }
        }
        return lines;
    }
}
