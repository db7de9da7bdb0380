package org.watchkeeper.runbook.markdown.front;

import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.watchkeeper.runbook.DateForm;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Rule;

/// The YAML at the head of a document: its title, its parameters, which procedure takes which back. `last` is its last line, or 0.
public record FrontMatter(int last, String title, Map<String, String> metadata, Map<String, Declared> parameters,
        Map<String, String> rollbacks, Answers answers) {
    private static final FrontMatter NONE = new FrontMatter(0, "", Map.of(), Map.of(), Map.of(), Answers.NONE);
    private static final Set<String> PARAMETER_KEYS = Set.of("type", "label", "sample", "literal", "options",
            "default");

    /// A parameter as the document declares it; `literals` are the texts in commands that it fills, `samples` its examples by
    /// procedure, where the document gives one each.
    public record Declared(Parameter parameter, List<String> literals, Map<String, String> samples) {
        public Declared {
            literals = List.copyOf(literals);
            samples = Map.copyOf(samples);
        }

        /// The same as it is asked for in a procedure, named by its id or the end of it.
        public Declared in(String procedure) {
            return samples.entrySet().stream()
                    .filter(each -> procedure.equals(each.getKey()) || procedure.endsWith("-" + each.getKey()))
                    .findFirst().map(each -> new Declared(withSample(each.getValue()), literals, samples)).orElse(this);
        }

        private Parameter withSample(String sample) {
            return new Parameter(parameter.name(), parameter.label(), parameter.type(), sample, parameter.lines(),
                    parameter.options(), parameter.standard(), parameter.stamp());
        }
    }

    public static FrontMatter of(SourceText source, Findings findings) {
        var head = Head.of(source.lines());
        if (!head.fault().isEmpty()) {
            findings.add(Rule.FRONT_MATTER, 1, "The front matter is no YAML: " + head.fault());
        }
        return head.last() == 0 ? NONE : new Reading(source, head.last(), findings).read(head.yaml());
    }

    /// One front matter while it is read.
    private record Reading(SourceText source, int last, Findings findings) {
        FrontMatter read(JsonNode yaml) {
            var metadata = new LinkedHashMap<String, String>();
            var parameters = new LinkedHashMap<String, Declared>();
            var rollbacks = new LinkedHashMap<String, String>();
            var answers = Answers.NONE;
            for (var entry : yaml.properties()) {
                switch (entry.getKey()) {
                    case "parameters" -> entry.getValue().properties().forEach(each -> parameter(each, parameters));
                    case "rollbacks" -> entry.getValue().properties()
                            .forEach(each -> rollbacks.put(each.getKey(), each.getValue().asText()));
                    case "answers" -> answers = Answers.read(entry.getValue(), source, last, findings);
                    default -> scalar(entry, metadata);
                }
            }
            return new FrontMatter(last, metadata.getOrDefault("title", ""), metadata, parameters, rollbacks,
                    answers);
        }

        private void scalar(Map.Entry<String, JsonNode> entry, Map<String, String> metadata) {
            if (entry.getValue().isValueNode()) {
                metadata.put(entry.getKey(), entry.getValue().asText());
            } else if (entry.getValue().isArray()) {
                metadata.put(entry.getKey(), String.join(", ", literals(entry.getValue())));
            }
        }

        private void parameter(Map.Entry<String, JsonNode> entry, Map<String, Declared> parameters) {
            var name = entry.getKey();
            int line = lineOf(name);
            if (!name.matches("[a-z][a-z0-9_]*")) {
                findings.add(Rule.FRONT_MATTER, line,
                        "A parameter's name is small letters, digits and _: '" + name + "'");
                return;
            }
            entry.getValue().properties().stream().filter(each -> !PARAMETER_KEYS.contains(each.getKey())).forEach(
                    each -> findings.add(Rule.UNKNOWN_ANNOTATION, line,
                            "Parameter " + name + ": unknown '" + each.getKey() + "'"));
            var described = entry.getValue();
            var label = described.path("label").asText(label(name));
            var type = type(described, line);
            var texts = literals(described.path("literal"));
            var samples = samples(described.path("sample"));
            var sample = samples.values().stream().findFirst().orElse(described.path("sample").asText(""));
            var plain = new Parameter(name, label, type, sample, Lines.at(line));
            var parameter = new Parameter(name, label, type, plain.sample(), plain.lines(),
                    literals(described.path("options")), described.path("default").asText(""),
                    type == Parameter.Type.DATE ? stamp(texts).or(plain::stamp) : plain.stamp());
            parameters.put(name, new Declared(parameter, texts, samples));
        }

        /// Examples by procedure; none where there is one for all.
        private static Map<String, String> samples(JsonNode sample) {
            var samples = new LinkedHashMap<String, String>();
            sample.properties().forEach(each -> samples.put(each.getKey(), each.getValue().asText()));
            return samples;
        }

        /// The form of a date that stands in the commands as `$(date +FORMAT)`.
        private static Optional<DateForm> stamp(List<String> literals) {
            return literals.stream().filter(text -> text.startsWith("$(date ") && text.endsWith(")"))
                    .flatMap(text -> DateForm.of(text.substring(7, text.length() - 1)).stream()).findFirst();
        }

        private Parameter.Type type(JsonNode described, int line) {
            var word = described.path("type").asText("text");
            for (var type : Parameter.Type.values()) {
                if (type.name().equalsIgnoreCase(word)) {
                    return type;
                }
            }
            findings.add(Rule.FRONT_MATTER, line,
                    "'" + word
                            + "' is no type of parameter: text, version, date, path, host, number, secret, choice or url");
            return Parameter.Type.TEXT;
        }

        private static List<String> literals(JsonNode literal) {
            var literals = literal.isArray() ? literal.valueStream() : java.util.stream.Stream.of(literal);
            return literals.filter(JsonNode::isValueNode).map(JsonNode::asText).filter(text -> !text.isBlank())
                    .toList();
        }

        private int lineOf(String name) {
            for (int line = 2; line < last; line++) {
                if (source.line(line).strip().startsWith(name + ":")) {
                    return line;
                }
            }
            return 1;
        }
    }

    /// `node_name` as people read it: "Node name".
    public static String label(String name) {
        var words = name.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
