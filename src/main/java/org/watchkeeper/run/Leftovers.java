package org.watchkeeper.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.StandIn;

/// What still stands in for a value in commands that would be sent to real hosts: `/path/to/unet.db`, `your-org`,
/// `example.com`. Practice hosts take them as they are.
final class Leftovers {
    private Leftovers() {}

    /// One objection for each such text, naming where it stands first.
    static List<Objection> in(Wish wish, Collection<Parameter> parameters, List<PlannedStep> steps) {
        if (wish.isPractice()) {
            return List.of();
        }
        Map<String, Objection> found = new LinkedHashMap<>();
        steps.stream().filter(step -> !step.isLeftOut()).forEach(step -> commands(step)
                .forEach(command -> StandIn.in(withoutRemarks(command.shown()))
                        .filter(text -> !isAsked(wish, parameters, text))
                        .ifPresent(text -> found.putIfAbsent(text, objection(step, command, text)))));
        return List.copyOf(found.values());
    }

    private static Objection objection(PlannedStep step, PlannedCommand command, String text) {
        return new Objection(Objection.Kind.PLACEHOLDER_LEFT, step.title(), "In '" + step.title() + "' (line "
                + command.lines() + ") '" + text + "' only stands in for a value, and cannot be filled in there: "
                + "write the real one into the document.");
    }

    /// What a parameter fills, or would fill, is objected to by its name.
    private static boolean isAsked(Wish wish, Collection<Parameter> parameters, String text) {
        return parameters.stream().anyMatch(parameter -> wish.value(parameter).contains(text)
                || wish.value(parameter).isEmpty() && parameter.sample().contains(text));
    }

    private static Stream<PlannedCommand> commands(PlannedStep step) {
        var own = step.work() instanceof PlannedStep.Work.Commands(var commands)
                ? commands.stream()
                : Stream.<PlannedCommand>empty();
        return Stream.concat(own, step.undo().stream());
    }

    private static String withoutRemarks(String command) {
        return command.replaceAll("(?m)(^|\\s)#\\s.*$", "$1").replaceAll("\\bmktemp\\b[^;|&)\\n]*", "");
    }
}
