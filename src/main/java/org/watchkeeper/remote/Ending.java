package org.watchkeeper.remote;

import java.time.Duration;
import java.util.Optional;

/// How following a command ended. Only `Exited` says anything about success.
public sealed interface Ending {
    /// The command ended with this status (0 to 255; 128 + n after signal n) and printed this many bytes.
    ///
    /// `took` is how long it ran by the host's own clock, where the host could say; `late` that the host ended it because its
    /// time was up.
    record Exited(int status, Offsets end, Optional<Duration> took, boolean late) implements Ending {
        /// One that ended by itself, nobody knows after how long.
        public Exited(int status, Offsets end) {
            this(status, end, Optional.empty(), false);
        }
    }

    /// The connection went away. The command may still run: attach again, never start again.
    record Lost(String why) implements Ending {}

    /// Proven: the host has the run's directory and this command was never started in it.
    record NeverStarted() implements Ending {}

    /// The command is gone without an exit status (host rebooted, killed, directory removed). Nobody knows its result.
    record Vanished(String why) implements Ending {}
}
