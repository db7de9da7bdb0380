package org.watchkeeper.run.loop;

import java.util.regex.Pattern;

import org.watchkeeper.condition.Condition;
import org.watchkeeper.condition.Evidence;
import org.watchkeeper.condition.Truth;
import org.watchkeeper.kernel.Counted;
import org.watchkeeper.runbook.Success.Output;

/// What a command printed on both streams, held against what it should have printed.
record Printed(String out, String err) {
    /// What is wrong with it, as the rest of a sentence; empty when it is as wanted.
    String objection(Output wanted) {
        if (!wanted.printed().isEmpty() && !has(wanted.printed())) {
            return "nothing it printed matches '" + wanted.printed() + "'";
        }
        if (!wanted.absent().isEmpty() && has(wanted.absent())) {
            return "it printed what must not appear: '" + wanted.absent() + "'";
        }
        long lines = out.lines().count();
        return wanted.least() <= lines && lines <= wanted.most()
                ? ""
                : "it printed " + Counted.of(lines, "line") + ", expected " + range(wanted);
    }

    /// Whether its condition holds; true where there is none.
    Truth truth(Output wanted, Evidence evidence) {
        return wanted.condition().isEmpty()
                ? new Truth.Holds()
                : Condition.parse(wanted.condition()).test(evidence);
    }

    private boolean has(String form) {
        var pattern = Pattern.compile(form, Pattern.MULTILINE);
        return pattern.matcher(out).find() || pattern.matcher(err).find();
    }

    private static String range(Output wanted) {
        return wanted.most() == Integer.MAX_VALUE
                ? "at least " + wanted.least()
                : wanted.least() + " to " + wanted.most();
    }
}
