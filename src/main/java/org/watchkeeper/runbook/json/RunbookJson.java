package org.watchkeeper.runbook.json;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.DateForm;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.InstalledFile;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

/// What was understood of a document, as JSON: the stable form of `show FILE --json` (docs/json.md).
public final class RunbookJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RunbookJson() {}

    /// The text of [of], indented.
    public static String text(Runbook runbook) {
        try {
            return MAPPER.writeValueAsString(of(runbook));
        } catch (JsonProcessingException never) {
            throw new AssertionError(never);
        }
    }

    public static ObjectNode of(Runbook runbook) {
        var json = NODES.objectNode().put("title", runbook.title()).put("sha256", runbook.sha256());
        json.set("findings", all(runbook.findings(), RunbookJson::finding));
        json.set("procedures", all(runbook.procedures(), RunbookJson::procedure));
        json.set("blocks", all(runbook.blocks(), RunbookJson::block));
        json.set("checklists", all(runbook.checklists(), RunbookJson::checklist));
        json.set("schedules", all(runbook.schedules(), ScheduleJson::of));
        FactsJson.put(runbook.facts(), json);
        return json;
    }

    /// One finding: line, severity, code, message, and what the document says to it.
    public static ObjectNode finding(Finding finding) {
        var json = NODES.objectNode().put("line", finding.line()).put("severity", lower(finding.severity()))
                .put("code", finding.code())
                .put("message", finding.message()).put("answer", finding.answer().kind().word())
                .put("because", finding.answer().because());
        json.set("repair", all(finding.repairs(), RunbookJson::repair));
        return json;
    }

    private static ObjectNode repair(Repair repair) {
        var json = NODES.objectNode();
        json.set("lines", lines(repair.lines()));
        json.set("columns", NODES.arrayNode().add(repair.from()).add(repair.to()));
        return json.put("original", repair.original()).put("replacement", repair.replacement()).put("why",
                repair.why());
    }

    private static ObjectNode procedure(Procedure procedure) {
        var json = NODES.objectNode().put("id", procedure.id()).put("title", procedure.title()).put("kind",
                procedure.kind().word());
        json.set("lines", lines(procedure.lines()));
        json.put("risk", procedure.risk()).put("downtime", procedure.downtime()).put("wayBack", procedure.wayBack())
                .put("rollback", procedure.rollback());
        json.set("parameters", all(procedure.parameters(), RunbookJson::parameter));
        json.set("choices", all(procedure.choices(), RunbookJson::choice));
        json.set("steps", all(procedure.steps(), RunbookJson::step));
        return json;
    }

    private static ObjectNode parameter(Parameter parameter) {
        var json = NODES.objectNode().put("name", parameter.name()).put("label", parameter.label())
                .put("type", lower(parameter.type()))
                .put("sample", parameter.sample()).put("standard", parameter.standard())
                .put("stamp", parameter.stamp().map(DateForm::toString).orElse(""));
        var options = json.putArray("options");
        parameter.options().forEach(options::add);
        return json;
    }

    private static ObjectNode step(Step step) {
        var json = NODES.objectNode().put("id", step.id()).put("title", step.title());
        json.set("lines", lines(step.lines()));
        json.put("why", step.why());
        json.set("terms", terms(step.proviso()));
        switch (step) {
            case Step.Commands work -> {
                json.put("kind", "commands").set("commands", all(work.commands(), RunbookJson::command));
                json.set("undo", all(work.undo(), RunbookJson::command));
            }
            case Step.Instruction instruction -> json.put("kind", "instruction").set("commands", NODES.arrayNode());
            case Step.Check check -> {
                json.put("kind", "check").set("commands", NODES.arrayNode());
                json.set("items", all(check.items(), RunbookJson::item));
            }
        }
        return json;
    }

    private static ObjectNode terms(Proviso proviso) {
        var json = NODES.objectNode().put("condition", proviso.condition()).put("after", proviso.after())
                .put("choice", proviso.alternative().map(Proviso.Alternative::choice).orElse(""))
                .put("option", proviso.alternative().map(Proviso.Alternative::name).orElse(""))
                .put("where", proviso.where()).put("role", proviso.role());
        var environments = json.putArray("environments");
        proviso.environments().forEach(environment -> environments.add(environment.word()));
        return json;
    }

    private static ObjectNode choice(Choice choice) {
        var json = NODES.objectNode().put("id", choice.id()).put("title", choice.title());
        json.set("lines", lines(choice.lines()));
        json.set("options", all(choice.options(),
                option -> NODES.objectNode().put("name", option.name()).put("label", option.label())));
        return json.put("usual", choice.usual());
    }

    private static ObjectNode command(ShellCommand command) {
        var json = NODES.objectNode().put("text", command.text());
        json.set("lines", lines(command.lines()));
        var flags = json.putArray("flags");
        command.flags().stream().sorted().map(Flag::word).forEach(flags::add);
        var tools = json.putArray("tools");
        command.tools().forEach(tools::add);
        json.set("success", success(command.success()));
        json.set("installs", all(command.installs(), RunbookJson::installed));
        return json;
    }

    private static ObjectNode installed(InstalledFile file) {
        return NODES.objectNode().put("path", file.path()).put("content", file.content()).put("expands", file.expands())
                .put("mode", file.mode()).put("owner", file.owner());
    }

    private static ObjectNode success(Success success) {
        var json = NODES.objectNode();
        var statuses = json.putArray("statuses");
        success.statuses().stream().sorted().forEach(statuses::add);
        json.put("printed", success.printed()).put("absent", success.output().absent()).put("count", success.count());
        if (!success.output().condition().isEmpty()) {
            json.put("condition", success.output().condition());
        }
        return json.put("source", lower(success.origin().source())).put("reason", success.origin().reason());
    }

    private static ObjectNode block(Block block) {
        var json = NODES.objectNode();
        json.set("lines", lines(block.lines()));
        return json.put("info", block.info()).put("kind", block.kind().word());
    }

    private static ObjectNode checklist(Checklist checklist) {
        var json = NODES.objectNode().put("title", checklist.title()).put("timing", checklist.timing())
                .put("kind", checklist.kind().word());
        json.set("lines", lines(checklist.lines()));
        json.set("items", all(checklist.items(), RunbookJson::item));
        json.set("groups", all(checklist.groups(), RunbookJson::group));
        return json;
    }

    private static ObjectNode group(Checklist.Group group) {
        var json = NODES.objectNode().put("title", group.title()).put("timing", group.timing());
        json.set("lines", lines(group.lines()));
        return json;
    }

    private static ObjectNode item(Item item) {
        return NODES.objectNode().put("text", item.text()).put("line", item.line()).put("box", item.box());
    }

    static ArrayNode lines(Lines lines) {
        return NODES.arrayNode().add(lines.first()).add(lines.last());
    }

    static <T> ArrayNode all(List<T> values, Function<T, ObjectNode> form) {
        var array = NODES.arrayNode();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT);
    }
}
