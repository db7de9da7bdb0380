package org.watchkeeper.run.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.runbook.Choice;

/// The way that each host takes by what it says of itself. `names` has an option's name for each of the hosts, `words` says
/// why: "apt, because web-1 runs Debian 12".
public record Ways(Map<HostId, String> names, String words) {
    private static final Map<String, Set<String>> MANAGERS = Map.of("apt", Set.of("apt-get"), "apt-get",
            Set.of("apt-get"), "dnf", Set.of("dnf"),
            "yum", Set.of("yum", "dnf"), "zypper", Set.of("zypper"), "pacman", Set.of("pacman"), "apk", Set.of("apk"),
            "brew", Set.of("brew"));
    private static final Map<String, Set<String>> DATABASES = Map.of("postgresql", Set.of("psql"), "mysql",
            Set.of("mysql"), "mariadb", Set.of("mariadb", "mysql"), "sqlite", Set.of("sqlite3"));
    private static final Map<String, Set<String>> SYSTEMS = Map.of("red-hat", Set.of("rhel"), "macos", Set.of("darwin"),
            "mac-os", Set.of("darwin"), "suse", Set.of("suse", "opensuse", "sles"), "rocky", Set.of("rocky"), "alma",
            Set.of("almalinux"));
    /// How software is run, by the first word of the commands that care for it or by its name.
    private static final Map<String, String> DEPLOYMENTS = Map.ofEntries(Map.entry("systemctl", "systemd"),
            Map.entry("systemd", "systemd"), Map.entry("service", "systemd"), Map.entry("docker", "docker"),
            Map.entry("docker-compose", "compose"), Map.entry("compose", "compose"),
            Map.entry("kubectl", "kubernetes"), Map.entry("kubernetes", "kubernetes"), Map.entry("k8s", "kubernetes"));

    public Ways {
        names = Map.copyOf(names);
    }

    /// Whether not all hosts take the same.
    public boolean differ() {
        return Set.copyOf(names.values()).size() > 1;
    }

    /// Present where the facts tell it of every host.
    public static Optional<Ways> of(Choice choice, Map<Host, HostFacts> facts) {
        var names = new LinkedHashMap<HostId, String>();
        var reasons = new LinkedHashMap<Known, List<String>>();
        facts.forEach((host, said) -> known(choice, said).ifPresent(known -> {
            names.put(host.id(), known.name());
            reasons.computeIfAbsent(known, _ -> new ArrayList<>()).add(host.name());
        }));
        return facts.isEmpty() || names.size() < facts.size()
                ? Optional.empty()
                : Optional.of(new Ways(names, reasons.entrySet().stream()
                        .map(way -> way.getKey().of(way.getValue())).collect(Collectors.joining("; "))));
    }

    /// A way and the fact it follows from.
    private record Known(String name, String because) {
        String of(List<String> hosts) {
            var verb = hosts.size() == 1
                    ? because
                    : because.replaceFirst("^runs ", "run ").replaceFirst("^has ", "have ");
            return name + ", because " + String.join(" and ", hosts) + " " + verb;
        }
    }

    private static Optional<Known> known(Choice choice, HostFacts facts) {
        var options = choice.options().stream().map(Choice.Option::name).filter(name -> !name.equals(Choice.ALL))
                .toList();
        if (options.stream().allMatch(MANAGERS::containsKey)) {
            return manager(options, facts);
        }
        if (options.stream().allMatch(DATABASES::containsKey)) {
            return database(options, facts);
        }
        if (options.stream().allMatch(DEPLOYMENTS::containsKey)) {
            return deployment(options, facts);
        }
        return system(options, facts);
    }

    /// yum is another name of dnf where both are there.
    private static Optional<Known> manager(List<String> options, HostFacts facts) {
        var there = options.stream().filter(name -> has(facts, MANAGERS, name)).toList();
        var one = there.contains("dnf") && there.contains("yum")
                ? there.stream().filter(name -> !name.equals("yum")).toList()
                : there;
        return only(one).map(name -> new Known(name, facts.platform().system().isEmpty()
                ? "has " + name
                : "runs " + facts.platform().system()));
    }

    /// A server that runs tells more than a client that is installed.
    private static Optional<Known> database(List<String> options, HostFacts facts) {
        var running = only(options.stream().filter(name -> facts.databases().contains(name)).toList());
        if (running.isPresent()) {
            return running.map(name -> new Known(name, "runs " + name));
        }
        return only(options.stream().filter(name -> has(facts, DATABASES, name)).toList())
                .map(name -> new Known(name, "has no client of another one"));
    }

    /// A host on which several of them are in use is asked about: which of them runs this software no fact tells.
    private static Optional<Known> deployment(List<String> options, HostFacts facts) {
        return only(options.stream()
                .filter(name -> facts.deployments().containsKey(DEPLOYMENTS.getOrDefault(name, name))).toList())
                .map(name -> new Known(name, because(DEPLOYMENTS.getOrDefault(name, name), facts)));
    }

    private static String because(String deployment, HostFacts facts) {
        return deployment.equals("systemd")
                ? "runs systemd and nothing else of these"
                : "runs " + facts.deployments().getOrDefault(deployment, deployment);
    }

    private static Optional<Known> system(List<String> options, HostFacts facts) {
        for (var kin : facts.platform().kin()) {
            var found = only(options.stream()
                    .filter(name -> name.equals(kin) || SYSTEMS.getOrDefault(name, Set.of()).contains(kin)).toList());
            if (found.isPresent()) {
                return found.map(name -> new Known(name, "runs " + facts.platform().system()));
            }
        }
        return Optional.empty();
    }

    private static boolean has(HostFacts facts, Map<String, Set<String>> programs, String name) {
        return programs.getOrDefault(name, Set.of()).stream()
                .anyMatch(program -> facts.programs().containsKey(program));
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }
}
