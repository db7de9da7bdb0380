package org.watchkeeper.remote.terminal;

/// How a terminal ended.
public sealed interface Parting {
    /// The shell said goodbye with that exit status, or the signal that ended it (else empty).
    record Left(int status, String signal) implements Parting {}

    /// The connection went away; what was running may be running still.
    record Lost(String why) implements Parting {}
}
