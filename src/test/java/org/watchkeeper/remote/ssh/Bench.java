package org.watchkeeper.remote.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.ssh.known.KnownHostsFiles;
import org.watchkeeper.remote.ssh.known.TrustFiles;

/// A console's side of an SSH test: wires with their own known_hosts file in a temporary directory, and short commands.
final class Bench implements AutoCloseable {
    static final SshSettings QUICK = new SshSettings(Duration.ofSeconds(15), Duration.ofSeconds(5), 3,
            Duration.ofMillis(200), "");

    final Path knownHosts;
    final SshWires wires;

    Bench(Path directory, SshSettings settings, Host... inventory) {
        this(directory, settings, Whereabouts.asInventoried(), inventory);
    }

    Bench(Path directory, SshSettings settings, Whereabouts whereabouts, Host... inventory) {
        this.knownHosts = directory.resolve("known_hosts");
        this.wires = new SshWires(inventory(List.of(inventory)), whereabouts, new TrustFiles(knownHosts, List.of()),
                settings);
    }

    static Bench in(Path directory, Host... inventory) {
        return new Bench(directory, QUICK, inventory);
    }

    Bench knowing(List<String> lines) {
        var files = new KnownHostsFiles(new TrustFiles(knownHosts, List.of()));
        lines.forEach(files::append);
        return this;
    }

    SshWire open(Host host) {
        return wires.open(host, Questions.refuseAll());
    }

    static Answer run(Wire wire, String command) {
        return run(wire, command, "");
    }

    static Answer run(Wire wire, String command, String input) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = wire.exec(command, input.getBytes(StandardCharsets.UTF_8), out::write, err::write);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        wires.close();
    }

    record Answer(Wire.Exit exit, String out, String err) {}

    private static Hosts inventory(List<Host> hosts) {
        return new Hosts() {
            @Override
            public List<Host> all() {
                return hosts;
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
                throw new UnsupportedOperationException("this inventory is fixed");
            }

            @Override
            public void remove(HostId id) {
                throw new UnsupportedOperationException("this inventory is fixed");
            }
        };
    }
}
