package org.watchkeeper.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.drill.server.Crowd;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.testing.SshdServer;

/// The hosts of `HealthBench`: a tenth hangs (half of them before a word is said), a tenth refuses, some come and go; of the others
/// a real sshd answers some, and a program of practice hosts the rest.
final class HealthHosts implements AutoCloseable {
    /// One sshd listens at no more addresses.
    private static final int ADDRESSES = 16;

    private final Map<Kind, List<Host>> hosts = new EnumMap<>(Kind.class);
    private final List<String> knownHosts = new ArrayList<>();
    private final List<SshdServer> servers = new ArrayList<>();
    private final Process crowd;

    /// How hosts behave.
    enum Kind {
        WELL, HANGING, REFUSING, FLAPPING
    }

    HealthHosts(Path folder, int all, int real) throws IOException {
        int tenth = all / 10;
        var counts = new EnumMap<Crowd.Flock, Integer>(Crowd.Flock.class);
        counts.put(Crowd.Flock.HANGING, tenth - tenth / 2);
        counts.put(Crowd.Flock.SILENT, tenth / 2);
        counts.put(Crowd.Flock.REFUSING, tenth);
        counts.put(Crowd.Flock.FLAPPING, all / 25);
        counts.put(Crowd.Flock.WELL, all - real - counts.values().stream().mapToInt(count -> count).sum());
        real(folder, real);
        crowd = crowd(folder, counts);
    }

    private void real(Path folder, int count) throws IOException {
        for (int first = 0; first < count; first += ADDRESSES) {
            var addresses = IntStream.range(first, Math.min(count, first + ADDRESSES)).mapToObj(HealthHosts::address)
                    .toList();
            var lines = Stream.concat(Stream.of("MaxStartups 200"),
                    addresses.stream().map(at -> "ListenAddress " + at));
            var server = SshdServer.start(folder, lines.toArray(String[]::new));
            servers.add(server);
            for (var address : addresses) {
                var at = new Endpoint(address, server.endpoint().port());
                knownHosts.addAll(server.knownHostsLines(at));
                put(Kind.WELL, server.host("real-" + address, at));
            }
        }
    }

    private static String address(int number) {
        return "127.0.0." + (number + 2);
    }

    private Process crowd(Path folder, Map<Crowd.Flock, Integer> counts) throws IOException {
        var command = new ArrayList<>(List.of(Child.java(), "-Xmx512m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Crowd.class.getName(), folder.resolve("crowd").toString()));
        int first = 0;
        for (var flock : counts.entrySet()) {
            if (flock.getValue() > 0) {
                command.add(flock.getKey() + "=" + first + "-" + (first + flock.getValue() - 1));
                first += flock.getValue();
            }
        }
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = Optional.ofNullable(process.inputReader(StandardCharsets.UTF_8).readLine())
                .orElseThrow(() -> new IOException("the hosts did not start"));
        join(said.split(" ", -1), counts);
        return process;
    }

    /// What the program said: FLOCK=PORT for each flock, the file of the key that opens them, type and text of theirs.
    private void join(String[] said, Map<Crowd.Flock, Integer> counts) {
        var key = said[said.length - 2] + " " + said[said.length - 1];
        var login = new Login("operator", List.of(said[said.length - 3]), false, false);
        int number = 0;
        for (var word : List.of(said).subList(0, said.length - 3)) {
            var flock = Crowd.Flock.valueOf(word.substring(0, word.indexOf('=')));
            int port = Integer.parseInt(word.substring(word.indexOf('=') + 1));
            for (int left = counts.getOrDefault(flock, 0); left > 0; left--) {
                var at = new Endpoint(Crowd.address(number), port);
                knownHosts.add(at.knownHostsName() + " " + key);
                put(kind(flock), new Host(new HostId(UUID.randomUUID()), flock.name().toLowerCase(java.util.Locale.ROOT)
                        + "-" + number, at, login, List.of(), Environment.DEVELOPMENT, new TreeSet<>(), new TreeSet<>(),
                        false));
                number++;
            }
        }
    }

    private static Kind kind(Crowd.Flock flock) {
        return switch (flock) {
            case WELL -> Kind.WELL;
            case HANGING, SILENT -> Kind.HANGING;
            case REFUSING -> Kind.REFUSING;
            case FLAPPING -> Kind.FLAPPING;
        };
    }

    private void put(Kind kind, Host host) {
        hosts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(host);
    }

    List<String> knownHosts() {
        return knownHosts;
    }

    List<Host> all() {
        return hosts.values().stream().flatMap(List::stream).toList();
    }

    List<Host> of(Kind kind) {
        return hosts.getOrDefault(kind, List.of());
    }

    /// "410 well, 50 hanging …".
    String words() {
        return hosts.entrySet().stream()
                .map(each -> each.getValue().size() + " " + each.getKey().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        servers.forEach(SshdServer::close);
        crowd.destroyForcibly();
    }
}
