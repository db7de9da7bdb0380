package org.watchkeeper.notice.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.watchkeeper.kernel.Redactor;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Receipt;

/// One request and what came of it. Certificates are checked, redirects are not followed, proxies are the system's, an answer is read
/// to a bound and redacted.
final class Http implements AutoCloseable {
    private final HttpClient client;
    private final Limits limits;
    private final Verdicts verdicts;

    Http(InstantSource clock, Limits limits) {
        this.limits = limits;
        this.verdicts = new Verdicts(clock);
        this.client = HttpClient.newBuilder().connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1)
                .proxy(Optional.ofNullable(ProxySelector.getDefault()).orElseGet(() -> ProxySelector.of(null)))
                .build();
    }

    /// Sends once. Blocks for as long as the limits say.
    @SuppressWarnings("Interruption") // only so the client lets go of the connection
    Receipt send(HttpRequest request, Secret... secrets) {
        var answering = client.sendAsync(request, _ -> new Beginning());
        try {
            var answer = answering.get(limits.connect().plus(limits.answer()).toMillis(), TimeUnit.MILLISECONDS);
            return verdicts.of(answer.statusCode(), answer.headers(), redacted(answer, secrets));
        } catch (TimeoutException silent) {
            answering.cancel(true);
            return new Receipt.Uncertain(
                    new Answer("no answer", "Nothing came back within " + limits.answer().toSeconds() + " s."));
        } catch (InterruptedException _) {
            answering.cancel(true);
            Thread.currentThread().interrupt();
            return new Receipt.Uncertain(new Answer("no answer", "The console was closed while it waited."));
        } catch (ExecutionException failed) {
            return failure(failed.getCause());
        }
    }

    /// Nothing left the console before there was a connection; afterwards nobody knows. Messages of the JDK are not shown: they may
    /// hold addresses.
    private static Receipt failure(@org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> new Receipt.NotNow(
                    new Answer("no connection", "The receiver did not take the connection in time."),
                    Optional.empty());
            case ConnectException _ -> new Receipt.NotNow(
                    new Answer("no connection", "The receiver refused the connection, or has no such name."),
                    Optional.empty());
            case SSLException _ -> new Receipt.Rejected(
                    new Answer("no TLS", "The certificate of the receiver is not trusted, or it speaks no TLS."));
            case IOException lost -> new Receipt.Uncertain(
                    new Answer("connection lost", lost.getClass().getSimpleName()));
            case null, default -> new Receipt.Uncertain(
                    new Answer("no answer", cause == null ? "" : cause.getClass().getSimpleName()));
        };
    }

    private static String redacted(HttpResponse<String> answer, Secret... secrets) {
        var redactor = new Redactor(List.of(secrets));
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        var shown = new String(redactor.next(body), StandardCharsets.UTF_8)
                + new String(redactor.end(), StandardCharsets.UTF_8);
        redactor.wipe();
        return shown.strip();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
