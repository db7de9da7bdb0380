package org.watchkeeper.remote;

import org.watchkeeper.host.Host;

/// Opens connections. Throws `Unreachable` when the host cannot be had.
@FunctionalInterface
public interface Wires {
    Wire open(Host host, Questions questions);
}
