package org.watchkeeper.host.testing;

import org.watchkeeper.host.Inventory;

/// The fake keeps the contract that the real inventory keeps.
class MemoryHostsTest extends HostsContract {
    private final Inventory hosts = new MemoryHosts();

    @Override
    protected Inventory hosts() {
        return hosts;
    }
}
