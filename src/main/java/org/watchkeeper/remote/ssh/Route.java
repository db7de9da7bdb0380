package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Whereabouts;

/// Finds the hops to a host: its bastions in order from the console, then the host. Where one of them is from an ssh configuration,
/// ssh is asked about it now.
record Route(Hosts hosts, Whereabouts whereabouts, SshRoute ssh) {
    List<Hop> to(Host host, Questions questions) {
        var hops = new ArrayList<Hop>();
        for (var jump : host.jumps()) {
            add(hops, bastion(jump, host), questions);
        }
        add(hops, host, questions);
        return hops;
    }

    /// Behind other hops only the machine itself is wanted of an ssh configuration, not its own way.
    private void add(List<Hop> hops, Host host, Questions questions) {
        var origin = host.sshConfig();
        if (host.practice() || origin.isEmpty()) {
            hops.add(Hop.of(host, whereabouts.endpoint(host), whereabouts.knownHostsLines(host)));
            return;
        }
        var way = ssh.to(origin.get(), host.name(), questions);
        hops.addAll(hops.isEmpty() ? way : way.subList(way.size() - 1, way.size()));
    }

    /// A jump host on the way; throws `Unreachable` where it is no longer in the inventory.
    Host bastion(HostId id, Host host) {
        return hosts.find(id).orElseThrow(() -> new Unreachable("A jump host on the way to " + host.name()
                + " is no longer in the inventory", host.name(), "Edit the host and choose its jump hosts again",
                true));
    }
}
