package org.watchkeeper.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.StandIn;
import org.watchkeeper.runbook.Step;

/// Looks for every reason why a wish cannot become a plan.
final class Scrutiny {
    private final Wish wish;
    private final Procedure procedure;
    private final Optional<Procedure> rollback;
    private final Map<String, Parameter> parameters;
    private final List<Objection> objections = new ArrayList<>();

    Scrutiny(Wish wish, Procedure procedure, Optional<Procedure> rollback) {
        this.wish = wish;
        this.procedure = procedure;
        this.rollback = rollback;
        this.parameters = parameters(procedure, rollback);
    }

    /// What is asked for: the procedure's parameters, then those that only its way back needs.
    static Map<String, Parameter> parameters(Procedure procedure, Optional<Procedure> rollback) {
        var all = new LinkedHashMap<String, Parameter>();
        procedure.parameters().forEach(parameter -> all.put(parameter.name(), parameter));
        rollback.ifPresent(
                linked -> linked.parameters().forEach(parameter -> all.putIfAbsent(parameter.name(), parameter)));
        return all;
    }

    List<Objection> objections() {
        hosts();
        if (procedure.steps().isEmpty()) {
            object(Objection.Kind.NO_STEPS, procedure.title(),
                    "'" + procedure.title() + "' has no steps: there is nothing to do.");
        }
        unknownValues();
        parameters.values().forEach(this::value);
        choices();
        roles(procedure);
        rollback.ifPresent(this::roles);
        unknownRoles();
        commands(procedure);
        findings(procedure);
        rollback.ifPresent(this::commands);
        rollback.ifPresent(this::findings);
        return List.copyOf(objections);
    }

    private void hosts() {
        if (wish.hosts().isEmpty()) {
            object(Objection.Kind.NO_HOSTS, "", "No host is chosen. An empty list never means all hosts.");
        }
        var seen = new HashSet<HostId>();
        wish.hosts().stream().filter(host -> !seen.add(host.id())).forEach(
                host -> object(Objection.Kind.SAME_HOST_TWICE, host.name(), host.name() + " is in the list twice."));
    }

    private void unknownValues() {
        var given = new java.util.TreeSet<>(wish.values().keySet());
        given.addAll(wish.secrets().keySet());
        given.removeAll(parameters.keySet());
        given.forEach(name -> object(Objection.Kind.UNKNOWN_PARAMETER, name,
                "'" + procedure.title() + "' asks for no value named '" + name + "'."));
    }

    /// A role that is cast is played by somebody: an empty list is an error there too.
    private void roles(Procedure of) {
        of.steps().stream().map(step -> step.proviso()).filter(proviso -> !proviso.role().isEmpty())
                .filter(proviso -> !wish.hosts().isEmpty()
                        && wish.hosts().stream().noneMatch(host -> wish.casting().isFor(proviso, host)))
                .forEach(proviso -> object(Objection.Kind.NO_HOSTS, proviso.role(),
                        "No host is chosen as " + proviso.role() + ". An empty list never means all hosts."));
    }

    /// A role that is mistyped would let all hosts play the right one.
    private void unknownRoles() {
        var known = Stream.concat(Stream.of(procedure), rollback.stream()).flatMap(of -> of.steps().stream())
                .map(step -> step.proviso().role()).collect(Collectors.toSet());
        wish.casting().roles().keySet().stream().filter(role -> !known.contains(role)).sorted()
                .forEach(role -> object(Objection.Kind.UNKNOWN_CHOICE, role,
                        "'" + procedure.title() + "' has no step for a '" + role + "'."));
    }

    /// Alternatives are never both run, and none is taken that nobody chose.
    private void choices() {
        var choices = new ArrayList<>(procedure.choices());
        rollback.ifPresent(linked -> choices.addAll(linked.choices()));
        for (var choice : choices) {
            wish.taken(choice).forEach(chosen -> chosen(choice, chosen));
        }
        var known = choices.stream().map(Choice::id).toList();
        wish.choices().keySet().stream().filter(id -> !known.contains(id)).sorted()
                .forEach(id -> object(Objection.Kind.UNKNOWN_CHOICE, id,
                        "'" + procedure.title() + "' leaves nothing to choose named '" + id + "'."));
    }

