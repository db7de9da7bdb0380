package org.watchkeeper.remote;

import java.util.List;

/// What a stop achieved, looked at on the host (PRODUCT rule 4).
public sealed interface StopReport {
    /// No process is left that can be told to be the command's. Those `beside` were started on the host while it ran and belong to
    /// nobody by now: one that hides entirely is among them, if there is one.
    record Stopped(List<Survivor> beside) implements StopReport {
        public Stopped {
            beside = List.copyOf(beside);
        }

        public Stopped() {
            this(List.of());
        }
    }

    /// These processes of the command are still there.
    record StillRunning(List<Survivor> survivors) implements StopReport {
        public StillRunning {
            survivors = List.copyOf(survivors);
        }
    }

    /// The host could not be asked, so nothing is known.
    record NotKnown(String why) implements StopReport {}

    /// One process that lives on: its number, owner and command line as the host shows it; of one that may be anybody's, its
    /// program only.
    record Survivor(long pid, String user, String commandLine) {}
}
