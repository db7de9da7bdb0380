package org.watchkeeper.health.watch;

import java.util.List;
import java.util.Map;

import org.watchkeeper.health.Probe;
import org.watchkeeper.host.Host;

/// What is to be watched, host by host. Reads the database; throws `Problem` when it cannot be read.
@FunctionalInterface
public interface Duties {
    Map<Host, List<Probe>> now();
}
