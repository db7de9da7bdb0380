package org.watchkeeper.host;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.Collections;

/// One machine of the inventory. `jumps` are the bastions on the way, in order from the console.
///
/// A practice host is played by the console itself; its `endpoint` is resolved when it is connected to.
public record Host(HostId id, String name, Endpoint endpoint, Login login, List<HostId> jumps,
        Environment environment, SortedSet<String> groups, SortedSet<String> tags, boolean practice) {
    public Host {
        if (name.isBlank() || !name.strip().equals(name)) {
            throw new IllegalArgumentException("a host has a name without blanks around it");
        }
        jumps = List.copyOf(jumps);
        if (jumps.contains(id)) {
            throw new IllegalArgumentException("host " + name + " cannot be its own jump host");
        }
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }
}
