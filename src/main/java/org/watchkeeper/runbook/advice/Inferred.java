package org.watchkeeper.runbook.advice;

import java.util.Map;
import java.util.Set;

import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.Success.Origin;
import org.watchkeeper.runbook.Success.Output;
import org.watchkeeper.runbook.Success.Source;

/// Rules of success that the console infers.
final class Inferred {
    private Inferred() {}

    /// Exit status 0 as usual, and what others stand for.
    static Success meaning(Map<Integer, String> meanings) {
        return new Success(Set.of(0), Output.ANY, meanings, new Origin(Source.USUAL, ""));
    }

    static Success statuses(Set<Integer> statuses, Map<Integer, String> meanings, String reason) {
        return rule(statuses, Output.ANY, meanings, reason);
    }

    static Success printed(String form, String reason) {
        return output(Output.printed(form), reason);
    }

    static Success absent(String form, String reason) {
        return output(Output.absent(form), reason);
    }

    static Success output(Output output, String reason) {
        return rule(Set.of(0), output, Map.of(), reason);
    }

    static Success rule(Set<Integer> statuses, Output output, Map<Integer, String> meanings, String reason) {
        return new Success(statuses, output, meanings, new Origin(Source.INFERRED, reason));
    }
}
