package org.watchkeeper.notice.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A real HTTP server on loopback that does what a test wrote down; what it was not told it answers with 200 and `ok`.
public final class Receiver implements AutoCloseable {
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    /// What came in.
    public record Request(String method, String path, Headers headers, String body) {}

    private record Reply(int status, String body, String header, String value, boolean silent) {}

    public Receiver() {
        server = listen(0);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public Receiver answer(int status, String body) {
        replies.add(new Reply(status, body, "", "", false));
        return this;
    }

    public Receiver answer(int status, String body, String header, String value) {
        replies.add(new Reply(status, body, header, value, false));
        return this;
    }

    /// Takes the next request and says nothing.
    public Receiver stayDumb() {
        replies.add(new Reply(0, "", "", "", true));
        return this;
    }

    public List<Request> requests() {
        return requests;
    }

    public Request only() {
        if (requests.size() != 1) {
            throw new AssertionError("not one request: " + requests);
        }
        return requests.getFirst();
    }

    public void goAway() {
        server.stop(0);
    }

    /// Listens again where it did.
    public void comeBack() {
        server = listen(server.getAddress().getPort());
    }

    private HttpServer listen(int port) {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            made.createContext("/", this::serve);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(), body));
        var reply = replies.isEmpty() ? new Reply(200, "ok", "", "", false) : replies.removeFirst();
        if (reply.silent()) {
            waitUntilOver();
            exchange.close();
            return;
        }
        if (!reply.header().isEmpty()) {
            exchange.getResponseHeaders().add(reply.header(), reply.value());
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void waitUntilOver() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
