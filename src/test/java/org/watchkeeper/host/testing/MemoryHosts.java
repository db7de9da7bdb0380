package org.watchkeeper.host.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Problem;

/// An inventory in memory.
public final class MemoryHosts implements Hosts {
    private final Map<HostId, Host> hosts = new HashMap<>();

    public MemoryHosts(Host... hosts) {
        for (var host : hosts) {
            save(host);
        }
    }

    @Override
    public synchronized List<Host> all() {
        return hosts.values().stream().sorted(Comparator.comparing(Host::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @Override
    public synchronized Optional<Host> find(HostId id) {
        return Optional.ofNullable(hosts.get(id));
    }

    @Override
    public synchronized Optional<Host> named(String name) {
        return hosts.values().stream().filter(host -> host.name().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public synchronized void save(Host host) {
        if (named(host.name()).filter(other -> !other.id().equals(host.id())).isPresent()) {
            throw new Problem("There is another host of this name", "host " + host.name(), "Choose another name.");
        }
        if (!hosts.keySet().containsAll(host.jumps())) {
            throw new Problem("A jump host is not in the inventory", "host " + host.name(), "Add the jump host first.");
        }
        hosts.put(host.id(), host);
    }

    @Override
    public synchronized void remove(HostId id) {
        if (hosts.values().stream().anyMatch(host -> host.jumps().contains(id))) {
            throw new Problem("The host is the jump host of others", "host " + id, "Give them another way first.");
        }
        hosts.remove(id);
    }
}
