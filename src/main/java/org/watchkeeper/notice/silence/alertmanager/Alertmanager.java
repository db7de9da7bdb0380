package org.watchkeeper.notice.silence.alertmanager;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.silence.Muting;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;

/// Opens, changes, finds and closes silences. The hosts become one anchored expression over the silencer's label, each name quoted; the
/// comment carries what a silence is found again by.
public final class Alertmanager implements Muting, AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final long LONGEST = 8L * 1024 * 1024;

    private final Vault vault;
    private final Duration patience;
    private final HttpClient client;

    public Alertmanager(Vault vault, Duration patience) {
        this.vault = vault;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public String open(Silencer silencer, Silence silence, String by) {
        var order = JsonNodeFactory.instance.objectNode();
        if (!silence.remote().isEmpty()) {
            order.put("id", silence.remote());
        }
        order.putArray("matchers").addObject().put("name", kind(silencer).label()).put("value", expression(silence))
                .put("isRegex", true).put("isEqual", true);
        order.put("startsAt", silence.span().opened().toString()).put("endsAt", silence.span().until().toString())
                .put("createdBy", by).put("comment", silence.cookie());
        var answer = tree(ask(silencer, request(silencer, "/api/v2/silences").header("Content-Type",
                "application/json").POST(HttpRequest.BodyPublishers.ofString(order.toString())).build(), 200));
        var id = answer.path("silenceID").asText();
        if (id.isEmpty()) {
            throw problem(silencer, "answered without an id of the silence", null);
        }
        return id;
    }

    /// Expressions are anchored at both ends by Alertmanager itself.
    static String expression(Silence silence) {
        return silence.hosts().stream().map(host -> host.replaceAll("[^A-Za-z0-9_-]", "\\\\$0"))
                .collect(Collectors.joining("|", "(?:", ")(?::[0-9]+)?"));
    }

    @Override
    public void close(Silencer silencer, String remote) {
        var answer = send(silencer, request(silencer, "/api/v2/silence/" + remote).DELETE().build());
        // One that has ended by itself is gone (404), or expired already (500 in older versions), which a look tells.
        if (answer.statusCode() != 200 && answer.statusCode() != 404 && !isExpired(silencer, remote)) {
            throw problem(silencer, "did not close the silence: HTTP " + answer.statusCode(), null);
        }
    }

    private boolean isExpired(Silencer silencer, String remote) {
        var answer = send(silencer, request(silencer, "/api/v2/silence/" + remote).GET().build());
        return answer.statusCode() == 404
                || answer.statusCode() == 200 && state(tree(answer.body())).equals("expired");
    }

    private static String state(JsonNode silence) {
        return silence.at("/status/state").asText();
    }

    @Override
    public Optional<String> find(Silencer silencer, Silence silence) {
        var all = tree(ask(silencer, request(silencer, "/api/v2/silences").GET().build(), 200));
        return all.valueStream()
                .filter(one -> one.path("comment").asText().equals(silence.cookie()) && !state(one).equals("expired"))
                .map(one -> one.path("id").asText()).findFirst();
    }

    private static Silencer.Alertmanager kind(Silencer silencer) {
        if (silencer.kind() instanceof Silencer.Alertmanager kind) {
            return kind;
        }
        throw new IllegalArgumentException(silencer.name() + " is no Alertmanager");
    }

    private HttpRequest.Builder request(Silencer silencer, String path) {
        var base = silencer.address().replaceFirst("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
        if (kind(silencer).token()) {
            try (var secret = vault.secret(silencer.id().toString()).orElseThrow(() -> new Problem(
                    "The token is not in " + vault.place(), silencer.name(), "Enter it again."))) {
                request.header("Authorization", "Bearer " + new String(secret.bytes(), StandardCharsets.US_ASCII)
                        .replaceAll("[^\\x21-\\x7e]", ""));
            }
        }
        return request;
    }

    private String ask(Silencer silencer, HttpRequest request, int expected) {
        var answer = send(silencer, request);
        if (answer.statusCode() != expected) {
            throw problem(silencer, "answered HTTP " + answer.statusCode(), null);
        }
        return answer.body();
    }

    private HttpResponse<String> send(Silencer silencer, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers
                    .limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST));
        } catch (IOException away) {
            throw problem(silencer, "does not answer: " + away.getClass().getSimpleName(), away);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw problem(silencer, "was not waited for", closing);
        }
    }

    private static JsonNode tree(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException odd) {
            throw new Problem("The answer of Alertmanager is no JSON", "", "Look at its address.", odd);
        }
    }

    private static Problem problem(Silencer silencer, String what, @org.jspecify.annotations.Nullable Exception cause) {
        var sentence = silencer.name() + " " + what;
        return cause == null
                ? new Problem(sentence, silencer.address(), "It is tried again.")
                : new Problem(sentence, silencer.address(), "It is tried again.", cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
