package org.watchkeeper.change;

import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// A host of a change by the name and environment it had when it was planned.
public record Target(HostId id, String name, Environment environment, boolean practice) {
    public static Target of(Host host) {
        return new Target(host.id(), host.name(), host.environment(), host.practice());
    }
}
