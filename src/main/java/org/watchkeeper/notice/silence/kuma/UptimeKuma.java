package org.watchkeeper.notice.silence.kuma;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.kernel.OneLine;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.silence.Muting;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;

/// Opens, changes, finds and closes maintenance: for the monitors whose host, or host of their address, or name is a host of the work, and
/// for no others. The description carries what a maintenance is found again by. Each call is a connection and a login of its own.
public final class UptimeKuma implements Muting, AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_WHY = 200;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Vault vault;
    private final Duration patience;
    private final InstantSource clock;
    private final HttpClient client;

    public UptimeKuma(Vault vault, Duration patience, InstantSource clock) {
        this.vault = vault;
        this.patience = patience;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    /// What is done over a connection that is logged in.
    private interface Work<T> {
        T with(KumaSocket socket) throws IOException;
    }

    @Override
    public String open(Silencer silencer, Silence silence, String by) {
        return connected(silencer, socket -> {
            var monitors = monitors(socket.said("monitorList"), silence.hosts());
            if (monitors.isEmpty()) {
                throw new IOException("has no monitor of " + String.join(", ", silence.hosts())
                        + ": none has one of these names, or watches a host or address of that name");
            }
            var wanted = maintenance(silence, by);
            var event = "addMaintenance";
            if (!silence.remote().isEmpty()) {
                wanted.put("id", number(silence.remote()));
                event = "editMaintenance";
            }
            var id = done(socket.call(event, wanted)).path("maintenanceID").asText();
            if (!id.matches("\\d{1,12}")) {
                throw new IOException("answered without an id of the maintenance");
            }
            var list = NODES.arrayNode();
            monitors.forEach(monitor -> list.addObject().put("id", number(monitor)));
            done(socket.call("addMonitorMaintenance", NODES.numberNode(number(id)), list));
            return id;
        });
    }

    /// In UTC, whatever the zone of the server is.
    private static ObjectNode maintenance(Silence silence, String by) {
        var maintenance = NODES.objectNode()
                .put("title", "Work on " + String.join(", ", silence.hosts()) + " (" + by + ")")
                .put("description", silence.cookie()).put("strategy", "single").put("active", true)
                .put("intervalDay", 1).put("cron", "").put("durationMinutes", 0).put("timezoneOption", "UTC")
                .put("timezone", "UTC");
        maintenance.putArray("dateRange").add(time(silence.span().opened())).add(time(silence.span().until()));
        var times = maintenance.putArray("timeRange");
        times.addObject().put("hours", 0).put("minutes", 0);
        times.addObject().put("hours", 0).put("minutes", 0);
        maintenance.putArray("weekdays");
        maintenance.putArray("daysOfMonth");
        return maintenance;
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    /// One that is gone is closed: nothing is found to delete then, and that is no trouble there.
    @Override
    public void close(Silencer silencer, String remote) {
        connected(silencer, socket -> done(socket.call("deleteMaintenance", NODES.numberNode(number(remote)))));
    }

    @Override
    public Optional<String> find(Silencer silencer, Silence silence) {
        return connected(silencer, socket -> socket.said("maintenanceList").valueStream()
                .filter(one -> one.path("description").asText().equals(silence.cookie()))
                .map(one -> one.path("id").asText()).filter(id -> id.matches("\\d{1,12}")).findFirst());
    }

    /// The ids of those that watch one of the hosts.
    static List<String> monitors(JsonNode all, List<String> hosts) {
        var wanted = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return all.valueStream().filter(monitor -> watches(monitor, wanted)).map(monitor -> monitor.path("id").asText())
                .filter(id -> id.matches("\\d{1,12}")).toList();
    }

    private static boolean watches(JsonNode monitor, Set<String> hosts) {
        return Stream.of(monitor.path("name").asText(), monitor.path("hostname").asText(),
                host(monitor.path("url").asText())).map(name -> name.strip().toLowerCase(Locale.ROOT))
                .anyMatch(hosts::contains);
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url.strip()).getHost()).orElse("");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private static long number(String id) {
        return Long.parseLong(id);
    }

    private static String why(JsonNode answer) {
        return OneLine.of(answer.path("msg").asText("without a reason"), LONGEST_WHY);
    }

    private static JsonNode done(JsonNode answer) throws IOException {
        if (!answer.path("ok").asBoolean()) {
            throw new IOException("refused it: " + why(answer));
        }
        return answer;
    }

    private <T> T connected(Silencer silencer, Work<T> work) {
        try (var socket = KumaSocket.open(client, clock, silencer.address(), patience)) {
            login(silencer, socket);
            return work.with(socket);
        } catch (IOException trouble) {
            var why = trouble instanceof java.net.http.HttpTimeoutException || trouble.getMessage() == null
                    ? "does not answer: " + trouble.getClass().getSimpleName()
                    : trouble.getMessage();
            throw new Problem(silencer.name() + " " + why, silencer.address(), "It is tried again.", trouble);
        }
    }

    private void login(Silencer silencer, KumaSocket socket) throws IOException {
        if (!(silencer.kind() instanceof Silencer.UptimeKuma(var user))) {
            throw new IllegalArgumentException(silencer.name() + " is no Uptime Kuma");
        }
        try (var secret = vault.secret(silencer.id().toString()).orElseThrow(
                () -> new Problem("The password is not in " + vault.place(), silencer.name(), "Enter it again."))) {
            var answer = socket.call("login", NODES.objectNode().put("username", user)
                    .put("password", new String(secret.bytes(), StandardCharsets.UTF_8)).put("token", ""));
            if (answer.path("tokenRequired").asBoolean()) {
                throw new IOException(
                        "asks " + user + " for a second factor, which a console cannot give: use another user");
            }
            if (!answer.path("ok").asBoolean()) {
                throw new IOException("does not let " + user + " in: " + why(answer));
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
