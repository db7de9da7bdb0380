package org.watchkeeper.remote;

import java.util.List;

/// What a stop achieved, looked at on the host (PRODUCT rule 4).
public sealed interface StopReport {
    /// No process of the command is left.
    record Stopped() implements StopReport {}

    /// These processes of the command are still there.
    record StillRunning(List<Survivor> survivors) implements StopReport {
        public StillRunning {
            survivors = List.copyOf(survivors);
        }
    }

    /// The host could not be asked, so nothing is known.
    record NotKnown(String why) implements StopReport {}

    /// One process that lives on: its number, owner and command line as the host shows it.
    record Survivor(long pid, String user, String commandLine) {}
}
