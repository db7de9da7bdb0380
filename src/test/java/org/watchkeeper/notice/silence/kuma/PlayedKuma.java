package org.watchkeeper.notice.silence.kuma;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// As much of Uptime Kuma as is spoken with, on loopback: Engine.IO 4 by polling, Socket.IO, and the events of its maintenance pages as
/// its own server answers them. It pings in the middle of everything, and closes the connection of whoever does not answer that.
final class PlayedKuma implements AutoCloseable {
    static final String PASSWORD = "pa&ss \"wörd\"";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    final Map<Long, ObjectNode> maintenance = new LinkedHashMap<>();
    final Map<Long, List<Long>> monitors = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    boolean wantsSecondFactor;
    boolean isMute;
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean loggedIn;
    private boolean pinged;
    private long next = 40;

    PlayedKuma() throws IOException {
        server.createContext("/socket.io/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void serve(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var answer = "ok";
        if (exchange.getRequestMethod().equals("POST")) {
            take(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } else if (!query.contains("sid=")) {
            waiting.clear();
            loggedIn = false;
            answer = "0{\"sid\":\"s-1\",\"upgrades\":[\"websocket\"],\"pingInterval\":25000,\"pingTimeout\":20000}";
        } else {
            answer = waiting.isEmpty() || isMute ? "6" : String.join("\u001e", waiting);
            waiting.clear();
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void take(String packet) throws IOException {
        if (packet.equals("40")) {
            waiting.add("40{\"sid\":\"c-1\"}");
            waiting.add("42[\"info\",{\"isContainer\":false}]");
            waiting.add("2");
            pinged = true;
        } else if (packet.equals("3")) {
            pinged = false;
        } else if (packet.startsWith("42")) {
            int array = packet.indexOf('[');
            if (pinged) {
                waiting.add("1");
                return;
            }
            var event = JsonMapper.builder().build().readTree(packet.substring(array));
            asked.add(event.path(0).asText());
            waiting.add("43" + packet.substring(2, array) + NODES.arrayNode().add(answer(event)));
        }
    }

    private JsonNode answer(JsonNode event) {
        var name = event.path(0).asText();
        if (!loggedIn && !name.equals("login")) {
            return refusal("You are not logged in.");
        }
        return switch (name) {
            case "login" -> login(event.path(1));
            case "addMaintenance" -> add(event.path(1));
            case "editMaintenance" -> edit(event.path(1));
            case "addMonitorMaintenance" -> {
                monitors.put(event.path(1).asLong(),
                        event.path(2).valueStream().map(one -> one.path("id").asLong()).toList());
                yield accepted();
            }
            case "deleteMaintenance" -> {
                maintenance.remove(event.path(1).asLong());
                monitors.remove(event.path(1).asLong());
                yield accepted();
            }
            default -> refusal("unknown event " + name);
        };
    }

    private JsonNode login(JsonNode who) {
        if (!who.path("username").asText().equals("watch") || !who.path("password").asText().equals(PASSWORD)) {
            return refusal("authIncorrectCreds");
        }
        if (wantsSecondFactor) {
            return NODES.objectNode().put("tokenRequired", true);
        }
        loggedIn = true;
        var list = NODES.objectNode();
        list.set("1", monitor(1, "Shop", "app-1", ""));
        list.set("2", monitor(2, "Shop pages", "", "https://APP-2/health"));
        list.set("3", monitor(3, "app-12", "app-12", "https://"));
        list.set("4", monitor(4, "db-1", "", "postgres://db-1:5432/shop{x}"));
        waiting.add("42" + NODES.arrayNode().add("monitorList").add(list));
        var kept = NODES.objectNode();
        maintenance.forEach((id, one) -> kept.set(id.toString(), one));
        waiting.add("42" + NODES.arrayNode().add("maintenanceList").add(kept));
        return accepted().put("token", "jwt");
    }

    private static JsonNode monitor(int id, String name, String hostname, String url) {
        return NODES.objectNode().put("id", id).put("name", name).put("hostname", hostname).put("url", url);
    }

    private JsonNode add(JsonNode one) {
        var id = next++;
        maintenance.put(id, ((ObjectNode) one).put("id", id));
        return accepted().put("maintenanceID", id);
    }

    private JsonNode edit(JsonNode one) {
        var id = one.path("id").asLong();
        if (!maintenance.containsKey(id)) {
            return refusal("Cannot read properties of undefined");
        }
        maintenance.put(id, (ObjectNode) one);
        return accepted().put("maintenanceID", id);
    }

    private static ObjectNode accepted() {
        return NODES.objectNode().put("ok", true);
    }

    private static JsonNode refusal(String why) {
        return NODES.objectNode().put("ok", false).put("msg", why);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
