package org.watchkeeper.remote.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.watchkeeper.remote.Wire;

/// An open "connection" to this machine: as long as it is open, each exchange is a child process.
final class LocalWire implements Wire {
    private static final List<String> SETSID = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(name -> Files.isExecutable(Path.of(name))).limit(1).toList();

    private final List<String> shell;
    private final Map<String, String> environment;
    private final Set<LocalExchange> exchanges = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> closed = new AtomicReference<>("");

    LocalWire(List<String> shell, Map<String, String> environment) {
        this.shell = shell;
        this.environment = environment;
    }

    @Override
    public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
        if (!isOpen()) {
            return Exit.lost(closed.get());
        }
        try {
            var exchange = new LocalExchange(start(commandLine), out, err);
            exchanges.add(exchange);
            if (!isOpen()) {
                exchange.cut(closed.get());
            }
            return finish(exchange, input);
        } catch (IOException e) {
            return Exit.lost("cannot start " + shell + ": " + e.getMessage());
        }
    }

    private Exit finish(LocalExchange exchange, byte[] input) {
        try {
            return exchange.run(input);
        } finally {
            exchanges.remove(exchange);
        }
    }

    private Process start(String commandLine) throws IOException {
        var words = new ArrayList<>(SETSID);
        words.addAll(shell);
        words.add("-c");
        words.add(commandLine);
        var builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        return builder.start();
    }

    @Override
    public boolean isOpen() {
        return closed.get().isEmpty();
    }

    @Override
    public void abort(String why) {
        closed.compareAndSet("", why.isEmpty() ? "aborted" : why);
        exchanges.forEach(exchange -> exchange.cut(closed.get()));
    }

    @Override
    public void close() {
        abort("the connection was closed");
    }
}
