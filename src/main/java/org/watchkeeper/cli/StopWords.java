package org.watchkeeper.cli;

import java.util.stream.Collectors;

import org.watchkeeper.remote.StopReport;

/// A stop's result in words; what lives on is named.
final class StopWords {
    private StopWords() {}

    static String of(StopReport report) {
        return switch (report) {
            case StopReport.Stopped() -> "no process of it is left";
            case StopReport.NotKnown(var why) -> "not known whether it still runs: " + why;
            case StopReport.StillRunning(var survivors) -> "still running: " + survivors.stream()
                    .map(left -> "pid " + left.pid() + " (" + left.user() + ") " + left.commandLine())
                    .collect(Collectors.joining(", "));
        };
    }
}
