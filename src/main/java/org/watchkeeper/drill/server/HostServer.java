package org.watchkeeper.drill.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.forward.DefaultForwarderFactory;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.threads.ThreadUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.RejectAllPasswordAuthenticator;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.watchkeeper.kernel.Problem;

/// The sshd of one practice host, on a free port of 127.0.0.1. Executes nothing, forwards nothing, has no files.
final class HostServer implements AutoCloseable {
    /// How long a command may take to notice that nobody is there any more.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SshServer server = SshServer.setUpDefaultServer();
    private final ExecutorService commands = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("practice").factory());
    private final ExecutorService network;
    private final HostStage stage;
    private volatile long refusesUntilNanos = System.nanoTime();

    HostServer(Greeting greeting, HostStage stage, PracticeKeys keys) {
        this.stage = stage;
        var name = greeting.host();
        // As many threads to read and write as sshd would have taken itself.
        this.network = ThreadUtils.newFixedThreadPool("sshd-" + name,
                CoreModuleProperties.NIO_WORKERS.getRequired(server));
        server.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory(() -> new NetworkThreads(network)));
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(keys.host()));
        server.setPasswordAuthenticator(RejectAllPasswordAuthenticator.INSTANCE);
        server.setPublickeyAuthenticator((_, key, _) -> System.nanoTime() - refusesUntilNanos >= 0 && keys.opens(key));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setForwarderFactory(DefaultForwarderFactory.INSTANCE);
        server.setSubsystemFactories(List.of());
        server.setShellFactory(_ -> new PlayedShell(stage, greeting, commands));
        server.setCommandFactory((_, line) -> new PlayedCommand(line, stage, commands));
        server.addSessionListener(new Absence(stage));
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        try {
            server.start();
        } catch (IOException e) {
            close();
            throw new Problem("The practice host cannot be started: " + e.getMessage(), name,
                    "See that programs may listen on 127.0.0.1.", e);
        }
    }

    int port() {
        return server.getPort();
    }

    void dropConnections() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    /// Turns logins away for so long, as a host does that is not back yet.
    void refuseFor(Duration time) {
        refusesUntilNanos = System.nanoTime() + time.toNanos();
        dropConnections();
    }

    /// Returns when no command of this host touches its files any more, and none of its threads reads or writes.
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            throw new Problem("A practice host does not stop: " + e.getMessage(), "127.0.0.1:" + port(), "", e);
        } finally {
            stage.close();
            network.shutdownNow();
            commands.shutdown();
            await(network);
            await(commands);
        }
    }

    private void stop() throws IOException {
        for (var session : server.getActiveSessions()) {
            session.close(true).await(PATIENCE.toMillis());
        }
        server.stop(true);
    }

    private static void await(ExecutorService threads) {
        try {
            var _ = threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
