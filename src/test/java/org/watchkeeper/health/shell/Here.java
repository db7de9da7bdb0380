package org.watchkeeper.health.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.local.LocalWires;
import org.watchkeeper.remote.testing.LocalCommand;

/// This machine as a host that is asked how it is, by a shell of choice; programs of a test come first on its PATH.
public final class Here implements AutoCloseable {
    /// The shells that every script of ours has to run under.
    public static final List<String> SHELLS = List.of("/bin/dash", "/bin/bash", "busybox");
    private final List<String> searched = new ArrayList<>();
    private final Path folder;
    private final String shell;
    private final String console;
    private final ShellRounds rounds;
    private final Host host = new Host(new HostId(UUID.randomUUID()), "here", new Endpoint("127.0.0.1", 22),
            new Login("nobody", List.of(), false, false), List.of(), Environment.DEVELOPMENT, new TreeSet<>(),
            new TreeSet<>(), false);

    public Here(Path folder) {
        this(folder, "/bin/sh", Map.of());
    }

    /// With that shell, and more variables.
    public Here(Path folder, String shell, Map<String, String> environment) {
        this.folder = folder;
        this.console = UUID.randomUUID().toString();
        searched.add(directory(folder.resolve("bin")).toString());
        this.shell = shell.equals("busybox") ? busybox() : shell;
        searched.add(System.getenv("PATH"));
        var all = new TreeMap<>(Map.of("PATH", String.join(":", searched), "HOME", folder.toString()));
        all.putAll(environment);
        rounds = new ShellRounds(new LocalWires(List.of("/bin/sh"), all), Questions.refuseAll(), Clock.systemUTC(),
                console, this.shell);
    }

    /// The tools of busybox alone, as scripts: a link out of the folder would be complained about when it is deleted.
    private String busybox() {
        LocalCommand.assumeInstalled("/bin/busybox");
        for (var tool : List.of("head", "cat", "mkfifo", "wc", "sleep", "setsid", "mkdir", "rm", "rmdir")) {
            with(tool, "exec /bin/busybox " + tool + " \"$@\"");
        }
        return with("ash", "exec /bin/busybox sh \"$@\"").folder.resolve("bin/ash").toString();
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a program first on the host's PATH.
    public Here with(String name, String script) {
        try {
            var file = folder.resolve("bin").resolve(name);
            Files.writeString(file, "#!/bin/sh\n" + script + "\n");
            if (!file.toFile().setExecutable(true)) {
                throw new IllegalStateException("cannot make " + file + " executable");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ShellRounds rounds() {
        return rounds;
    }

    public Host host() {
        return host;
    }

    String shell() {
        return shell;
    }

    /// Where a round is on this host, in the first place that is tried.
    Path place() {
        return Path.of("/dev/shm/.watchkeeper-health-" + placeName());
    }

    /// Of rounds that a test begins by itself. What carries a round's nonce is ended with it, so no two tests share one.
    String nonce() {
        return "n-" + placeName();
    }

    String placeName() {
        return UUID.nameUUIDFromBytes((console + host.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    public Round ask(List<Probe> probes) {
        return rounds.ask(host, probes);
    }

    /// What comes of one probe.
    public Observation ask(Probe probe) {
        return answered(ask(List.of(probe))).get(probe.id());
    }

    Observation ask(String script) {
        return ask(probe("it", script, 10));
    }

    static Map<ProbeId, Observation> answered(Round round) {
        if (round instanceof Round.Answered(_, _, _, var observations)) {
            return observations;
        }
        throw new AssertionError("the host did not answer: " + round);
    }

    static Probe probe(String id, String script, int seconds) {
        return new Probe(new ProbeId(id), id, new Ask.OnHost(script), Judgement.EXIT, Probe.USUAL,
                Duration.ofSeconds(seconds), Optional.empty(), "");
    }

    @Override
    public void close() {
        rounds.close();
    }
}
