package org.watchkeeper.run.store;

import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Source;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// A frozen plan. It has no secret: values of secret parameters are not in a plan.
final class PlanJson {
    /// Absent in what earlier consoles wrote, which named the folder alike on all hosts.
    private static final String OWN_FOLDERS = "ownFolders";

    private PlanJson() {}

    static ObjectNode write(Plan plan) {
        var json = Json.object().put("id", plan.id().toString()).put("runKey", plan.runKey().value());
        json.set("source", source(plan.source()));
        json.put("title", plan.title()).put("procedureKind", plan.kind().word()).put("risk", plan.risk())
                .put("downtime", plan.downtime());
        json.set("hosts", Json.objects(plan.hosts(), HostJson::write));
        json.put("order", Words.of(plan.order()));
        var values = json.putObject("values");
        plan.values().forEach(values::put);
        json.set("forward", passage(plan.forward()));
        json.set("linkedRollback", Json.objects(plan.linkedRollback(), StepJson::write));
        json.put("rollbackTitle", plan.rollbackTitle()).put("withoutWayBack", plan.withoutWayBack())
                .put("withoutLists", plan.withoutLists());
        if (!plan.oneFolder()) {
            json.put(OWN_FOLDERS, true);
        }
        return plan.mandate().equals(Mandate.NONE) ? json : json.set("mandate", mandate(plan.mandate()));
    }

    static Plan read(Fields json) {
        return new Plan(RunId.of(json.text("id")), new AttemptId(json.text("runKey")), source(json.object("source")),
                json.text("title"), json.word("procedureKind", ProcedureKind.class), json.text("risk"),
                json.text("downtime"), json.objects("hosts", HostJson::read), json.word("order", Order.class),
                json.map("values"), passage(json.object("forward")), json.objects("linkedRollback", StepJson::read),
                json.text("rollbackTitle"), json.text("withoutWayBack"),
                json.textIfAny("withoutLists"), json.has("mandate") ? mandate(json.object("mandate")) : Mandate.NONE,
                !json.has(OWN_FOLDERS));
    }

    private static ObjectNode mandate(Mandate mandate) {
        var json = Json.object().put("phase", mandate.phase()).put("reason", mandate.reason())
                .put("second", mandate.second());
        mandate.change().ifPresent(change -> json.put("change", change.toString()));
        json.set("passed", Json.texts(mandate.passed().stream().map(Words::of).toList()));
        return json.set("against", Json.texts(mandate.against()));
    }

    private static Mandate mandate(Fields json) {
        var passed = json.texts("passed").stream().map(word -> Words.constant(word, Hurdle.Kind.class))
                .collect(Collectors.toSet());
        var change = json.has("change") ? Optional.of(ChangeId.of(json.text("change"))) : Optional.<ChangeId>empty();
        return new Mandate(change, json.number("phase"), passed, json.texts("against"), json.text("reason"),
                json.text("second"));
    }

    private static ObjectNode source(Source source) {
        var json = Json.object().put("file", source.file()).put("sha256", source.sha256())
                .put("runbookTitle", source.runbookTitle()).put("procedureId", source.procedureId());
        json.set("lines", StepJson.lines(source.lines()));
        return json;
    }

    private static Source source(Fields json) {
        return new Source(json.text("file"), json.text("sha256"), json.text("runbookTitle"), json.text("procedureId"),
                StepJson.lines(json.object("lines")));
    }

    static ObjectNode passage(Passage passage) {
        var json = Json.object();
        json.set("steps", Json.objects(passage.steps(), StepJson::write));
        json.set("tasks", Json.objects(passage.tasks(), PlanJson::task));
        return json;
    }

    static Passage passage(Fields json) {
        return new Passage(json.objects("steps", StepJson::read), json.objects("tasks", PlanJson::task));
    }

    private static ObjectNode task(Task task) {
        return switch (task) {
            case Task.OnHost(var step, var host, var command) -> Json.object().put("kind", "on-host").put("step", step)
                    .put("host", host.toString()).put("command", command);
            case Task.ByPerson(var step) -> Json.object().put("kind", "by-person").put("step", step);
        };
    }

    private static Task task(Fields json) {
        return switch (json.text("kind")) {
            case "on-host" ->
                new Task.OnHost(json.number("step"), HostId.of(json.text("host")), json.number("command"));
            case "by-person" -> new Task.ByPerson(json.number("step"));
            default -> throw new Unreadable("a task of the kind '" + json.text("kind") + "' is not known here");
        };
    }
}
