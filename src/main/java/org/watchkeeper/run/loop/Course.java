package org.watchkeeper.run.loop;

/// What a walk is told about its open command.
interface Course {
    /// It is over, or was not started; `passes` says whether the walk may go on by itself.
    void settled(boolean passes);

    /// The host could not be had, so this was not started.
    void notStarted(Start start);

    /// Nothing further is to be started.
    void halt();
}
