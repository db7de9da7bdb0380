package org.watchkeeper.health.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.watchkeeper.remote.testing.LocalCommand;

/// A real nginx on loopback, its log in the folder that it is given: pages, and TLS with the certificates that it is given.
final class Nginx implements AutoCloseable {
    private static final String BINARY = "/usr/sbin/nginx";
    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events { worker_connections 64; }
            http {
                access_log off;
                client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%2$d;
                    location = /health { return 200 '{"status": "healthy"}'; }
                    location = /degraded { return 200 '{"status": "degraded"}'; }
                    location = /broken { return 503; }
                }
                server { listen 127.0.0.1:%3$d ssl; ssl_certificate %4$s.pem; ssl_certificate_key %4$s.key; }
                server { listen 127.0.0.1:%5$d ssl; ssl_certificate %6$s.pem; ssl_certificate_key %6$s.key; }
            }
            """;
    private static final int TRIES = 5;

    private final Path folder;
    private final Path lasting;
    private final Path ending;
    private Ports ports = Ports.free();
    private final Process process;

    private record Ports(int pages, int lasting, int ending) {
        static Ports free() {
            try (var one = socket(); var two = socket(); var three = socket()) {
                return new Ports(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ServerSocket socket() throws IOException {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        }
    }

    /// Certificates are named by their path without `.pem`; their keys are beside them, `.key`.
    Nginx(Path folder, Path lasting, Path ending) {
        assumeInstalled();
        this.folder = folder;
        this.lasting = lasting;
        this.ending = ending;
        this.process = start();
    }

    static void assumeInstalled() {
        LocalCommand.assumeInstalled(BINARY);
    }

    private Process start() {
        for (int left = TRIES; left > 0; left--) {
            var started = launch();
            while (started.isAlive()) {
                if (answers()) {
                    return started;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            ports = Ports.free();
        }
        throw new IllegalStateException("nginx does not start: see " + folder.resolve("nginx.log"));
    }

    private Process launch() {
        try {
            var file = Files.writeString(folder.resolve("nginx.conf"),
                    CONFIGURATION.formatted(folder, ports.pages, ports.lasting, lasting, ports.ending, ending));
            return new ProcessBuilder(BINARY, "-p", folder.toString(), "-c", file.toString(), "-e",
                    folder.resolve("nginx.log").toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("nginx.out").toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.ending));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + ports.pages + path;
    }

    /// Where the certificate is offered that lasts.
    int lasting() {
        return ports.lasting;
    }

    /// Where the one is offered that ends soon.
    int ending() {
        return ports.ending;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
