package org.watchkeeper.drill;

import java.time.Duration;
import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// The practice hosts, and what can be made to go wrong on them. Thread-safe; calls touch the disk.
public interface Fleet {
    /// All fleets as hosts of the inventory; the same identities every time.
    List<Host> hosts();

    /// What can be made to go wrong on that host.
    List<Story> stories(HostId host);

    /// The file of the runbook that the host plays: "unet-service-update.md".
    String runbook(HostId host);

    /// Commands that will go wrong the next time they come.
    default List<Fault> armed(HostId host) {
        return Fault.in(scene(host));
    }

    /// Arms a fault, or disarms it.
    default void arm(HostId host, Fault fault, boolean on) {
        switchStory(host, fault.id(), on);
    }

    boolean isOn(HostId host, String story);

    void switchStory(HostId host, String story, boolean on);

    /// What the host is like now.
    Scene scene(HostId host);

    /// Back to the first scene.
    void reset(HostId host);

    /// Drops all connections to the host; commands go on.
    void dropConnections(HostId host);

    /// Restarts the host: connections drop, what runs is gone, logins fail for that long.
    void restart(HostId host, Duration away);
}
