package org.watchkeeper.run.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.host.HostId;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep.Work;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Success.Origin;
import org.watchkeeper.runbook.Success.Output;
import org.watchkeeper.runbook.Success.Source;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;
import org.watchkeeper.store.json.Words;

/// A planned step with its commands.
final class StepJson {
    private StepJson() {}

    static ObjectNode write(PlannedStep step) {
        var json = Json.object().put("id", step.id()).put("title", step.title());
        json.set("lines", lines(step.lines()));
        json.put("why", step.why());
        json.set("work", work(step.work()));
        json.set("undo", Json.objects(step.undo(), StepJson::command));
        if (!step.proviso().equals(Proviso.NONE)) {
            json.set("proviso", ProvisoJson.write(step.proviso()));
        }
        json.put("leftOut", step.leftOut());
        json.set("barred", hosts(step.barred()));
        if (!step.otherWay().isEmpty()) {
            json.set("otherWay", hosts(step.otherWay()));
        }
        return json;
    }

    static PlannedStep read(Fields json) {
        return new PlannedStep(json.text("id"), json.text("title"), lines(json.object("lines")), json.text("why"),
                work(json.object("work")), json.objects("undo", StepJson::command),
                json.has("proviso") ? ProvisoJson.read(json.object("proviso")) : Proviso.NONE,
                json.textIfAny("leftOut"), hosts(json, "barred"), hosts(json, "otherWay"));
    }

    private static ArrayNode hosts(Set<HostId> hosts) {
        return Json.texts(hosts.stream().map(HostId::toString).sorted().toList());
    }

    private static Set<HostId> hosts(Fields json, String name) {
        return json.textsIfAny(name).stream().map(HostId::of).collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode work(Work work) {
        return switch (work) {
            case Work.Commands(var commands) ->
                Json.object().put("kind", "commands").set("commands", Json.objects(commands, StepJson::command));
            case Work.Instruction _ -> Json.object().put("kind", "instruction");
            case Work.Check(var items) ->
                Json.object().put("kind", "check").set("items", Json.objects(items, StepJson::item));
        };
    }

    private static Work work(Fields json) {
        return switch (json.text("kind")) {
            case "commands" -> new Work.Commands(json.objects("commands", StepJson::command));
            case "instruction" -> new Work.Instruction();
            case "check" -> new Work.Check(json.objects("items", StepJson::item));
            default -> throw new Unreadable("a step of the kind '" + json.text("kind") + "' is not known here");
        };
    }

    private static ObjectNode command(PlannedCommand command) {
        var json = Json.object().put("script", command.script()).put("shown", command.shown());
        json.set("lines", lines(command.lines()));
        json.set("flags", Json.texts(command.flags().stream().sorted().map(Words::of).toList()));
        json.set("success", success(command.success()));
        json.set("installs", Json.texts(command.installs()));
        json.set("values", Json.objects(command.values(),
                place -> Json.object().put("start", place.start()).put("end", place.end())));
        return command.limit().isZero() ? json : json.put("limitSeconds", command.limit().toSeconds());
    }

    private static PlannedCommand command(Fields json) {
        var flags = json.texts("flags").stream().map(flag -> Words.constant(flag, Flag.class))
                .collect(Collectors.toUnmodifiableSet());
        return new PlannedCommand(json.text("script"), json.text("shown"), lines(json.object("lines")), flags,
                success(json.object("success")), json.textsIfAny("installs"),
                json.objectsIfAny("values", StepJson::place),
                Duration.ofSeconds(json.longIfAny("limitSeconds").orElse(0)));
    }

    private static Filled.Place place(Fields json) {
        return new Filled.Place(json.number("start"), json.number("end"));
    }

    private static ObjectNode success(Success success) {
        var json = Json.object();
        var statuses = json.putArray("statuses");
        success.statuses().stream().sorted().forEach(statuses::add);
        var output = success.output();
        json.put("printed", output.printed()).put("absent", output.absent()).put("least", output.least())
                .put("most", output.most());
        if (!output.condition().isEmpty()) {
            json.put("condition", output.condition());
        }
        var meanings = json.putObject("meanings");
        success.meanings().forEach((status, meaning) -> meanings.put(status.toString(), meaning));
        return json.put("source", Words.of(success.origin().source())).put("reason", success.origin().reason());
    }

    /// Older plans know no more than statuses and what must be printed.
    private static Success success(Fields json) {
        var statuses = new HashSet<>(json.numbers("statuses"));
        if (!json.has("source")) {
            var printed = Output.printed(json.text("printed"));
            return new Success(statuses, printed, Map.of(), Success.ZERO.origin());
        }
        var meanings = new HashMap<Integer, String>();
        json.map("meanings").forEach((status, meaning) -> meanings.put(Integer.valueOf(status), meaning));
        return new Success(statuses,
                new Output(json.text("printed"), json.text("absent"), json.number("least"), json.number("most"),
                        json.textIfAny("condition")),
                meanings,
                new Origin(json.word("source", Source.class), json.text("reason")));
    }

    private static ObjectNode item(Item item) {
        return Json.object().put("text", item.text()).put("line", item.line()).put("box", item.box())
                .put("ticked", item.ticked());
    }

    private static Item item(Fields json) {
        return new Item(json.text("text"), json.number("line"), json.flag("box"), json.flag("ticked"));
    }

    static ObjectNode lines(Lines lines) {
        return Json.object().put("first", lines.first()).put("last", lines.last());
    }

    static Lines lines(Fields json) {
        return new Lines(json.number("first"), json.number("last"));
    }
}
