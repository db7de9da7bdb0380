package org.watchkeeper.run.loop;

/// What a walk is told about its open command.
interface Course {
    /// It is over, or was not started; `passes` says whether the walk may go on by itself.
    void settled(boolean passes);

    /// Nothing further is to be started.
    void halt();
}
