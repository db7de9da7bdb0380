package org.watchkeeper.health.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.health.net.NetAsks.Answer;

/// Fetches a page, as far as its first 64 kB.
final class WebAsk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebAsk.class);
    private static final int MOST = 64 * 1024;
    private static final int FAILED = 400;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("health-http-limit").factory());
    private Optional<HttpClient> client = Optional.empty();

    Answer ask(String url, Duration limit) throws IOException, InterruptedException {
        var response = client().send(request(url, limit), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            var page = new Page(read(body, limit));
            return new Answer(response.statusCode() < FAILED ? 0 : 1, page.text(), head(response), page.cut());
        }
    }

    /// Made when first needed: it takes a while.
    private synchronized HttpClient client() {
        var made = client.orElseGet(() -> HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .executor(work -> Thread.ofVirtual().name("health-http").start(work)).build());
        client = Optional.of(made);
        return made;
    }

    private static HttpRequest request(String url, Duration limit) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(limit).header("User-Agent", "watchkeeper").GET().build();
    }

    private static String head(HttpResponse<?> response) {
        return "HTTP " + response.statusCode() + "\n" + response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        client.ifPresent(HttpClient::shutdownNow);
    }

    /// The first part of a page.
    private record Page(String text, boolean cut) {
        Page(byte[] bytes) {
            this(new String(bytes, 0, Math.min(bytes.length, MOST), StandardCharsets.UTF_8), bytes.length > MOST);
        }
    }

    /// A page that drips for longer than the limit is ended by closing it.
    private byte[] read(InputStream body, Duration limit) throws IOException {
        var guard = timer.schedule(() -> end(body), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return body.readNBytes(MOST + 1);
        } finally {
            guard.cancel(false);
        }
    }

    private static void end(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("a page that took too long did not close", e);
        }
    }
}
