package org.watchkeeper.run.store;

import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.host.Environment;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;

/// What the document ties a planned step to.
final class ProvisoJson {
    private ProvisoJson() {}

    static ObjectNode write(Proviso proviso) {
        var json = Json.object().put("condition", proviso.condition()).put("after", proviso.after());
        proviso.alternative().ifPresent(one -> json.set("alternative", Json.object().put("choice", one.choice())
                .put("name", one.name()).put("label", one.label()).put("alone", one.alone())));
        json.set("environments", Json.texts(proviso.environments().stream().map(Environment::word).toList()));
        if (!proviso.role().isEmpty()) {
            json.put("role", proviso.role());
        }
        return json.put("where", proviso.where());
    }

    static Proviso read(Fields json) {
        return new Proviso(json.text("condition"), json.text("after"),
                json.has("alternative") ? Optional.of(alternative(json.object("alternative"))) : Optional.empty(),
                json.texts("environments").stream().map(Environment::of).collect(Collectors.toSet()),
                json.text("where"), json.textIfAny("role"));
    }

    private static Proviso.Alternative alternative(Fields json) {
        return new Proviso.Alternative(json.text("choice"), json.text("name"), json.text("label"), json.flag("alone"));
    }
}
