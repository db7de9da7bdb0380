package org.watchkeeper.host.testing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.kernel.Problem;

/// An inventory in memory.
public final class MemoryHosts implements Inventory {
    private final Map<HostId, Host> hosts = new HashMap<>();
    private final Deque<RemovedHost> removed = new ArrayDeque<>();
    private int removals;

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
        removed.removeIf(gone -> gone.host().id().equals(host.id()));
    }

    @Override
    public synchronized void saveAll(List<Host> all) {
        together(() -> all.forEach(this::save));
    }

    @Override
    public synchronized void remove(HostId id) {
        removeAll(List.of(id));
    }

    @Override
    public synchronized void removeAll(Collection<HostId> ids) {
        together(() -> {
            var at = Instant.EPOCH.plusSeconds(++removals);
            ids.stream().map(hosts::remove).filter(Objects::nonNull)
                    .forEach(host -> removed.addFirst(new RemovedHost(host, at)));
            if (hosts.values().stream().anyMatch(host -> host.jumps().stream().anyMatch(ids::contains))) {
                throw new Problem("The host is the jump host of others", ids.toString(),
                        "Give them another way first.");
            }
        });
    }

    @Override
    public synchronized List<RemovedHost> removed() {
        return List.copyOf(removed);
    }

    @Override
    public synchronized void restoreAll(Collection<HostId> ids) {
        together(() -> {
            var back = removed.stream().map(RemovedHost::host).filter(host -> ids.contains(host.id())).toList();
            back.stream().filter(host -> named(host.name()).isPresent()).findFirst().ifPresent(host -> {
                throw new Problem("There is another host of this name", "host " + host.name(), "Rename it first.");
            });
            back.forEach(host -> hosts.put(host.id(), host));
            back.forEach(this::save);
        });
    }

    /// All of it or nothing.
    private void together(Runnable change) {
        var before = Map.copyOf(hosts);
        var removedBefore = List.copyOf(removed);
        try {
            change.run();
        } catch (Problem e) {
            hosts.clear();
            hosts.putAll(before);
            removed.clear();
            removed.addAll(removedBefore);
            throw e;
        }
    }
}
