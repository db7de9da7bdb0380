package org.watchkeeper.health.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.watch.ConsoleAsks.Sighting;
import org.watchkeeper.remote.Blame;

/// What the console asks by itself, of real servers on loopback.
class NetAsksTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final NetAsks asks = new NetAsks(System::nanoTime);

    @AfterEach
    void close() {
        asks.close();
    }

    @Test
    void a_port_that_takes_a_connection_is_good_and_one_that_refuses_is_not() throws IOException {
        int port;
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
            assertThat(ask(new Ask.Tcp("127.0.0.1", port))).satisfies(good(Blame.THERE));
        }
        var refused = ask(new Ask.Tcp("127.0.0.1", port));
        assertThat(refused.blame()).isEqualTo(Blame.THERE);
        assertThat(ended(refused).status()).isEqualTo(1);
        assertThat(ended(refused).err()).isEqualTo("the connection is refused");
    }

    @Test
    void a_name_that_nobody_knows_is_the_consoles_own_trouble() {
        // Too long for a name: no resolver is asked.
        var name = "a".repeat(64) + ".invalid";
        for (var ask : new Ask[]{new Ask.Tcp(name, 80), new Ask.Http("http://" + name + "/"), new Ask.Tls(name, 443)}) {
            assertThat(ask(ask).blame()).as("%s", ask).isEqualTo(Blame.HERE);
            assertThat(ask(ask).observation()).isInstanceOf(Observation.NotAsked.class);
        }
    }

    @Test
    void a_page_is_told_with_its_code_and_a_bad_code_is_a_failure() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            var body = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/bad") ? 503 : 200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var good = ask(new Ask.Http(address + "/health"));
            assertThat(good).satisfies(good(Blame.THERE));
            assertThat(ended(good).out()).isEqualTo("{\"status\":\"up\"}");
            assertThat(ended(good).err()).startsWith("HTTP 200\n");
            var bad = ask(new Ask.Http(address + "/bad"));
            assertThat(bad.blame()).isEqualTo(Blame.THERE);
            assertThat(ended(bad).status()).isEqualTo(1);
            assertThat(ended(bad).err()).startsWith("HTTP 503\n");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void of_a_page_without_end_only_the_beginning_is_kept() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int count = 0; count < 40; count++) {
                    out.write(new byte[4096]);
                }
            } catch (IOException enough) {
                exchange.close();
            }
        });
        server.start();
        try {
            var long_ = ended(ask(new Ask.Http("http://127.0.0.1:" + server.getAddress().getPort() + "/")));
            assertThat(long_.out()).hasSize(64 * 1024);
            assertThat(long_.cut()).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_server_that_takes_the_connection_and_says_nothing_is_silent_and_proves_nothing() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            for (var ask : new Ask[]{new Ask.Http("http://127.0.0.1:" + server.getLocalPort() + "/"),
                    new Ask.Tls("127.0.0.1", server.getLocalPort())}) {
                var silent = asks.ask(probe(ask, Duration.ofMillis(150)));
                assertThat(silent.blame()).as("%s", ask).isEqualTo(Blame.UNPROVEN);
                assertThat(ended(silent).status()).isEqualTo(1);
            }
        }
    }

    @Test
    void whoever_sends_a_byte_now_and_then_holds_nobody_longer_than_the_limit() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var sender = Thread.ofVirtual().start(() -> drip(server));
            var held = asks.ask(probe(new Ask.Tls("127.0.0.1", server.getLocalPort()), Duration.ofMillis(300)));
            assertThat(held.blame()).isEqualTo(Blame.UNPROVEN);
            assertThat(ended(held).err()).startsWith("no answer within");
            sender.join();
        }
    }

    /// The beginning of a record of TLS that is 16 kB long, a byte every 50 milliseconds, until nobody listens.
    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write(new byte[]{0x16, 3, 3, 0x40, 0});
            while (true) {
                socket.getOutputStream().write(2);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } catch (IOException gone) {
            // It has waited long enough.
        }
    }

    @Test
    void a_certificate_is_looked_at_whoever_signed_it() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = NetAsksTest.class.getResourceAsStream("/greenmail.p12")) {
            store.load(in, "changeit".toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
        try {
            var certificate = (X509Certificate) store.getCertificate(store.aliases().nextElement());
            var seen = ask(new Ask.Tls("127.0.0.1", server.getAddress().getPort()));
            assertThat(seen).satisfies(good(Blame.THERE));
            assertThat(ended(seen).out()).startsWith("notAfter=" + certificate.getNotAfter().toInstant() + "\n");
        } finally {
            server.stop(0);
        }
    }

    private Sighting ask(Ask ask) {
        return asks.ask(probe(ask, LIMIT));
    }

    private static Probe probe(Ask ask, Duration limit) {
        return new Probe(new ProbeId("p"), "P", ask, Judgement.EXIT, Probe.USUAL, limit, Optional.empty(), "");
    }

    private static Observation.Ended ended(Sighting sighting) {
        return (Observation.Ended) sighting.observation();
    }

    private static java.util.function.Consumer<Sighting> good(Blame blame) {
        return sighting -> {
            assertThat(sighting.blame()).isEqualTo(blame);
            assertThat(ended(sighting).status()).isZero();
        };
    }
}
