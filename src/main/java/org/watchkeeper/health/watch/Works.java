package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.Map;

import org.watchkeeper.health.course.Work;
import org.watchkeeper.host.HostId;

/// On which hosts somebody works on purpose. Reads the database; throws `Problem` when it cannot be read.
@FunctionalInterface
public interface Works {
    Map<HostId, Work> at(Instant now);
}
