package org.watchkeeper.run;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Flag;

/// What must happen before a task is carried out. The screen shows it and the loop keeps it, from this one function.
public sealed interface Gate {
    /// Starts without further question.
    record Free() implements Gate {}

    /// Starts after a person has confirmed it; silence is no consent (PRODUCT rule 10).
    record Confirm(Set<Flag> flags, String why) implements Gate {
        public Confirm {
            flags = Set.copyOf(flags);
        }
    }

    /// Cannot run unattended: is done by hand, skipped with a reason, or edited.
    record Attended(Set<Flag> flags, String why) implements Gate {
        public Attended {
            flags = Set.copyOf(flags);
        }
    }

    /// Only a person settles it.
    record Person(String why) implements Gate {}

    /// The gate before a task of a passage.
    static Gate of(Passage passage, Task task) {
        return switch (task) {
            case Task.OnHost onHost -> onHost(passage, onHost);
            case Task.ByPerson(var step) -> byPerson(passage.steps().get(step));
        };
    }

    /// A step is decided about before its first command on a host; from then on only its commands count.
    private static Gate onHost(Passage passage, Task.OnHost task) {
        var step = passage.steps().get(task.step());
        if (step.barred().contains(task.host())) {
            return new Attended(Set.of(), Terms.barred(step.proviso()));
        }
        var gate = of(passage.command(task));
        if (task.command() > 0 || !step.proviso().isConditional()) {
            return gate;
        }
        var words = Terms.condition(step.proviso());
        return switch (gate) {
            case Free _ -> new Confirm(Set.of(), words);
            case Confirm(var flags, var why) -> new Confirm(flags, words + " " + why);
            case Attended(var flags, var why) -> new Attended(flags, words + " " + why);
            case Person person -> person;
        };
    }

    private static Gate byPerson(PlannedStep step) {
        var words = step.proviso().isConditional() ? Terms.condition(step.proviso()) + " " : "";
        return switch (step.work()) {
            case PlannedStep.Work.Check _ -> new Person(words + "Tick off the items, then confirm.");
            case PlannedStep.Work.Instruction _, PlannedStep.Work.Commands _ ->
                new Person(words + "This is done by a person, then confirmed.");
        };
    }

    /// The gate before a command: one that does not end by itself needs no hand when it has a time after which it is ended.
    static Gate of(PlannedCommand command) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(command.flags());
        if (!command.limit().isZero()) {
            flags.remove(Flag.ENDLESS);
        }
        return of(flags);
    }

    /// The gate before a command with these flags.
    static Gate of(Set<Flag> flags) {
        var attended = only(flags, Flag.INTERACTIVE, Flag.ENDLESS);
        if (!attended.isEmpty()) {
            return new Attended(attended, attended.contains(Flag.INTERACTIVE)
                    ? "It wants a terminal: do it by hand, skip it with a reason, or edit it."
                    : "It does not end by itself: do it by hand, skip it with a reason, or edit it.");
        }
        var confirm = only(flags, Flag.DESTRUCTIVE, Flag.DISCONNECTS);
        return confirm.isEmpty()
                ? new Free()
                : new Confirm(confirm, "It must be confirmed: it is "
                        + confirm.stream().map(Gate::word).collect(Collectors.joining(" and ")) + ".");
    }

    private static Set<Flag> only(Set<Flag> flags, Flag one, Flag other) {
        var found = EnumSet.noneOf(Flag.class);
        found.addAll(flags);
        found.retainAll(EnumSet.of(one, other));
        return found;
    }

    private static String word(Flag flag) {
        return flag == Flag.DISCONNECTS ? "going to cut the connection" : flag.word();
    }
}
