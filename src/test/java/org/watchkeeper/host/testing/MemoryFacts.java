package org.watchkeeper.host.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    private Optional<Problem> trouble = Optional.empty();

    /// From now on it cannot be read.
    public synchronized void breakWith(Problem why) {
        trouble = Optional.of(why);
    }

    @Override
    public synchronized Map<HostId, Known> all() {
        trouble.ifPresent(why -> {
            throw why;
        });
        var all = new HashMap<HostId, Known>();
        Stream.concat(facts.keySet().stream(), machines.keySet().stream()).forEach(host -> all.put(host, known(host)));
        return all;
    }

    private Known known(HostId host) {
        return new Known(Optional.ofNullable(facts.get(host)), machines(host).stream().findFirst());
    }

    @Override
    public synchronized void keep(HostId host, HostFacts said) {
        if (!said.machine().isEmpty()) {
            meet(host, KnownMachine.first(said.machine(), said.at()));
            var as = machines.get(host).getFirst();
            if (as.isSilent() && as.machine().equals(said.machine())) {
                machines.get(host).addFirst(as.telling(said.at(), "", ""));
            }
        }
        facts.put(host, said);
    }

    @Override
    public synchronized void meet(HostId host, KnownMachine machine) {
        machines.computeIfAbsent(host, _ -> new ArrayList<>(List.of(machine)));
    }

    @Override
    public synchronized void accept(HostId host, KnownMachine before, KnownMachine machine) {
        if (!known(host).allows(before, machine)) {
            throw Known.changed(machine);
        }
        machines.get(host).addFirst(machine);
    }

    @Override
    public synchronized List<KnownMachine> machines(HostId host) {
        return List.copyOf(machines.getOrDefault(host, List.of()));
    }
}
