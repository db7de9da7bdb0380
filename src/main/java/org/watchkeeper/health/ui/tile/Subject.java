package org.watchkeeper.health.ui.tile;

import org.watchkeeper.health.ProbeId;
import org.watchkeeper.host.HostId;

/// What a tile is about: one check on one host, or everything that is looked at on a host, by a probe, or in a group.
public sealed interface Subject {
    record OfCheck(HostId host, ProbeId probe) implements Subject {}

    record OfHost(HostId host) implements Subject {}

    record OfService(ProbeId probe) implements Subject {}

    record OfGroup(String group) implements Subject {}
}
