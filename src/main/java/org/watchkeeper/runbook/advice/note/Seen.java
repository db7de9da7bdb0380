package org.watchkeeper.runbook.advice.note;

import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Invocation;

/// A command with the step and the procedure it stands in. `order` counts the procedures of the document.
public record Seen(Command command, List<Invocation> programs, Place place) {
    /// Where a command stands: its procedure, its step, and the line of the document below it.
    public record Place(int order, String procedure, ProcedureKind kind, String step, Lines lines, String below) {}

    public Seen {
        programs = List.copyOf(programs);
    }

    public static Seen of(Command command, Place place) {
        return new Seen(command, command.invocations(), place);
    }

    public String text() {
        return command.text();
    }

    public String step() {
        return place.step();
    }

    public Lines lines() {
        return place.lines();
    }

    public boolean is(Flag flag) {
        return command.flags().contains(flag);
    }

    public boolean runs(String program) {
        for (var each : programs) {
            if (each.name().equals(program)) {
                return true;
            }
        }
        return false;
    }

    public boolean runs(Set<String> some) {
        return programs.stream().anyMatch(each -> some.contains(each.name()));
    }

    public boolean isWith(Seen other) {
        return place.order() == other.place.order();
    }

    /// A word as the document writes it, quotes included.
    public String written(Invocation.Word word) {
        boolean here = word.start() >= 0 && word.start() <= word.end() && word.end() <= text().length();
        return here ? text().substring(word.start(), word.end()) : word.value();
    }
}
