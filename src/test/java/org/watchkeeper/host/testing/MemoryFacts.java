package org.watchkeeper.host.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.kernel.Problem;

/// Keeps what hosts say in memory.
public final class MemoryFacts implements FactBook {
    private final Map<HostId, HostFacts> facts = new HashMap<>();
    private final Map<HostId, List<KnownMachine>> machines = new HashMap<>();

    @Override
    public synchronized Map<HostId, Known> all() {
        var all = new HashMap<HostId, Known>();
        facts.forEach((host, said) -> all.put(host, new Known(Optional.of(said), machines(host).stream().findFirst())));
        return all;
    }

    @Override
    public synchronized void keep(HostId host, HostFacts said) {
        if (!said.machine().isEmpty()) {
            machines.computeIfAbsent(host,
                    _ -> new ArrayList<>(List.of(KnownMachine.first(said.machine(), said.at()))));
        }
        facts.merge(host, said, (before, after) -> after.at().isBefore(before.at()) ? before : after);
    }

    @Override
    public synchronized void accept(HostId host, KnownMachine machine) {
        if (!facts.containsKey(host) || !facts.get(host).machine().equals(machine.machine())) {
            throw new Problem("It was not accepted: meanwhile the host says something else", machine.machine(), "");
        }
        machines.get(host).addFirst(machine);
    }

    @Override
    public synchronized List<KnownMachine> machines(HostId host) {
        return List.copyOf(machines.getOrDefault(host, List.of()));
    }
}
