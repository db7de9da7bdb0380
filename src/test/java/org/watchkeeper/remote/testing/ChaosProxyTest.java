package org.watchkeeper.remote.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Endpoint;

class ChaosProxyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ServerSocket server;
    private ChaosProxy proxy;
    private Socket client;
    private Socket accepted;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        proxy = ChaosProxy.before(new Endpoint("127.0.0.1", server.getLocalPort()));
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.endpoint().port());
        accepted = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        accepted.close();
        proxy.close();
        server.close();
    }

    @Test
    void bytes_pass_both_ways_and_the_end_passes_too() throws IOException {
        client.getOutputStream().write(bytes("ping"));
        client.shutdownOutput();
        assertThat(accepted.getInputStream().readAllBytes()).isEqualTo(bytes("ping"));
        accepted.getOutputStream().write(bytes("pong"));
        accepted.close();
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(bytes("pong"));
    }

    @Test
    void a_reset_comes_after_exactly_that_many_bytes() throws IOException, InterruptedException {
        proxy.down().resetAfter(3);
        accepted.getOutputStream().write(bytes("abcdef"));
        proxy.down().awaitPassed(3, PATIENCE);
        assertThatThrownBy(() -> client.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
        assertThat(proxy.down().passed()).isEqualTo(3);
    }

    @Test
    void a_finish_comes_after_exactly_that_many_bytes() throws IOException {
        proxy.down().finishAfter(3);
        accepted.getOutputStream().write(bytes("abcdef"));
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(bytes("abc"));
    }

    @Test
    void a_pause_holds_the_rest_until_resumed() throws IOException, InterruptedException {
        proxy.down().pauseAfter(3);
        accepted.getOutputStream().write(bytes("abcdef"));
        assertThat(client.getInputStream().readNBytes(3)).isEqualTo(bytes("abc"));
        proxy.down().awaitStalled(PATIENCE);
        proxy.down().resume();
        assertThat(client.getInputStream().readNBytes(3)).isEqualTo(bytes("def"));
    }

    @Test
    void refused_connections_are_reset_and_counted() throws IOException {
        proxy.refuse(true);
        try (var second = new Socket(InetAddress.getLoopbackAddress(), proxy.endpoint().port())) {
            assertThatThrownBy(() -> second.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(proxy.accepted()).isEqualTo(2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
