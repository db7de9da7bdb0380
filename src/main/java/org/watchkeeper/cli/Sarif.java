package org.watchkeeper.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Findings as SARIF 2.1.0, which code hosts show beside the lines of a change.
///
/// Paths are relative to `base` where they lie below it. What a document answered is there too, as suppressed.
record Sarif(Path base) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// One document and the findings to tell of.
    record Told(Path file, List<Finding> findings) {}

    ObjectNode of(List<Told> documents) {
        var rules = rules(documents);
        var log = NODES.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver").put("name", "watchkeeper");
        driver.set("rules", NODES.arrayNode().addAll(rules.values()));
        run.put("columnKind", "utf16CodeUnits");
        var codes = new ArrayList<>(rules.keySet());
        var results = run.putArray("results");
        documents.forEach(told -> told.findings()
                .forEach(finding -> results.add(result(told.file(), finding, codes.indexOf(finding.code())))));
        return log;
    }

    /// The rules that have results, by code.
    private static Map<String, ObjectNode> rules(List<Told> documents) {
        var rules = new TreeMap<String, ObjectNode>();
        documents.stream().flatMap(told -> told.findings().stream())
                .forEach(finding -> rules.computeIfAbsent(finding.code(), code -> rule(code, finding.severity())));
        return rules;
    }

    private static ObjectNode rule(String code, Finding.Severity severity) {
        var rule = NODES.objectNode().put("id", code);
        for (var known : Rule.values()) {
            if (known.code().equals(code)) {
                var words = known.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                rule.putObject("shortDescription").put("text",
                        Character.toUpperCase(words.charAt(0)) + words.substring(1));
            }
        }
        rule.putObject("defaultConfiguration").put("level", level(severity));
        return rule;
    }

    private ObjectNode result(Path file, Finding finding, int rule) {
        var result = NODES.objectNode().put("ruleId", finding.code()).put("ruleIndex", rule).put("level",
                level(finding.severity()));
        result.putObject("message").put("text", finding.message());
        var place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(file));
        place.putObject("region").put("startLine", finding.line());
        if (!finding.isOpen()) {
            result.putArray("suppressions").addObject().put("kind", "inSource").put("justification",
                    finding.answer().because());
        }
        return result;
    }

    private String uri(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        var root = base.toAbsolutePath().normalize();
        return absolute.startsWith(root)
                ? root.toUri().relativize(absolute.toUri()).toString()
                : absolute.toUri().toString();
    }

    private static String level(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
