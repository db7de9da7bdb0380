package org.watchkeeper.health.assign;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.host.HostId;

/// Marks as they are kept, one for each host. Thread-safe; reads and writes the database, and throws `Problem` where that cannot
/// be done.
public interface Marks {
    /// Those that have not ended by then.
    List<Mark> at(Instant now);

    /// Marks a host, or changes its mark.
    void set(Mark mark);

    /// Takes the mark away; says whether there was one.
    boolean lift(HostId host);
}
