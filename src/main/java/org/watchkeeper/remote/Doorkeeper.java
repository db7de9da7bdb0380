package org.watchkeeper.remote;

import org.watchkeeper.host.Host;

/// Looks at a new connection before it carries anything else.
@FunctionalInterface
public interface Doorkeeper {
    /// Throws `Unreachable` where the connection must not be used; whoever opened it closes it then. Blocks, and may be interrupted.
    void admit(Host host, Wire wire, Questions questions);
}
