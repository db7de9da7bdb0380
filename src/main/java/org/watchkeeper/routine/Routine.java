package org.watchkeeper.routine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Operator;

/// Something that is done again and again: what, when, on which hosts, how long it is meant to take (zero where nobody said).
///
/// `byItself` is the operator's leave for the console to run it while it is open; it counts only for what merely looks.
/// `since` is when it was adopted: nothing before that is due.
public record Routine(RoutineId id, Subject subject, Timetable timetable, List<HostId> hosts, Duration planned,
        boolean byItself, Instant since, Operator by) {
    public Routine {
        hosts = List.copyOf(hosts);
    }

    /// The same with or without leave to run by itself.
    public Routine byItself(boolean leave) {
        return new Routine(id, subject, timetable, hosts, planned, leave, since, by);
    }
}
