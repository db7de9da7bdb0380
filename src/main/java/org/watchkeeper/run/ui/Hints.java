package org.watchkeeper.run.ui;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.run.Proposals;
import org.watchkeeper.run.ui.walk.Tell;
import org.watchkeeper.runbook.Parameter;

/// What stands below a value's field: what it is for, and what was used last.
final class Hints {
    private Hints() {}

    static String of(Parameter parameter, Proposals proposals, String environment) {
        var words = new ArrayList<String>(List.of(document(parameter)));
        proposals.used(parameter).ifPresent(used -> words.add((parameter.stamp().isPresent()
                || used.value().equals(proposals.value(parameter)) ? "Used last" : used.value() + " was used last")
                + " on "
                + Tell.day(used.at()) + " in " + environment
                + (parameter.stamp().isPresent() ? ": " + used.value() : "")));
        return String.join(". ", words.stream().filter(text -> !text.isEmpty()).toList());
    }

    private static String document(Parameter parameter) {
        if (parameter.stamp().isPresent()) {
            return "Fixed once, in UTC: the same everywhere in this run and on its way back"
                    + (parameter.sample().isEmpty() ? "" : ", in place of " + parameter.sample());
        }
        return switch (parameter.type()) {
            case SECRET -> "Kept in memory for this run only";
            case DATE, TEXT, VERSION, PATH, HOST, NUMBER, CHOICE, URL -> sample(parameter);
        };
    }

    private static String sample(Parameter parameter) {
        if (parameter.isStoodInFor()) {
            return "In place of " + parameter.sample();
        }
        if (!parameter.standard().isEmpty()) {
            return "The document says " + parameter.standard();
        }
        return parameter.sample().isEmpty() || !parameter.options().isEmpty()
                ? ""
                : "For example " + parameter.sample();
    }
}
