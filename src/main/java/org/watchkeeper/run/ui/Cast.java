package org.watchkeeper.run.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// Who plays the roles of a document. Proposed are the hosts that are named, tagged or grouped so, else all of them. Confined to
/// the FX thread.
final class Cast {
    private static final Map<String, List<String>> ALSO = Map.of("database",
            List.of("db", "postgres", "postgresql", "mysql", "sqlite"), "application", List.of("app"), "web",
            List.of("nginx", "www"), "load balancer", List.of("lb", "haproxy"));

    private final Map<String, Set<Host>> players = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /// Other roles or hosts: what was chosen by hand stays as far as its hosts are there.
    void over(List<String> roles, List<Host> hosts) {
        players.keySet().retainAll(roles);
        changed.retainAll(roles);
        for (var role : roles) {
            var known = players.getOrDefault(role, Set.of());
            players.put(role, changed.contains(role)
                    ? hosts.stream().filter(known::contains).collect(Collectors.toCollection(HashSet::new))
                    : new HashSet<>(proposed(role, hosts)));
        }
    }

    private static List<Host> proposed(String role, List<Host> hosts) {
        var fitting = hosts.stream().filter(host -> fits(role, host)).toList();
        return fitting.isEmpty() ? hosts : fitting;
    }

    /// Whether its name, a tag or a group of it says the role.
    static boolean fits(String role, Host host) {
        var plain = role.replaceFirst(" host$", "");
        var words = Stream.concat(Stream.of(plain), ALSO.getOrDefault(plain, List.of()).stream()).toList();
        return Stream.concat(Stream.of(host.name()), Stream.concat(host.tags().stream(), host.groups().stream()))
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)))
                .anyMatch(words::contains);
    }

    boolean plays(String role, Host host) {
        return players.getOrDefault(role, Set.of()).contains(host);
    }

    void play(String role, Host host, boolean on) {
        changed.add(role);
        var hosts = players.computeIfAbsent(role, _ -> new HashSet<>());
        if (on) {
            hosts.add(host);
        } else {
            hosts.remove(host);
        }
    }

    List<Host> players(String role, List<Host> hosts) {
        return hosts.stream().filter(host -> plays(role, host)).toList();
    }

    /// By role, the hosts of a run.
    Map<String, Set<HostId>> players(List<Host> hosts) {
        var cast = new HashMap<String, Set<HostId>>();
        players.keySet().forEach(role -> cast.put(role,
                players(role, hosts).stream().map(Host::id).collect(Collectors.toUnmodifiableSet())));
        return cast;
    }
}
