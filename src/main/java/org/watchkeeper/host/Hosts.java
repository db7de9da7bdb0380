package org.watchkeeper.host;

import java.util.List;
import java.util.Optional;

/// The inventory as it is kept. Names are unique without regard to case.
public interface Hosts {
    /// All hosts by name; the empty inventory is an empty list.
    List<Host> all();

    Optional<Host> find(HostId id);

    /// Finds by name, without regard to case.
    Optional<Host> named(String name);

    /// Adds or replaces the host with this id; throws `Problem` when another host has its name or a jump is missing.
    void save(Host host);

    /// Removes the host; throws `Problem` when it is the jump host of another one. Removing twice is harmless.
    void remove(HostId id);
}
