package org.watchkeeper.run;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.remote.StopReport;

/// Outcomes in the operator's words.
public final class OutcomeWords {
    private OutcomeWords() {}

    /// "exit 0", "failed: …", "unknown: …".
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(var status) -> "exit " + status;
            case Outcome.Achieved(var how) -> how;
            case Outcome.Failed failed when failed.isFinding() ->
                "found something, exit " + failed.status() + ": read what, then decide";
            case Outcome.Failed(var status, var why) ->
                why.contains(Integer.toString(status)) ? "failed: " + why : "failed with exit " + status + ": " + why;
            case Outcome.Unknown(var why) -> "unknown: " + why;
            case Outcome.Skipped(var reason) -> "skipped: " + reason;
            case Outcome.ByHand(var note) -> note.isBlank() ? "done by hand" : "done by hand: " + note;
            case Outcome.Cancelled(var report, var status) ->
                stopped(report) + (status.isPresent() ? ", exit " + status.getAsInt() : "");
        };
    }

    /// The same without the word that a title says already.
    public static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(var status, var why) ->
                why.isEmpty()
                        ? "exit status " + status
                        : why.contains(Integer.toString(status)) ? why : "exit status " + status + ": " + why;
            case Outcome.Unknown(var why) -> why;
            case Outcome.Succeeded _, Outcome.Achieved _, Outcome.Skipped _, Outcome.ByHand _, Outcome.Cancelled _ ->
                of(outcome);
        };
    }

    /// What a stop achieved; what lives on is named.
    public static String stopped(StopReport report) {
        return switch (report) {
            case StopReport.Stopped(var beside) -> "stopped on the host: " + nothingLeft(beside);
            case StopReport.StillRunning(var survivors) -> "still running: " + named(survivors);
            case StopReport.NotKnown(var why) -> "a stop was asked for, its result is not known: " + why;
        };
    }

    /// That nothing was found any more; and what was started meanwhile and may be its own, or somebody else's.
    public static String nothingLeft(List<StopReport.Survivor> beside) {
        return beside.isEmpty()
                ? "no process of it is left"
                : "no process that can be told to be its own is left; started there meanwhile, by it or by others: "
                        + named(beside);
    }

    private static String named(List<StopReport.Survivor> processes) {
        return processes.stream().map(one -> "pid " + one.pid() + " (" + one.user() + ") " + one.commandLine().strip())
                .collect(Collectors.joining(", "));
    }
}
