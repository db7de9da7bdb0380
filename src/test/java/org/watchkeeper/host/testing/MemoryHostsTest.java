package org.watchkeeper.host.testing;

import org.watchkeeper.host.Hosts;

/// The fake keeps the contract that the real inventory keeps.
class MemoryHostsTest extends HostsContract {
    private final Hosts hosts = new MemoryHosts();

    @Override
    protected Hosts hosts() {
        return hosts;
    }
}
