package org.watchkeeper.host;

import java.util.Collection;
import java.util.List;

/// The inventory as its place and an import manage it: several hosts at once, and those that were removed.
///
/// A removed host keeps its identity and all that is known of it, so that runs keep pointing at it and it can come back.
public interface Inventory extends Hosts {
    /// Adds or replaces them together: all of them, or none and a `Problem`. A host comes after those it jumps over.
    void saveAll(List<Host> hosts);

    /// Removes them together: all of them, or none and a `Problem` when one is the jump host of a host that stays.
    void removeAll(Collection<HostId> ids);

    /// What was removed, the latest first.
    List<RemovedHost> removed();

    /// Brings them back together: all of them, or none and a `Problem` when the name of one was given away or a jump host is
    /// missing. What is not among the removed is left as it is.
    void restoreAll(Collection<HostId> ids);
}
