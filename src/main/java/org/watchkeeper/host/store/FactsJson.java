package org.watchkeeper.host.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;

/// What a host said of itself as it is kept: everything but when.
final class FactsJson {
    private static final int VERSION = 1;

    private FactsJson() {}

    static String write(HostFacts facts) {
        var platform = facts.platform();
        var json = Json.object().put("v", VERSION).put("system", platform.system()).put("kernel", platform.kernel())
                .put("name", platform.name()).put("machine", facts.machine());
        json.set("kin", Json.texts(platform.kin()));
        json.set("clock", Json.objects(facts.clock().stream().toList(), FactsJson::write));
        json.set("programs", texts(facts.programs()));
        json.set("units", texts(facts.units()));
        json.set("deployments", texts(facts.deployments()));
        json.set("remarks", Json.texts(facts.remarks()));
        return Json.write(json);
    }

    private static ObjectNode write(HostClock clock) {
        return Json.object().put("zone", clock.zone()).put("ahead", clock.ahead().toMillis()).put("within",
                clock.within().toMillis());
    }

    private static JsonNode texts(Map<String, String> map) {
        var json = Json.object();
        map.forEach(json::put);
        return json;
    }

    /// Throws `Problem` for what is none.
    static HostFacts read(String host, Instant at, String body) {
        try {
            return Json.read(body, VERSION, fields -> facts(at, fields));
        } catch (Unreadable e) {
            throw new Problem("What a host said of itself cannot be read back: " + e.getMessage(), host,
                    "A newer Watchkeeper may have written it: ask the host again.", e);
        }
    }

    private static HostFacts facts(Instant at, Fields json) {
        List<HostClock> clock = json.objects("clock", FactsJson::clock);
        return new HostFacts(at,
                new Platform(json.text("system"), json.texts("kin"), json.text("kernel"), json.text("name")),
                json.text("machine"), clock.isEmpty() ? Optional.empty() : Optional.of(clock.getFirst()),
                json.map("programs"), json.map("units"), json.map("deployments"), json.texts("remarks"));
    }

    private static HostClock clock(Fields json) {
        return new HostClock(json.text("zone"), Duration.ofMillis(json.longNumber("ahead")),
                Duration.ofMillis(json.longNumber("within")));
    }
}
