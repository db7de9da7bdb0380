package org.watchkeeper.remote;

import java.util.List;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;

/// Where a host is really reached, and by which keys it is known besides those in known_hosts files.
///
/// Practice hosts answer at a port of their own, found when they are started; they are trusted through these lines alone.
public interface Whereabouts {
    Endpoint endpoint(Host host);

    /// Lines in known_hosts format that name the endpoint above.
    List<String> knownHostsLines(Host host);

    /// Every host is where the inventory says, and known by the files alone.
    static Whereabouts asInventoried() {
        return new Whereabouts() {
            @Override
            public Endpoint endpoint(Host host) {
                return host.endpoint();
            }

            @Override
            public List<String> knownHostsLines(Host host) {
                return List.of();
            }
        };
    }
}
