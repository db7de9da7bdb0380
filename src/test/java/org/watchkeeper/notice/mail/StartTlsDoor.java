package org.watchkeeper.notice.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Stands before a mail server that knows no STARTTLS: says it is offered, makes the connection TLS, and then passes on every byte.
/// What was said in the clear is remembered.
final class StartTlsDoor implements AutoCloseable {
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final SSLSocketFactory certified;
    private final int behind;
    private final Thread thread;

    /// `behind` is the port of the server on loopback.
    StartTlsDoor(SSLSocketFactory certified, int behind) throws IOException {
        this.certified = certified;
        this.behind = behind;
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        thread = Thread.ofVirtual().name("starttls").start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> clear() {
        return List.copyOf(clear);
    }

    /// One connection.
    private void serve() {
        try (var plain = door.accept()) {
            greet(plain);
            try (var tls = (SSLSocket) certified.createSocket(plain, null, plain.getPort(), false);
                    var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                tls.setUseClientMode(false);
                tls.startHandshake();
                line(server.getInputStream());
                var answers = Thread.ofVirtual().start(() -> pass(server, tls));
                pass(tls, server);
                server.shutdownOutput();
                answers.join();
            }
        } catch (IOException _) {
            // Whoever came has gone again, or did not believe the certificate.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void greet(Socket plain) throws IOException {
        var out = plain.getOutputStream();
        say(out, "220 door");
        var word = line(plain.getInputStream());
        while (!word.equals("STARTTLS")) {
            clear.add(word);
            if (word.isEmpty()) {
                throw new IOException("gone");
            }
            say(out, word.startsWith("EHLO") ? "250-door\r\n250 STARTTLS" : "530 first STARTTLS");
            word = line(plain.getInputStream());
        }
        clear.add(word);
        say(out, "220 go on");
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// Byte by byte: what follows the line belongs to TLS.
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One of the two has gone.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
