package org.watchkeeper.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// A command of a procedure that can be told to go wrong: where it stands, how people read it, how it is sent.
public record Choosable(int step, String title, int number, int of, String text, String script) {
    /// All commands of a procedure, and of what takes its steps back, in order.
    public static List<Choosable> of(Procedure procedure) {
        var all = new ArrayList<Choosable>();
        for (int step = 0; step < procedure.steps().size(); step++) {
            if (procedure.steps().get(step) instanceof Step.Commands work) {
                add(all, step + 1, work);
            }
        }
        return List.copyOf(all);
    }

    private static void add(List<Choosable> all, int step, Step.Commands work) {
        var commands = Stream.concat(work.commands().stream(), work.undo().stream()).toList();
        int number = 1;
        for (ShellCommand command : commands) {
            all.add(new Choosable(step, work.title(), number++, commands.size(), command.text().strip(),
                    command.script().strip()));
        }
    }

    /// "6 Run the migration" or, where the step has several, "6.2 Run the migration".
    public String place() {
        return step + (of > 1 ? "." + number : "") + " " + title;
    }

    /// The first line of the command.
    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }
}
