package org.watchkeeper.drill.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.drill.Director;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.drill.Mishap;
import org.watchkeeper.drill.PlayedHost;
import org.watchkeeper.drill.Practice;
import org.watchkeeper.drill.Practices;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.drill.Story;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.Whereabouts;

/// The practice fleets of this console: hosts for the inventory, where they answer, and what can be made to go wrong on them.
///
/// Practice files are read when they are first needed, a host is started when it is first reached. Hosts of no fleet are
/// where the inventory says.
public final class Drill implements Fleet, Whereabouts, AutoCloseable {
    private final Supplier<Practices> source;
    private final Path folder;
    private final Clock clock;
    private final double speed;
    private final Map<HostId, HostServer> servers = new HashMap<>();
    private final Map<HostId, HostStage> stages = new HashMap<>();
    private @Nullable Practices practices;
    private @Nullable PracticeKeys keys;

    /// Plays what `source` reads, once, from `folder`, `speed` times as fast as written.
    public Drill(Supplier<Practices> source, Path folder, Clock clock, double speed) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
        this.speed = speed;
    }

    @Override
    public List<Host> hosts() {
        return practices().hosts().stream().map(this::host).toList();
    }

    @Override
    public List<Story> stories(HostId host) {
        return Stream.concat(practice(name(host)).stories().stream(), Arrays.stream(Mishap.values()).map(Mishap::story))
                .toList();
    }

    @Override
    public String runbook(HostId host) {
        return practice(name(host)).runbook();
    }

    @Override
    public boolean isOn(HostId host, String story) {
        return stage(host).scene().stories().contains(story);
    }

    @Override
    public void switchStory(HostId host, String story, boolean on) {
        stage(host).switchStory(story, on);
    }

    @Override
    public Scene scene(HostId host) {
        return stage(host).scene();
    }

    @Override
    public void reset(HostId host) {
        stage(host).reset();
    }

    @Override
    public void dropConnections(HostId host) {
        server(host).dropConnections();
    }

    @Override
    public void restart(HostId host, Duration away) {
        stage(host).restart();
        server(host).refuseFor(away);
    }

    @Override
    public Endpoint endpoint(Host host) {
        return isPlayed(host.id()) ? new Endpoint("127.0.0.1", server(host.id()).port()) : host.endpoint();
    }

    @Override
    public List<String> knownHostsLines(Host host) {
        return isPlayed(host.id()) ? List.of(endpoint(host).knownHostsName() + " " + keys().hostLine()) : List.of();
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(HostServer::close);
        servers.clear();
        stages.clear();
    }

    private Host host(PlayedHost played) {
        return new Host(id(played), played.name(), new Endpoint("127.0.0.1", Endpoint.SSH_PORT),
                new Login("operator", List.of(keys().loginFile().toString()), false, false), List.of(),
                played.environment(),
                played.groups(), played.tags(), true);
    }

    private static HostId id(PlayedHost played) {
        return new HostId(UUID.nameUUIDFromBytes(("practice:" + played.name()).getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isPlayed(HostId host) {
        return practices().hosts().stream().anyMatch(played -> id(played).equals(host));
    }

    private synchronized HostServer server(HostId host) {
        return servers.computeIfAbsent(host,
                id -> new HostServer(new Greeting(name(id), runbook(id)), stage(id), keys()));
    }

    private synchronized HostStage stage(HostId host) {
        return stages.computeIfAbsent(host, id -> stage(name(id)));
    }

    private HostStage stage(String name) {
        var practice = practice(name);
        return new HostStage(new StageFiles(folder.resolve(name)), practice.first(), new Director(practice.rules()),
                clock, speed);
    }

    private synchronized Practices practices() {
        if (practices == null) {
            practices = source.get();
        }
        return practices;
    }

    private Practice practice(String host) {
        return practices().playing(host).orElseThrow(() -> new IllegalArgumentException(host + " is not played here"));
    }

    private synchronized PracticeKeys keys() {
        if (keys == null) {
            keys = new PracticeKeys(folder);
        }
        return keys;
    }

    private String name(HostId host) {
        return practices().hosts().stream().filter(played -> id(played).equals(host)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("host " + host + " is not played here")).name();
    }
}
