package org.watchkeeper.routine;

import java.util.Optional;

import org.watchkeeper.remote.AttemptId;

/// Something a look found that is not as it should be, or could not find out. `shown` is the command; its output is kept under
/// `attempt`, which is empty where nothing was started.
public record Finding(Kind kind, String host, String step, String shown, String why, Optional<AttemptId> attempt) {
    /// ODD: a command ran, and its success rule did not hold; or another machine answers for the host. UNKNOWN: nobody knows, which says nothing about the host.
    public enum Kind {
        ODD, UNKNOWN
    }
}
