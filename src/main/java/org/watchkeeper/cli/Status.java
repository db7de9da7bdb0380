package org.watchkeeper.cli;

/// Exit statuses. They are part of the interface: scripts rely on them, docs/cli.md lists them.
public final class Status {
    /// Done, nothing to complain about.
    public static final int OK = 0;
    /// A command failed, a document has errors, a connection test did not get through.
    public static final int FAILED = 1;
    /// The arguments make no sense; nothing was done.
    public static final int USAGE = 2;
    /// The run waits for a person: a gate, a command to confirm, a step done by hand.
    public static final int WAITS = 3;
    /// Nobody knows: contact lost, or no exit status came.
    public static final int UNKNOWN = 4;
    /// The world is broken: storage, host, file. The message says what to try.
    public static final int PROBLEM = 5;

    private Status() {}
}
