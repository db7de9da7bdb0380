package org.watchkeeper.change.store;

import java.time.Duration;
import java.time.ZoneId;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// What is proposed, as JSON.
final class ProposalJson {
    private ProposalJson() {}

    static ObjectNode write(Proposal proposal) {
        var json = Json.object().put("title", proposal.title()).put("impact", Words.of(proposal.impact()))
                .put("zone", proposal.zone().getId()).put("approvals", proposal.approvals())
                .put("exception", proposal.exception()).put("note", proposal.note());
        json.set("phases", Json.objects(proposal.phases(), ProposalJson::write));
        json.set("targets", Json.objects(proposal.targets(), ProposalJson::write));
        var values = json.putObject("values");
        proposal.values().forEach(values::put);
        return json;
    }

    static Proposal read(Fields json) {
        return new Proposal(json.text("title"), json.objects("phases", ProposalJson::phase),
                json.objects("targets", ProposalJson::target), json.map("values"),
                json.word("impact", Window.Impact.class), ZoneId.of(json.text("zone")), json.number("approvals"),
                json.text("exception"), json.text("note"));
    }

    private static ObjectNode write(Phase phase) {
        var work = phase.work();
        return Json.object().put("file", work.file()).put("document", work.document())
                .put("procedure", work.procedure()).put("title", work.title()).put("start", Utc.text(phase.start()))
                .put("length", phase.length().toString());
    }

    private static Phase phase(Fields json) {
        var work = new Phase.Work(json.text("file"), json.text("document"), json.text("procedure"),
                json.text("title"));
        return new Phase(work, json.instantIfAny("start").orElseThrow(() -> new Unreadable("'start' is missing")),
                Duration.parse(json.text("length")));
    }

    private static ObjectNode write(Target target) {
        return Json.object().put("id", target.id().toString()).put("name", target.name())
                .put("environment", Words.of(target.environment())).put("practice", target.practice());
    }

    private static Target target(Fields json) {
        return new Target(HostId.of(json.text("id")), json.text("name"),
                json.word("environment", Environment.class), json.flag("practice"));
    }
}
