package org.watchkeeper.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Proposals;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;

/// What the command line fills in for a procedure and its way back: values, stamps, secrets, ways.
final class Filling {
    private final Runbook runbook;
    private final List<Procedure> procedures;

    Filling(Runbook runbook, Procedure procedure) {
        this.runbook = runbook;
        this.procedures = Stream.concat(Stream.of(procedure), runbook.procedure(procedure.rollback()).stream())
                .toList();
    }

    private Stream<Parameter> parameters() {
        return procedures.stream().flatMap(procedure -> procedure.parameters().stream());
    }

    /// Whoever may list processes has seen what stands on the command line.
    void refuseSecrets(Map<String, String> given) {
        var names = given.keySet().stream().map(Filling::name).toList();
        parameters().filter(parameter -> parameter.type() == Parameter.Type.SECRET).map(Parameter::name)
                .filter(names::contains).findFirst().ifPresent(name -> {
                    throw new Misuse("'" + name
                            + "' is a secret: it is asked for, and never given on the command line",
                            "--set",
                            "Whoever may list processes has seen this value: change it.");
                });
    }

    Map<String, Secret> secrets(TerminalQuestions questions) {
        var asked = new HashMap<String, Secret>();
        parameters().filter(parameter -> parameter.type() == Parameter.Type.SECRET)
                .filter(parameter -> !asked.containsKey(parameter.name()))
                .forEach(parameter -> questions.hidden(parameter.label() + ": ")
                        .ifPresent(secret -> asked.put(parameter.name(), secret)));
        return asked;
    }

    /// The given values under the document's spelling or ours (`--set current-version=1` is `current_version`), and the stamps,
    /// fixed now.
    Map<String, String> values(Map<String, String> given, List<Host> hosts, Tools tools) {
        var values = new HashMap<String, String>();
        given.forEach((key, value) -> values.put(name(key), value));
        var last = hosts.isEmpty()
                ? Map.<String, LastValues.LastValue>of()
                : LastValues.of(tools.lastValues().all(), runbook.title(), LastValues.environment(hosts));
        var proposals = new Proposals(tools.clock().instant(), last);
        parameters().filter(parameter -> parameter.stamp().isPresent())
                .forEach(parameter -> values.putIfAbsent(parameter.name(), proposals.value(parameter)));
        return values;
    }

    private static String name(String key) {
        return key.replace('-', '_');
    }

    /// What `--choose` names by the end of its id: `--choose system-security-updates=apt`.
    Map<String, String> choices(Map<String, String> given) {
        var known = new ArrayList<Choice>();
        procedures.forEach(procedure -> known.addAll(procedure.choices()));
        var chosen = new HashMap<String, String>();
        given.forEach((key, way) -> chosen.put(id(known, key), way));
        return chosen;
    }

    /// Those that nobody has chosen and that are not usual.
    List<Choice> open(Map<String, String> given) {
        var chosen = choices(given);
        return procedures.stream().flatMap(procedure -> procedure.choices().stream())
                .filter(choice -> choice.usual().isEmpty() && !chosen.containsKey(choice.id())).toList();
    }

    private static String id(List<Choice> known, String key) {
        var named = known.stream().map(Choice::id).filter(id -> id.equals(key) || id.endsWith("/" + key)).toList();
        if (named.size() > 1) {
            throw new Misuse("Several steps end with '" + key + "'", "--choose",
                    "Name one of them in full: " + String.join(", ", named));
        }
        return named.isEmpty() ? key : named.getFirst();
    }
}
