package org.watchkeeper.health.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.remote.testing.LocalCommand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Checks of Kubernetes by the real kubectl, which is asked by a server that answers as the API does. Debian has no kubectl: where there is
/// none this is left out, and its words are those of the doubles in `KindsTest`.
final class RealClusterTest {
    private static final String API = "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"],\"serverAddressByClientCIDRs\":[]}";
    private static final String GROUPS = """
            {"kind":"APIGroupList","apiVersion":"v1","groups":[{"name":"apps","versions":[{"groupVersion":"apps/v1","version":"v1"}],
            "preferredVersion":{"groupVersion":"apps/v1","version":"v1"}}]}""";
    private static final String CORE = """
            {"kind":"APIResourceList","groupVersion":"v1","resources":[
            {"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod","verbs":["get","list"],"shortNames":["po"]},
            {"name":"nodes","singularName":"node","namespaced":false,"kind":"Node","verbs":["get","list"]}]}""";
    private static final String APPS = """
            {"kind":"APIResourceList","groupVersion":"apps/v1","resources":[
            {"name":"deployments","singularName":"deployment","namespaced":true,"kind":"Deployment","verbs":["get","list"]}]}""";
    private static final String PODS = "/api/v1/namespaces/default/pods?labelSelector=app=shop";
    private static final String NODES = "/api/v1/nodes";
    private static final String SHOPS = "/apis/apps/v1/namespaces/default/deployments?fieldSelector=metadata.name=shop";
    private static final String SHOP = "/apis/apps/v1/namespaces/default/deployments/shop";

    @TempDir
    private Path folder;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private Bench bench;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        LocalCommand.assumeInstalled("/usr/bin/kubectl");
        pages.putAll(Map.of("/api", API, "/apis", GROUPS, "/api/v1", CORE, "/apis/apps/v1", APPS));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var config = folder.resolve("config");
        Files.writeString(config, """
                apiVersion: v1
                kind: Config
                clusters: [{name: here, cluster: {server: "http://127.0.0.1:%d"}}]
                users: [{name: me, user: {}}]
                contexts: [{name: here, context: {cluster: here, user: me}}]
                current-context: here
                """.formatted(server.getAddress().getPort()));
        bench = new Bench(folder).real("kubectl").set("KUBECONFIG", config.toString()).set("HOME", folder.toString());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8)
                .replaceAll("[?&](limit|timeout)=[^&]*", "");
        var page = path.startsWith(SHOPS) ? watched(path) : pages.getOrDefault(path, """
                {"kind":"Status","apiVersion":"v1","status":"Failure","message":"deployments.apps \\"shop\\" not found",
                "reason":"NotFound","details":{"name":"shop","group":"apps","kind":"deployments"},"code":404}""");
        var body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(path.startsWith(SHOPS) || pages.containsKey(path) ? 200 : 404,
                body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// `rollout status` lists what it then watches: one deployment, to which nothing happens.
    private String watched(String path) {
        return path.contains("watch=true")
                ? ""
                : "{\"kind\":\"DeploymentList\",\"apiVersion\":\"apps/v1\",\"metadata\":{\"resourceVersion\":\"5\"},"
                        + "\"items\":[" + pages.getOrDefault(SHOP, "") + "]}";
    }

    private void reads(Probe probe, Level level, String text) {
        var reading = bench.read(probe);
        assertThat(reading.level()).as(reading.toString()).isEqualTo(level);
        assertThat(reading.text()).contains(text);
    }

    /// A table as the API answers `kubectl get`, of pods by ready and status.
    private static String pods(String... pods) {
        var rows = new StringBuilder();
        for (var pod : pods) {
            var words = pod.split(" ", 2);
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("""
                            {"cells":["shop-%d","%s","%s","3 (2m ago)","5d"],
                            "object":{"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":{"name":"shop"}}}"""
                            .formatted(rows.length(), words[0], words[1]));
        }
        return table("Ready", "Status", "Restarts", "Age").formatted(rows);
    }

    private static String table(String... columns) {
        var all = new StringBuilder("{\"name\":\"Name\",\"type\":\"string\",\"format\":\"name\",\"priority\":0}");
        for (var column : columns) {
            all.append(",{\"name\":\"").append(column).append("\",\"type\":\"string\",\"format\":\"\",\"priority\":0}");
        }
        return "{\"kind\":\"Table\",\"apiVersion\":\"meta.k8s.io/v1\",\"metadata\":{},\"columnDefinitions\":[" + all
                + "],\"rows\":[%s]}";
    }

    @Test
    void pods_are_counted_as_kubectl_tells_them() {
        var probe = Clusters.pods("app=shop");
        pages.put(PODS, pods("1/1 Running", "2/2 Running", "0/1 Completed"));
        reads(probe, OK, "2 of 2 ready");
        pages.put(PODS, pods("1/1 Running", "0/1 Pending"));
        reads(probe, WARNING, "1 of 2 ready");
        pages.put(PODS, pods("1/1 Running", "0/1 CrashLoopBackOff"));
        reads(probe, CRITICAL, "1 of 2 ready");
        pages.put(PODS, pods());
        reads(probe, CRITICAL, "0 of 0 ready");
    }

    @Test
    void nodes_are_counted_as_kubectl_tells_them() {
        var row = "{\"cells\":[\"n1\",\"%s\",\"<none>\",\"5d\",\"v1.30\"]}";
        var table = table("Status", "Roles", "Age", "Version");
        pages.put(NODES, table.formatted(row.formatted("Ready")));
        reads(Clusters.nodes(), OK, "1 nodes, 0 not ready, 0 cordoned");
        pages.put(NODES, table.formatted(row.formatted("Ready,SchedulingDisabled")));
        reads(Clusters.nodes(), WARNING, "1 cordoned");
        pages.put(NODES, table.formatted(row.formatted("NotReady") + "," + row.formatted("Ready")));
        reads(Clusters.nodes(), CRITICAL, "2 nodes, 1 not ready");
        pages.put(NODES, table.formatted(""));
        reads(Clusters.nodes(), CRITICAL, "0 nodes");
    }

    @Test
    void a_rollout_is_as_kubectl_says() {
        var probe = Clusters.rollout("shop");
        reads(probe, CRITICAL, "not found");
        pages.put(SHOP, deployment(2, 2, ""));
        reads(probe, OK, "successfully rolled out");
        pages.put(SHOP, deployment(2, 1, ""));
        reads(probe, WARNING, "1 of 2 updated replicas are available");
        pages.put(SHOP, deployment(2, 1,
                "{\"type\":\"Progressing\",\"status\":\"False\",\"reason\":\"ProgressDeadlineExceeded\"}"));
        reads(probe, CRITICAL, "exceeded its progress deadline");
    }

    private static String deployment(int wanted, int available, String condition) {
        return """
                {"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"shop","namespace":"default","generation":3,"resourceVersion":"5"},
                "spec":{"replicas":%d,"selector":{"matchLabels":{"app":"shop"}},"template":{"metadata":{"labels":{"app":"shop"}},
                "spec":{"containers":[]}}},"status":{"observedGeneration":3,"replicas":%d,"updatedReplicas":%d,
                "availableReplicas":%d,"conditions":[%s]}}"""
                .formatted(wanted, wanted, wanted, available, condition);
    }

    @Test
    void a_cluster_that_does_not_answer_is_unknown() {
        server.stop(0);
        reads(Clusters.pods("app=shop"), UNKNOWN, "was refused");
        reads(Clusters.nodes(), UNKNOWN, "was refused");
        reads(Clusters.rollout("shop"), UNKNOWN, "was refused");
    }
}
