package org.watchkeeper.remote;

/// How following a command ended. Only `Exited` says anything about success.
public sealed interface Ending {
    /// The command ended with this status (0 to 255; 128 + n after signal n) and printed this many bytes.
    record Exited(int status, Offsets end) implements Ending {}

    /// The connection went away. The command may still run: attach again, never start again.
    record Lost(String why) implements Ending {}

    /// Proven: the host has the run's directory and this command was never started in it.
    record NeverStarted() implements Ending {}

    /// The command is gone without an exit status (host rebooted, killed, directory removed). Nobody knows its result.
    record Vanished(String why) implements Ending {}
}
