package org.watchkeeper.host.fact;

import org.watchkeeper.host.Host;

/// Asks a host what it is, and keeps what it says.
@FunctionalInterface
public interface Gathering {
    /// What is known of it then. Blocks until it has answered; throws `Problem` where it cannot be asked, and when the calling thread
    /// is interrupted.
    Known gather(Host host);
}
