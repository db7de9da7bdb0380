package org.watchkeeper.notice.silence.kuma;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// One short Socket.IO connection (Engine.IO 4) by long polling: events are sent and acknowledged, what the server says by itself is kept by
/// its name. Every call blocks, and throws `IOException` with a sentence where it cannot be done in time. Not thread-safe.
///
/// Packets of a body are parted by U+001E. Of Engine.IO `0` opens, `1` closes, `2` is a ping, `3` its answer and `4` a message; of Socket.IO
/// `0` connects, `2` is an event, `3` an acknowledgement and `4` a refusal.
final class KumaSocket implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PARTED = "\u001e";
    private static final long LONGEST = 32L * 1024 * 1024;

    private final HttpClient client;
    private final InstantSource clock;
    private final URI address;
    private final Duration patience;
    private final Instant deadline;
    private final Map<Integer, JsonNode> acknowledged = new HashMap<>();
    private final Map<String, JsonNode> events = new HashMap<>();
    private boolean connected;
    private int next;

    private KumaSocket(HttpClient client, InstantSource clock, URI address, Duration patience) {
        this.client = client;
        this.clock = clock;
        this.address = address;
        this.patience = patience;
        this.deadline = clock.instant().plus(patience);
    }

    /// Connects to what is served there; all of the connection takes no longer than `patience`.
    static KumaSocket open(HttpClient client, InstantSource clock, String base, Duration patience) throws IOException {
        var path = base.replaceFirst("/+$", "") + "/socket.io/?EIO=4&transport=polling";
        var shaken = new KumaSocket(client, clock, URI.create(path), patience).get();
        if (!shaken.startsWith("0")) {
            throw new IOException("does not speak Socket.IO there");
        }
        var sid = tree(shaken.substring(1)).path("sid").asText();
        if (!sid.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new IOException("does not speak Socket.IO there");
        }
        var socket = new KumaSocket(client, clock, URI.create(path + "&sid=" + sid), patience);
        socket.post("40");
        while (!socket.connected) {
            socket.poll();
        }
        return socket;
    }

    /// Sends an event and waits for its acknowledgement: its first argument.
    JsonNode call(String event, JsonNode... arguments) throws IOException {
        int id = next++;
        var body = JsonNodeFactory.instance.arrayNode().add(event);
        for (var argument : arguments) {
            body.add(argument);
        }
        post("42" + id + body);
        while (!acknowledged.containsKey(id)) {
            poll();
        }
        return acknowledged.get(id);
    }

    /// The first argument of what the server said by itself last under that name; waits for it.
    JsonNode said(String event) throws IOException {
        while (!events.containsKey(event)) {
            poll();
        }
        return events.get(event);
    }

    @Override
    public void close() {
        try {
            post("1");
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    private void poll() throws IOException {
        for (var packet : get().split(PARTED, -1)) {
            take(packet);
        }
    }

    private void take(String packet) throws IOException {
        if (packet.startsWith("2")) {
            post("3" + packet.substring(1));
        } else if (packet.startsWith("40")) {
            connected = true;
        } else if (packet.startsWith("44") || packet.startsWith("41") || packet.startsWith("1")) {
            throw new IOException("closed the connection");
        } else if (packet.startsWith("43")) {
            int array = packet.indexOf('[');
            if (array > 2 && packet.substring(2, array).matches("\\d{1,6}")) {
                acknowledged.put(Integer.parseInt(packet.substring(2, array)), tree(packet.substring(array)).path(0));
            }
        } else if (packet.startsWith("42")) {
            int array = packet.indexOf('[');
            if (array >= 2) {
                var event = tree(packet.substring(array));
                events.put(event.path(0).asText(), event.path(1));
            }
        }
    }

    private String get() throws IOException {
        return send(request().GET().build());
    }

    private void post(String packet) throws IOException {
        send(request().header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(packet)).build());
    }

    private HttpRequest.Builder request() throws IOException {
        var left = Duration.between(clock.instant(), deadline);
        if (!left.isPositive()) {
            throw new IOException("did not answer within " + patience.toSeconds() + " s");
        }
        return HttpRequest.newBuilder(address).timeout(left);
    }

    private String send(HttpRequest request) throws IOException {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers
                    .limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST));
            if (answer.statusCode() != 200) {
                throw new IOException("answered HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("was not waited for", closing);
        }
    }

    private static JsonNode tree(String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException odd) {
            throw new IOException("answered what is no JSON", odd);
        }
    }
}
