package org.watchkeeper.run.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.LastValues.LastValue;
import org.watchkeeper.run.Proposals;
import org.watchkeeper.run.Wish;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.StandIn;
import org.watchkeeper.runbook.Visible;

/// The values that a procedure asks for, as they are typed. Confined to the FX thread.
final class TypedValues {
    private final Chosen chosen;
    private final List<LastValue> last;
    private final Clock clock;
    private final Runnable changed;
    private final Map<String, StringProperty> values = new HashMap<>();
    private final StringProperty bound = new SimpleStringProperty(Long.toString(Wish.USUAL_BOUND.toSeconds()));

    /// `last` are those of earlier runs; `changed` is called after each letter.
    TypedValues(Chosen chosen, List<LastValue> last, Clock clock, Runnable changed) {
        this.chosen = chosen;
        this.last = List.copyOf(last);
        this.clock = clock;
        this.changed = changed;
        bound.subscribe(changed);
    }

    /// The value of a parameter, beginning with what is proposed for it.
    StringProperty value(Parameter parameter) {
        return values.computeIfAbsent(parameter.name(), _ -> {
            var value = new SimpleStringProperty(begin(parameter));
            value.subscribe(changed);
            return value;
        });
    }

    /// In practice, what stands in for a value does as it is.
    private String begin(Parameter parameter) {
        var proposed = proposals().value(parameter);
        return proposed.isEmpty() && chosen.isPractice() && parameter.isStoodInFor() ? parameter.sample() : proposed;
    }

    private Proposals proposals() {
        var used = chosen.offer().get().filter(_ -> !chosen.targets().isEmpty())
                .map(one -> LastValues.of(last, one.entry().runbook().title(), environment())).orElse(Map.of());
        return new Proposals(clock.instant(), used);
    }

    private String environment() {
        return chosen.targets().isEmpty() ? "" : LastValues.environment(chosen.targets());
    }

    /// What is known of a parameter's value: what was used last and where, what the document says.
    String hint(Parameter parameter) {
        return Hints.of(parameter, proposals(), environment());
    }

    /// What is wrong with a value that has been typed; empty for one that has not.
    String objection(Parameter parameter) {
        var value = value(parameter).get();
        return value.isEmpty() ? "" : objection(parameter, value);
    }

    private String objection(Parameter parameter, String value) {
        var objection = parameter.objection(value);
        return objection.isEmpty() && !chosen.isPractice() && StandIn.in(value).isPresent()
                ? "'" + StandIn.in(value).get() + "' only stands in for a value: give the real one"
                : objection;
    }

    /// What keeps this value from being used, as a sentence; what is wrong with a typed one is said below it. Empty when nothing.
    String missing(Parameter parameter) {
        return objection(parameter).isEmpty()
                ? objection(parameter, value(parameter).get())
                : "Put the value of '" + parameter.label() + "' right.";
    }

    /// For how many seconds commands run that do not end by themselves.
    StringProperty boundProperty() {
        return bound;
    }

    /// What is wrong with the time for endless commands.
    String boundObjection() {
        return bound.get().matches("[1-9][0-9]{0,4}") ? "" : "Give whole seconds, from 1 to 99999.";
    }

    Duration bound() {
        return boundObjection().isEmpty() ? Duration.ofSeconds(Integer.parseInt(bound.get())) : Wish.USUAL_BOUND;
    }

    /// The values so far, with what is missing left out; secrets as dots. One that is refused says so.
    Map<String, String> shown() {
        var shown = new HashMap<String, String>();
        for (var parameter : chosen.parameters()) {
            if (!value(parameter).get().isEmpty()) {
                shown.put(parameter.name(), objection(parameter).isEmpty() ? shown(parameter) : refused(parameter));
            }
        }
        return shown;
    }

    /// What stands in the place of values that are refused: no command runs with them.
    Set<String> refused() {
        return chosen.parameters().stream().filter(parameter -> !objection(parameter).isEmpty()).map(this::refused)
                .collect(Collectors.toSet());
    }

    private String refused(Parameter parameter) {
        return "‹refused: " + Visible.of(shown(parameter)) + "›";
    }

    private String shown(Parameter parameter) {
        return isSecret(parameter) ? "••••••" : value(parameter).get();
    }

    /// The values that are no secrets, as they were typed.
    Map<String, String> open() {
        var open = new HashMap<String, String>();
        chosen.parameters().stream().filter(parameter -> !isSecret(parameter))
                .forEach(parameter -> open.put(parameter.name(), value(parameter).get()));
        return open;
    }

    /// The secrets that were typed, by parameter name. The caller closes them.
    Map<String, Secret> secrets() {
        var secrets = new HashMap<String, Secret>();
        for (var parameter : chosen.parameters()) {
            if (isSecret(parameter) && !value(parameter).get().isEmpty()) {
                secrets.put(parameter.name(), Secret.of(value(parameter).get()));
            }
        }
        return secrets;
    }

    private static boolean isSecret(Parameter parameter) {
        return parameter.type() == Parameter.Type.SECRET;
    }
}
