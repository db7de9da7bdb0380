package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Whereabouts;

/// Finds the hops to a host: its bastions in order from the console, then the host.
record Route(Hosts hosts, Whereabouts whereabouts) {
    List<Hop> to(Host host) {
        var hops = new ArrayList<Hop>();
        host.jumps().forEach(jump -> hops.add(hop(bastion(jump, host))));
        hops.add(hop(host));
        return hops;
    }

    private Hop hop(Host host) {
        return new Hop(host, whereabouts.endpoint(host), whereabouts.knownHostsLines(host));
    }

    private Host bastion(HostId id, Host host) {
        return hosts.find(id).orElseThrow(() -> new Unreachable("A jump host on the way to " + host.name()
                + " is no longer in the inventory", host.name(), "Edit the host and choose its jump hosts again",
                true));
    }
}
