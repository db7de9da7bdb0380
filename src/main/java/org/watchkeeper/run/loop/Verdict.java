package org.watchkeeper.run.loop;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;

import org.watchkeeper.condition.Evidence;
import org.watchkeeper.condition.Truth;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.Success.Output;

/// Whether a command that ended has succeeded, by its rule over exit status and stored output.
final class Verdict {
    private static final int SIGNALLED = 128;
    private static final int LAST_SIGNAL = 64;
    private static final int ENOUGH = 64 * 1024 * 1024;

    private final Outputs outputs;
    private final InstantSource clock;

    Verdict(Outputs outputs, InstantSource clock) {
        this.outputs = outputs;
        this.clock = clock;
    }

    /// What following a command to this ending says of it.
    Outcome on(Start start, AttemptId attempt, Ending ending, boolean complete) {
        return switch (ending) {
            case Ending.Exited(_, _, _, var late) when late && complete -> bounded(start, attempt);
            case Ending.Exited(var status, _, _, _) -> complete
                    ? on(attempt, status, start.command().success())
                    : new Outcome.Unknown(
                            "Exit status " + status + ", but the host printed more than could be fetched.");
            case Ending.Vanished(var why) -> new Outcome.Unknown(start.disconnects()
                    ? start.host().name() + " is back, and nothing says how the command ended (" + why
                            + "). Look at the host, then mark it done by hand."
                    : why);
            case Ending.Lost(var why) -> new Outcome.Unknown(why);
            case Ending.NeverStarted _ -> new Outcome.Unknown("It was never started.");
        };
    }

    /// It does not end by itself, and was ended when its time was up: what counts is what it printed, where that is asked for.
    private Outcome bounded(Start start, AttemptId attempt) {
        var time = start.limit().toSeconds() + " s";
        var rule = start.command().success();
        var ran = new Outcome.Achieved("ran for its " + time + ", then stopped as planned");
        return rule.output().equals(Output.ANY)
                || onOutput(attempt, SIGNALLED, OptionalInt.empty(), rule.output()) instanceof Outcome.Succeeded
                        ? ran
                        : onOutput(attempt, SIGNALLED, OptionalInt.empty(), rule.output());
    }

    private Outcome on(AttemptId attempt, int status, Success rule) {
        if (status < 0) {
            return new Outcome.Unknown("The host gave no exit status.");
        }
        if (!rule.statuses().contains(status)) {
            return new Outcome.Failed(status,
                    "exit status " + status + signal(status) + expected(rule) + meaning(status, rule));
        }
        return rule.output().equals(Output.ANY)
                ? new Outcome.Succeeded(status)
                : onOutput(attempt, status, OptionalInt.of(status), rule.output());
    }

    private Outcome onOutput(AttemptId attempt, int status, OptionalInt exit, Output wanted) {
        try {
            var printed = new Printed(text(attempt, Stream.OUT), text(attempt, Stream.ERR));
            var objection = printed.objection(wanted);
            return objection.isEmpty()
                    ? conditioned(status, exit, printed, wanted)
                    : new Outcome.Failed(status, "exit status " + status + ", but " + objection);
        } catch (PatternSyntaxException wrong) {
            return new Outcome.Unknown(
                    "Exit status " + status + ", but '" + wrong.getPattern() + "' is no regular expression.");
        } catch (StackOverflowError deep) {
            return new Outcome.Unknown("Exit status " + status + ", but '" + wanted.printed() + wanted.absent()
                    + "' is too deep to be matched.");
        }
    }

    private Outcome conditioned(int status, OptionalInt exit, Printed printed, Output wanted) {
        var evidence = new Evidence(exit, printed.out(), printed.err(), Duration.ZERO, exit.isEmpty(), clock.instant());
        return switch (printed.truth(wanted, evidence)) {
            case Truth.Holds _ -> new Outcome.Succeeded(status);
            case Truth.Fails _ -> new Outcome.Failed(status,
                    "exit status " + status + ", but this does not hold: " + wanted.condition());
            case Truth.Unknown(var why) -> new Outcome.Unknown(
                    "Exit status " + status + "; whether " + wanted.condition() + " holds cannot be told: " + why
                            + ".");
        };
    }

    /// The last 64 MiB of a stream.
    private String text(AttemptId attempt, Stream stream) {
        var held = outputs.held(attempt);
        long from = (stream == Stream.OUT ? held.out() : held.err()) - ENOUGH;
        var bytes = new ByteArrayOutputStream();
        outputs.read(attempt, chunk -> {
            if (chunk.stream() == stream && chunk.end() > from) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String signal(int status) {
        return status > SIGNALLED && status <= SIGNALLED + LAST_SIGNAL ? " (signal " + (status - SIGNALLED) + ")" : "";
    }

    private static String expected(Success rule) {
        return rule.statuses().equals(Success.ZERO.statuses()) && rule.output().equals(Output.ANY)
                ? ""
                : ", expected " + rule.statuses().stream().sorted().toList();
    }

    private static String meaning(int status, Success rule) {
        return rule.meanings().containsKey(status) ? ": " + rule.meanings().get(status) : "";
    }
}
