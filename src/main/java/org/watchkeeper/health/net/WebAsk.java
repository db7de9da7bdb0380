package org.watchkeeper.health.net;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.health.net.NetAsks.Answer;

/// Fetches a page, as far as its first 64 kB.
final class WebAsk implements AutoCloseable {
    private static final int MOST = 64 * 1024;
    private static final int FAILED = 400;

    private final Limit limit;
    private Optional<HttpClient> client = Optional.empty();

    WebAsk(Limit limit) {
        this.limit = limit;
    }

    /// Once there is an answer, its page may take as long again.
    Answer ask(String url, Duration time) throws IOException, InterruptedException {
        var response = client().send(request(url, time), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            var page = new Page(limit.over(body, time, () -> body.readNBytes(MOST + 1)));
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

    private static HttpRequest request(String url, Duration time) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(time).header("User-Agent", "watchkeeper").GET().build();
    }

    private static String head(HttpResponse<?> response) {
        return "HTTP " + response.statusCode() + "\n" + response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public synchronized void close() {
        client.ifPresent(HttpClient::shutdownNow);
    }

    /// The first part of a page.
    private record Page(String text, boolean cut) {
        Page(byte[] bytes) {
            this(new String(bytes, 0, Math.min(bytes.length, MOST), StandardCharsets.UTF_8), bytes.length > MOST);
        }
    }
}
