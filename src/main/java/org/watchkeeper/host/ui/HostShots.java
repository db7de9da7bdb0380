package org.watchkeeper.host.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.kernel.Problem;

/// An inventory to look at: two dozen hosts of a small company, some of them reached lately.
public final class HostShots {
    private static final Instant NOW = Instant.parse("2026-11-21T02:19:00Z");
    private static final List<Host> ALL = inventory();

    private HostShots() {}

    /// The hosts page over the sample inventory.
    public static HostsPlace place(HostPanel panel) {
        return new HostsPlace(new Kept(ALL), contacts(), panel);
    }

    /// The hosts page of a console nobody has used yet.
    public static HostsPlace emptyPlace() {
        return new HostsPlace(new Kept(List.of()), new Contacts(), (_, _) -> new javafx.scene.layout.Region());
    }

    /// The hosts page with samples to import: `inventory.yml`, `large.yml` with five hundred hosts, `cloud.sh`, which cannot be read.
    public static HostsPlace importing(HostPanel panel) {
        return new HostsPlace(new Kept(ALL), new SampleSources(), contacts(), _ -> List.of(), panel);
    }

    public static Hosts hosts() {
        return new Kept(ALL);
    }

    /// The sample host of that name.
    public static Host host(String name) {
        return new Kept(ALL).named(name).orElseThrow();
    }

    private static List<Host> inventory() {
        var bastion = host("bastion-1", "bastion.example.net", Environment.PRODUCTION, List.of(), List.of("edge"),
                List.of());
        var hosts = new ArrayList<Host>();
        hosts.add(bastion);
        var way = List.of(bastion.id());
        IntStream.rangeClosed(1, 4)
                .forEach(n -> hosts.add(host("app-" + n, "10.20.0." + (10 + n), Environment.PRODUCTION, way,
                        List.of("app"), n == 1 ? List.of("canary", "debian-12") : List.of("debian-12"))));
        hosts.add(host("db-1", "10.20.1.11", Environment.PRODUCTION, way, List.of("db"),
                List.of("primary", "postgres-17")));
        hosts.add(host("db-2", "10.20.1.12", Environment.PRODUCTION, way, List.of("db"),
                List.of("replica", "postgres-17")));
        hosts.add(host("proxmox-rack-7-left", "hypervisor-0007.rack-7.datacentre-north.example.net",
                Environment.PRODUCTION,
                List.of(), List.of("hypervisor"), List.of("2024-hardware")));
        IntStream.rangeClosed(1, 3)
                .forEach(n -> hosts.add(host("stage-app-" + n, "10.30.0." + (10 + n), Environment.STAGING,
                        List.of(), List.of("app"), List.of("debian-13"))));
        hosts.add(host("stage-db", "10.30.1.11", Environment.STAGING, List.of(), List.of("db"), List.of()));
        hosts.add(host("dev-mara", "192.168.7.20", Environment.DEVELOPMENT, List.of(), List.of(), List.of("laptop"))
                .from(new TreeSet<>(List.of(new Origin(Origin.Kind.SSH_CONFIG, "", "mara"))), Variables.none()));
        hosts.add(practice("practice-app"));
        hosts.add(practice("practice-db"));
        return List.copyOf(hosts);
    }

    private static Host host(String name, String address, Environment environment, List<HostId> way,
            List<String> groups,
            List<String> tags) {
        return new Host(id(name), name, new Endpoint(address, Endpoint.SSH_PORT),
                new Login("mara", List.of("~/.ssh/id_ed25519"), true, false), way, environment, new TreeSet<>(groups),
                new TreeSet<>(tags), false);
    }

    private static Host practice(String name) {
        return new Host(id(name), name, new Endpoint("practice.local", 2222),
                new Login("operator", List.of(), false, true),
                List.of(), Environment.DEVELOPMENT, new TreeSet<>(), new TreeSet<>(), true);
    }

    private static HostId id(String name) {
        return new HostId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Contacts contacts() {
        var contacts = new Contacts();
        contacts.record(id("app-1"), new Contact(true, NOW.minusSeconds(120), "reached"));
        contacts.record(id("app-2"), new Contact(true, NOW.minusSeconds(100), "reached"));
        contacts.record(id("db-1"), new Contact(true, NOW.minusSeconds(3600), "reached"));
        contacts.record(id("app-4"), new Contact(false, NOW.minusSeconds(40), "no route"));
        contacts.record(id("stage-db"), new Contact(false, NOW.minusSeconds(7200), "login refused"));
        return contacts;
    }

    /// Hosts that are only there to be looked at.
    private record Kept(List<Host> hosts) implements Inventory {
        @Override
        public List<Host> all() {
            return hosts.stream().sorted(java.util.Comparator.comparing(Host::name)).toList();
        }

        @Override
        public Optional<Host> find(HostId id) {
            return hosts.stream().filter(host -> host.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Host> named(String name) {
            return hosts.stream().filter(host -> host.name().equalsIgnoreCase(name)).findFirst();
        }

        @Override
        public void save(Host host) {
            throw new Problem("The sample inventory cannot be changed", host.name(), "");
        }

        @Override
        public void saveAll(List<Host> some) {
            some.forEach(this::save);
        }

        @Override
        public void removeAll(Collection<HostId> ids) {
            ids.forEach(this::remove);
        }

        @Override
        public List<RemovedHost> removed() {
            return hosts.isEmpty()
                    ? List.of()
                    : List.of(new RemovedHost(gone("web-old-1"), NOW.minusSeconds(86_400)),
                            new RemovedHost(gone("web-old-2"), NOW.minusSeconds(90_000)));
        }

        private static Host gone(String name) {
            return host(name, "10.20.0.99", Environment.PRODUCTION, List.of(), List.of("app"), List.of());
        }

        @Override
        public void restoreAll(Collection<HostId> ids) {
            throw new Problem("The sample inventory cannot be changed", ids.toString(), "");
        }

        @Override
        public void remove(HostId id) {
            throw new Problem("The sample inventory cannot be changed", id.toString(), "");
        }
    }
}
