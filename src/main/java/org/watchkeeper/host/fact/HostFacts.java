package org.watchkeeper.host.fact;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a host said of itself at a moment by the console's clock. `machine` is its machine id, empty where it has none; `programs`
/// are those of the asked ones that it has, with their versions as far as they told them; `units` its services that run or have
/// failed, with that state; `deployments` how software is run there (`docker`, `compose`, `kubernetes`, `systemd`), with the words
/// that tell it; `remarks` say what could not be told.
public record HostFacts(Instant at, Platform platform, String machine, Optional<HostClock> clock,
        SortedMap<String, String> programs, SortedMap<String, String> units, SortedMap<String, String> deployments,
        List<String> remarks) {
    /// What a unit is that runs.
    public static final String RUNNING = "running";
    private static final Map<String, String> SERVERS = Map.of("postgresql", "postgres(ql.*)?", "mysql", "mysqld?",
            "mariadb", "mariadbd?", "mongodb", "mongo(d|db)", "redis", "redis(-server)?");

    public HostFacts {
        programs = Collections.unmodifiableSortedMap(new TreeMap<>(programs));
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        deployments = Collections.unmodifiableSortedMap(new TreeMap<>(deployments));
        remarks = List.copyOf(remarks);
    }

    /// Nothing but when it was asked.
    public static HostFacts none(Instant at) {
        return new HostFacts(at, Platform.UNKNOWN, "", Optional.empty(), new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(), List.of());
    }

    /// The same, said by the machine with that id.
    public HostFacts on(String id) {
        return new HostFacts(at, platform, id, clock, programs, units, deployments, remarks);
    }

    /// The database servers that run, by the names that documents use.
    public SortedSet<String> databases() {
        return SERVERS.entrySet().stream().filter(server -> running().stream()
                .anyMatch(unit -> unit.matches(server.getValue()))).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names of its services that run.
    public Set<String> running() {
        return units.entrySet().stream().filter(unit -> unit.getValue().equals(RUNNING)).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
