package org.watchkeeper.run;

import java.util.stream.Collectors;

import org.watchkeeper.host.Environment;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Proviso;

/// What a document ties a step to, in sentences for the operator.
public final class Terms {
    private Terms() {}

    /// The question that a condition asks.
    public static String condition(Proviso proviso) {
        return "The document says '" + proviso.condition() + "': run it, or skip it.";
    }

    /// Why a step is not run on a host.
    static String barred(Proviso proviso) {
        return "The document means this for " + environments(proviso)
                + " only, and this host is of another environment: skip it, or edit it for this run.";
    }

    /// The environments it is meant for: "staging or development".
    public static String environments(Proviso proviso) {
        return proviso.environments().stream().map(Environment::word).collect(Collectors.joining(" or "));
    }

    /// The reason to offer when a step is skipped; empty where the document gives none.
    public static String reasonToSkip(PlannedStep step) {
        if (!step.barred().isEmpty()) {
            return "for " + environments(step.proviso()) + " only";
        }
        return step.proviso().isConditional() ? "'" + step.proviso().condition() + "': it was not" : "";
    }

    /// Whether skipping is the careful answer: a conditional step that destroys something, or one that hangs on a step that was
    /// skipped. It is only suggested, never done by itself (PRODUCT rule 10).
    public static boolean suggestsSkipping(RunState state, PlannedStep step) {
        return step.proviso().isConditional() && (isDestructive(step) || wasSkipped(state, step.proviso().after()));
    }

    private static boolean isDestructive(PlannedStep step) {
        return step.work() instanceof PlannedStep.Work.Commands(var commands)
                && commands.stream().anyMatch(command -> command.flags().contains(Flag.DESTRUCTIVE)
                        || command.flags().contains(Flag.DISCONNECTS));
    }

    private static boolean wasSkipped(RunState state, String step) {
        return !step.isEmpty() && Before.of(state, step).filter(before -> before.outcome() instanceof Outcome.Skipped)
                .isPresent();
    }

    /// How the step ended that a condition asks for, as a sentence; empty where it asks for none or it has not ended.
    public static String before(RunState state, Proviso proviso) {
        return proviso.after().isEmpty()
                ? ""
                : Before.of(state, proviso.after()).map(Before::words).orElse("");
    }

    /// An earlier step and how it ended.
    private record Before(String title, Outcome outcome) {
        static java.util.Optional<Before> of(RunState state, String id) {
            var walked = state.forward();
            for (int task = walked.tasks().size() - 1; task >= 0; task--) {
                var step = walked.passage().steps().get(walked.passage().tasks().get(task).step());
                if (step.id().equals(id)
                        && walked.tasks().get(task).standing() instanceof TaskState.Standing.Settled(var outcome)) {
                    return java.util.Optional.of(new Before(step.title(), outcome));
                }
            }
            return java.util.Optional.empty();
        }

        String words() {
            return "In this run '" + title + "' " + switch (outcome) {
                case Outcome.Succeeded _, Outcome.Achieved _ -> "succeeded.";
                case Outcome.Failed failed when failed.isFinding() -> "found something.";
                case Outcome.Failed _ -> "failed.";
                case Outcome.Unknown _ -> "ended unknown.";
                case Outcome.Skipped _ -> "was skipped.";
                case Outcome.ByHand _ -> "was done by hand.";
                case Outcome.Cancelled _ -> "was stopped.";
            };
        }
    }
}
