package org.watchkeeper.health;

import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// Asks hosts how they are. All that a host is asked for goes in one round trip over a connection that is kept; who asks
/// and how often is for the caller to say, with one thread for each host that waits.
public interface Rounds extends AutoCloseable {
    /// Asks one host all these probes and blocks until it has answered, at most some seconds longer than the longest limit.
    /// Connects where there is no connection, once: when to try again is for the caller. Throws nothing for trouble with
    /// the host. A probe that is not `Ask.OnHost` is not asked. May be called for many hosts at the same time; a second
    /// round of one host waits for the first.
    Round ask(Host host, List<Probe> probes);

    /// Lets go of the connection to a host, at once: a round that waits for it ends as unreached. Harmless where there is
    /// none.
    void part(HostId host);

    /// Lets go of all connections.
    @Override
    void close();
}
