package org.watchkeeper.run;

import org.watchkeeper.host.HostId;

/// The smallest thing a run settles: one command of a step on one host, or a step that a person settles.
///
/// `step` and `command` are indexes into the passage (forward or way back) that the task belongs to.
public sealed interface Task {
    int step();

    record OnHost(int step, HostId host, int command) implements Task {}

    record ByPerson(int step) implements Task {}
}
