package org.watchkeeper.runbook.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.runbook.Blackout;
import org.watchkeeper.runbook.Contact;
import org.watchkeeper.runbook.Facts;
import org.watchkeeper.runbook.Notice;
import org.watchkeeper.runbook.Probe;
import org.watchkeeper.runbook.Threshold;

/// The facts a document states, as JSON.
final class FactsJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FactsJson() {}

    static void put(Facts facts, ObjectNode json) {
        json.set("blackouts", RunbookJson.all(facts.blackouts(), FactsJson::blackout));
        json.set("notices", RunbookJson.all(facts.notices(), FactsJson::notice));
        json.set("contacts", RunbookJson.all(facts.contacts(), FactsJson::contact));
        json.set("thresholds", RunbookJson.all(facts.thresholds(), FactsJson::threshold));
        json.set("probes", RunbookJson.all(facts.probes(), FactsJson::probe));
        json.set("metrics", RunbookJson.all(facts.metrics(), FactsJson::metric));
        json.set("emergencies", RunbookJson.all(facts.emergencies(), FactsJson::emergency));
        json.set("troubles", RunbookJson.all(facts.troubles(), FactsJson::trouble));
        json.set("forms", RunbookJson.all(facts.forms(), field -> NODES.objectNode().put("name", field.name())
                .put("hint", field.hint()).put("line", field.line())));
        json.set("links", RunbookJson.all(facts.links(), link -> NODES.objectNode().put("text", link.text())
                .put("target", link.target()).put("line", link.line())));
    }

    private static ObjectNode blackout(Blackout blackout) {
        return NODES.objectNode().put("name", blackout.name()).put("text", blackout.text()).put("line", blackout.line())
                .put("rrule", blackout.rrule()).put("from", blackout.from()).put("to", blackout.to())
                .put("ambiguous", !blackout.question().isEmpty()).put("question", blackout.question());
    }

    private static ObjectNode notice(Notice notice) {
        var json = NODES.objectNode().put("text", notice.text());
        json.set("lines", RunbookJson.lines(notice.lines()));
        return json.put("when", notice.when()).put("at", notice.at()).put("channel", notice.channel())
                .put("audience", notice.audience());
    }

    private static ObjectNode contact(Contact contact) {
        var json = NODES.objectNode().put("role", contact.role()).put("primary", contact.primary())
                .put("backup", contact.backup()).put("escalation", contact.escalation());
        json.set("lines", RunbookJson.lines(contact.lines()));
        return json;
    }

    private static ObjectNode threshold(Threshold threshold) {
        return NODES.objectNode().put("name", threshold.name()).put("kind", threshold.kind().word())
                .put("operator", threshold.operator()).put("value", threshold.value()).put("unit", threshold.unit())
                .put("subject", threshold.subject()).put("line", threshold.line()).put("assumed", threshold.assumed());
    }

    private static ObjectNode probe(Probe probe) {
        var json = NODES.objectNode().put("title", probe.title()).put("command", probe.command());
        json.set("lines", RunbookJson.lines(probe.lines()));
        return json.put("reads", probe.reads()).put("good", probe.good()).put("threshold", probe.threshold())
                .put("proposed", probe.proposed());
    }

    private static ObjectNode metric(Facts.Metric metric) {
        return NODES.objectNode().put("name", metric.name()).put("sample", metric.sample()).put("line", metric.line());
    }

    private static ObjectNode emergency(Facts.Emergency emergency) {
        var json = NODES.objectNode().put("title", emergency.title());
        json.set("lines", RunbookJson.lines(emergency.lines()));
        var triggers = json.putArray("triggers");
        emergency.triggers().forEach(triggers::add);
        json.set("phases", RunbookJson.all(emergency.phases(), phase -> NODES.objectNode().put("title", phase.title())
                .put("box", phase.box()).put("line", phase.line())));
        return json;
    }

    private static ObjectNode trouble(Facts.Trouble trouble) {
        return NODES.objectNode().put("issue", trouble.issue()).put("detection", trouble.detection())
                .put("fix", trouble.fix()).put("solution", trouble.solution()).put("line", trouble.line());
    }
}
