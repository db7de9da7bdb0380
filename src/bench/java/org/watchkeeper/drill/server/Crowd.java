package org.watchkeeper.drill.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.sshd.common.forward.DefaultForwarderFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.watchkeeper.drill.Director;
import org.watchkeeper.drill.Scene;

/// Hosts in a program of their own, for measurements: each at an address of 127.0.0.0/8, in flocks that behave alike. A round of
/// checks is answered as practice hosts do, any other command by a few lines, at once.
///
/// Arguments: a folder for the keys, then FLOCK=FIRST-LAST, where FLOCK is one of `Flock` and FIRST and LAST number addresses.
/// Says on one line where each flock listens, and stays until its input ends.
public final class Crowd {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final String CHECKED = "61 % of /\n18 % of /\n57.0 % used\n22.0 % busy\n0.40 a processor\n12.0 % busy: sda\n"
            + "no reboot is required\nactive (running)\n";
    private static final int EACH = 250;

    private final PracticeKeys keys;
    private final HostStage stage;
    private final ExecutorService commands = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("crowd").factory());
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("flapping").factory());
    private final List<ServerSocket> silent = new ArrayList<>();

    private Crowd(Path folder) {
        keys = new PracticeKeys(folder);
        stage = new HostStage(new StageFiles(folder.resolve("crowd")),
                new Scene(new TreeMap<>(Map.of("web", "active")), List.of(), new TreeSet<>()), new Director(List.of()),
                Clock.systemUTC(), 1);
    }

    /// How hosts behave.
    public enum Flock {
        /// Answers.
        WELL,
        /// Lets in, and never answers what it is asked.
        HANGING,
        /// Takes a connection, and never says a word.
        SILENT,
        /// Nobody listens there.
        REFUSING,
        /// Is away for twenty seconds of each minute.
        FLAPPING
    }

    /// The address of that number.
    public static String address(int number) {
        return "127.0." + (1 + number / EACH) + "." + (1 + number % EACH);
    }

    public static void main(String... arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var crowd = new Crowd(folder);
        var said = new ArrayList<String>();
        for (var argument : List.of(arguments).subList(1, arguments.length)) {
            var parts = argument.split("[=-]", 3);
            var flock = Flock.valueOf(parts[0]);
            int port = crowd.gather(flock, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            said.add(flock + "=" + port);
        }
        System.out.println(String.join(" ", said) + " " + crowd.keys.loginFile() + " " + crowd.keys.hostLine());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        System.exit(0);
    }

    /// Answers the port at which all of them listen, or would.
    private int gather(Flock flock, int first, int last) throws IOException {
        int port = freePort();
        var addresses = IntStream.rangeClosed(first, last).mapToObj(Crowd::address).toList();
        switch (flock) {
            case WELL -> serve(addresses, port, line -> answer(line), new SessionListener() {
            });
            case HANGING -> serve(addresses, port, Hanging::new, new SessionListener() {
            });
            case FLAPPING -> serve(addresses, port, line -> answer(line), flapping());
            case SILENT -> {
                for (var address : addresses) {
                    var socket = new ServerSocket();
                    socket.bind(new InetSocketAddress(address, port));
                    silent.add(socket);
                }
            }
            case REFUSING -> {
            }
        }
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @FunctionalInterface
    private interface Answers {
        Command to(String line);
    }

    private void serve(List<String> addresses, int port, Answers answers, SessionListener listener) throws IOException {
        var server = SshServer.setUpDefaultServer();
        server.setHost(addresses.stream().collect(Collectors.joining(",")));
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(keys.host()));
        server.setPublickeyAuthenticator((_, key, _) -> keys.opens(key));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setForwarderFactory(DefaultForwarderFactory.INSTANCE);
        server.setSubsystemFactories(List.of());
        server.setShellFactory(null);
        server.setCommandFactory((_, line) -> answers.to(line));
        server.addSessionListener(listener);
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        server.start();
    }

    private Command answer(String line) {
        return line.strip().equals("exec /bin/sh") ? new PlayedCommand(line, stage, commands) : new Saying(line);
    }

    /// Closes what is open when it goes away, and what connects until it is back.
    private SessionListener flapping() {
        var sessions = java.util.concurrent.ConcurrentHashMap.<Session>newKeySet();
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var listener = new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                if (turn.get() % 3 == 2) {
                    session.close(true);
                } else {
                    sessions.add(session);
                }
            }

            @Override
            public void sessionClosed(Session session) {
                sessions.remove(session);
            }
        };
        var _ = clockwork.scheduleAtFixedRate(() -> {
            if (turn.incrementAndGet() % 3 == 2) {
                sessions.forEach(session -> session.close(true));
            }
        }, AWAY.toSeconds(), AWAY.toSeconds(), TimeUnit.SECONDS);
        return listener;
    }

    /// Says what eight checks would print.
    private static final class Saying extends AbstractCommandSupport {
        Saying(String line) {
            super(line, null);
        }

        @Override
        public void run() {
            try {
                getOutputStream().write(CHECKED.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                getOutputStream().flush();
                onExit(0);
            } catch (IOException _) {
                onExit(1);
            }
        }
    }

    /// Never answers, until whoever asks has gone.
    private static final class Hanging extends AbstractCommandSupport {
        private final CountDownLatch gone = new CountDownLatch(1);

        Hanging(String line) {
            super(line, null);
        }

        @Override
        public void run() {
            try (InputStream in = getInputStream()) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                gone.await();
            } catch (IOException _) {
                onExit(1);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void destroy(ChannelSession channel) throws Exception {
            gone.countDown();
            super.destroy(channel);
        }
    }
}