    private void chosen(Choice choice, String chosen) {
        if (chosen.isEmpty()) {
            object(Objection.Kind.NOT_CHOSEN, choice.name(), "'" + choice.title() + "' (line "
                    + choice.lines().first() + ") can be done in several ways. Choose one as " + choice.name() + ": "
                    + choice.names() + ".");
        } else if (choice.option(chosen).isEmpty()) {
            object(Objection.Kind.UNKNOWN_CHOICE, choice.name(), "'" + choice.title() + "' has no way '" + chosen
                    + "': choose " + choice.names() + ".");
        }
    }

    private void value(Parameter parameter) {
        if (parameter.type() == Parameter.Type.SECRET) {
            secret(parameter);
            return;
        }
        var value = wish.value(parameter);
        if (value.isEmpty()) {
            object(Objection.Kind.MISSING_VALUE, parameter.name(), parameter.label() + " is needed.");
            return;
        }
        var objection = parameter.objection(value);
        if (!objection.isEmpty()) {
            object(Objection.Kind.INVALID_VALUE, parameter.name(), objection + ".");
        }
        if (!wish.isPractice()) {
            StandIn.in(value).ifPresent(text -> object(Objection.Kind.PLACEHOLDER_LEFT, parameter.name(),
                    parameter.label() + ": '" + text + "' only stands in for a value: give the real one."));
        }
    }

    private void secret(Parameter parameter) {
        if (wish.values().containsKey(parameter.name())) {
            object(Objection.Kind.SECRET_AS_TEXT, parameter.name(),
                    parameter.label() + " is a secret: it is not kept with the other values.");
        }
        var secret = wish.secrets().get(parameter.name());
        if (secret == null || secret.isEmpty()) {
            object(Objection.Kind.MISSING_VALUE, parameter.name(), parameter.label() + " is needed.");
        } else if (!isOneLine(secret)) {
            object(Objection.Kind.INVALID_VALUE, parameter.name(), parameter.label() + " must be one line.");
        }
    }

    private static boolean isOneLine(Secret secret) {
        var bytes = secret.bytes();
        var text = new String(bytes, StandardCharsets.UTF_8);
        Arrays.fill(bytes, (byte) 0);
        return text.chars().noneMatch(c -> c == 0 || c == '\n' || c == '\r');
    }

    private void commands(Procedure of) {
        for (var step : of.steps()) {
            if (step instanceof Step.Commands work) {
                work.commands().forEach(command -> command(step, command));
                work.undo().forEach(command -> command(step, command));
            }
        }
    }

    private void command(Step step, ShellCommand command) {
        command.slots().stream().filter(slot -> !parameters.containsKey(slot.parameter()))
                .forEach(slot -> object(Objection.Kind.UNFILLED_SLOT, slot.parameter(),
                        "In '" + step.title() + "' (line "
                                + command.lines() + ") '" + command.text().substring(slot.start(), slot.end())
                                + "' stands for a value that nothing asks for."));
        try {
            Pattern.compile(command.success().printed());
            Pattern.compile(command.success().output().absent());
        } catch (PatternSyntaxException wrong) {
            object(Objection.Kind.BAD_RULE, step.title(), "In '" + step.title() + "' (line " + command.lines()
                    + ") the pattern that the output must match is no regular expression: " + wrong.getDescription()
                    + ".");
        }
    }

    private void findings(Procedure of) {
        wish.runbook().findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR && of.lines().contains(finding.line()))
                .forEach(finding -> object(Objection.Kind.DOCUMENT_ERROR, "line " + finding.line(),
                        "Line " + finding.line() + ": " + finding.message()));
    }

    private void object(Objection.Kind kind, String about, String message) {
        var objection = new Objection(kind, about, message);
        if (!objections.contains(objection)) {
            objections.add(objection);
        }
    }
}
