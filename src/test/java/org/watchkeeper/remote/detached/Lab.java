package org.watchkeeper.remote.detached;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;
import org.watchkeeper.remote.local.LocalWires;

/// This machine as a host with a home of its own, whose `/bin/sh` may be any shell that is installed.
final class Lab implements AutoCloseable {
    static final List<String> SHELLS = List.of("dash", "bash", "busybox sh");
    private static final SecureRandom RANDOM = new SecureRandom();

    final AttemptId run = id();
    final Path home;
    final Host host;
    private final Wires wires;
    private final RemoteShells shells;

    Lab() {
        this("/bin/sh", UnaryOperator.identity());
    }

    /// `sh` takes the place of `/bin/sh`; `change` alters each script on its way to the host.
    Lab(String sh, UnaryOperator<String> change) {
        this(sh, change, Map.of());
    }

    Lab(String sh, UnaryOperator<String> change, Map<String, String> environment) {
        home = temporary();
        var all = new TreeMap<>(Map.of("HOME", home.toString(), "BASH_ENV", "/nonexistent/rc"));
        if (sh.startsWith("busybox")) {
            all.put("PATH", busyboxTools() + ":" + System.getenv("PATH"));
        }
        all.putAll(environment);
        wires = altered(new LocalWires(List.of("/bin/sh"), all), sh, change);
        shells = new DetachedShells(wires, Clock.systemUTC());
        host = host("here");
    }

    Lab(Wires wires, Host host) {
        home = temporary();
        this.wires = wires;
        shells = new DetachedShells(wires, Clock.systemUTC());
        this.host = host;
    }

    Lab(String sh, UnaryOperator<Wires> between, boolean decorated) {
        home = temporary();
        var all = new TreeMap<>(Map.of("HOME", home.toString()));
        if (sh.startsWith("busybox") && decorated) {
            all.put("PATH", busyboxTools() + ":" + System.getenv("PATH"));
        }
        var local = altered(new LocalWires(List.of("/bin/sh"), all), sh, UnaryOperator.identity());
        wires = between.apply(local);
        shells = new DetachedShells(wires, Clock.systemUTC());
        host = host("here");
    }

    static Wires altered(Wires wires, String sh, UnaryOperator<String> change) {
        return (host, questions) -> new AlteredWire(wires.open(host, questions),
                text -> change.apply(text.replace("/bin/sh ", sh + " ").replaceAll("/bin/sh$", sh)));
    }

    static Host host(String name) {
        return new Host(new HostId(UUID.randomUUID()), name, new Endpoint("127.0.0.1", 22),
                new Login("nobody", List.of(), false, false), List.of(), Environment.DEVELOPMENT, new TreeSet<>(),
                new TreeSet<>(), false);
    }

    static AttemptId id() {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return new AttemptId(HexFormat.of().formatHex(bytes));
    }

    /// As a console does that was just started: it remembers nothing.
    RemoteShell openAnew() {
        return new DetachedShells(wires, Clock.systemUTC()).open(host, run, Questions.refuseAll());
    }

    RemoteShell open() {
        return open(Questions.refuseAll());
    }

    RemoteShell open(Questions questions) {
        return shells.open(host, run, questions);
    }

    /// Where the run's files are in these tests.
    Path directory() {
        return Path.of("/tmp/.watchkeeper-" + run);
    }

    /// An ending without the time it took.
    static Ending timeless(Ending ending) {
        return ending instanceof Ending.Exited(var status, var end, _, _) ? new Ending.Exited(status, end) : ending;
    }

    static RemoteCommand command(String script) {
        return command(script, Map.of());
    }

    static RemoteCommand command(String script, Map<String, String> values) {
        return new RemoteCommand(id(), script, new TreeMap<>(values), Map.of(), false, Duration.ZERO);
    }

    static RemoteCommand secret(String script, String name, String value) {
        return new RemoteCommand(id(), script, new TreeMap<>(), Map.of(name, Secret.of(value)), false, Duration.ZERO);
    }

    static RemoteCommand merged(String script) {
        return new RemoteCommand(id(), script, new TreeMap<>(), Map.of(), true, Duration.ZERO);
    }

    static RemoteCommand limited(String script, Duration limit) {
        return new RemoteCommand(id(), script, new TreeMap<>(), Map.of(), false, limit);
    }

    /// Runs the script and returns what it printed and how it ended.
    static Printed print(RemoteShell shell, RemoteCommand command) {
        var printed = new Printed();
        printed.ending = shell.run(command, printed);
        return printed;
    }

    static Printed print(RemoteShell shell, String script) {
        return print(shell, command(script));
    }

    /// A directory in which the tools that our scripts use are busybox's.
    private Path busyboxTools() {
        try {
            var tools = Files.createDirectory(home.resolve("tools"));
            for (var tool : List.of("cat", "dd", "head", "tail", "ls", "mkdir", "mkfifo", "mv", "rm", "sleep", "setsid",
                    "grep",
                    "tr", "find", "df", "sed", "id", "date", "kill")) {
                Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin/busybox"));
            }
            return tools;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("wk-home");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (var shell = open()) {
            shell.leave();
        }
    }

    /// What a command printed, checked for gaps.
    static final class Printed implements OutputSink {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        volatile Ending ending = new Ending.Lost("not run");

        @Override
        public synchronized void accept(OutputChunk chunk) {
            var to = chunk.stream() == Stream.OUT ? out : err;
            if (chunk.offset() != to.size()) {
                throw new IllegalStateException("a gap at " + chunk.offset());
            }
            to.writeBytes(chunk.bytes());
        }

        synchronized String out() {
            return out.toString(StandardCharsets.UTF_8);
        }

        synchronized String err() {
            return err.toString(StandardCharsets.UTF_8);
        }

        synchronized byte[] bytes() {
            return out.toByteArray();
        }

        synchronized Offsets held() {
            return new Offsets(out.size(), err.size());
        }

        int status() {
            if (ending instanceof Ending.Exited exited) {
                return exited.status();
            }
            throw new AssertionError("not exited but " + ending);
        }
    }

    private record AlteredWire(Wire wire, UnaryOperator<String> change) implements Wire {
        @Override
        public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
            var text = change.apply(new String(input, StandardCharsets.UTF_8));
            return wire.exec(change.apply(commandLine), text.getBytes(StandardCharsets.UTF_8), out, err);
        }

        @Override
        public boolean isOpen() {
            return wire.isOpen();
        }

        @Override
        public void abort(String why) {
            wire.abort(why);
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
