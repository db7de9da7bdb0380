package org.watchkeeper.run.store;

import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Words;

/// A host as it was when a plan was frozen. Its variables are not part of a plan: its commands hold what was made of them.
final class HostJson {
    private HostJson() {}

    static ObjectNode write(Host host) {
        var json = Json.object().put("id", host.id().toString()).put("name", host.name())
                .put("address", host.endpoint().address()).put("port", host.endpoint().port());
        json.set("login", login(host.login()));
        json.set("jumps", Json.texts(host.jumps().stream().map(HostId::toString).toList()));
        json.put("environment", host.environment().word());
        json.set("groups", Json.texts(host.groups()));
        json.set("tags", Json.texts(host.tags()));
        if (!host.origins().isEmpty()) {
            json.set("origins", Json.objects(host.origins(), HostJson::origin));
        }
        return json.put("practice", host.practice());
    }

    private static ObjectNode origin(Origin origin) {
        return Json.object().put("kind", Words.of(origin.kind())).put("file", origin.file()).put("name", origin.name());
    }

    private static ObjectNode login(Login login) {
        var json = Json.object().put("user", login.user());
        json.set("keyFiles", Json.texts(login.keyFiles()));
        return json.put("agent", login.agent()).put("password", login.password());
    }

    static Host read(Fields json) {
        return new Host(HostId.of(json.text("id")), json.text("name"),
                new Endpoint(json.text("address"), json.number("port")), login(json.object("login")), jumps(json),
                json.word("environment", Environment.class), new TreeSet<>(json.texts("groups")),
                new TreeSet<>(json.texts("tags")), json.flag("practice"),
                new TreeSet<>(json.objectsIfAny("origins", HostJson::origin)), Variables.none());
    }

    private static Origin origin(Fields json) {
        return new Origin(json.word("kind", Origin.Kind.class), json.text("file"), json.text("name"));
    }

    private static Login login(Fields json) {
        return new Login(json.text("user"), json.texts("keyFiles"), json.flag("agent"), json.flag("password"));
    }

    private static List<HostId> jumps(Fields json) {
        return json.texts("jumps").stream().map(HostId::of).toList();
    }
}
