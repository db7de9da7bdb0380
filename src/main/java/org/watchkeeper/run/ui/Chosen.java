package org.watchkeeper.run.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.ui.walk.Stakes;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// The procedure and the hosts that are chosen so far, and what follows from them alone. Confined to the FX thread.
final class Chosen {
    private final ObjectProperty<Optional<Offer>> offer = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Host> targets = FXCollections.observableArrayList();

    ObjectProperty<Optional<Offer>> offer() {
        return offer;
    }

    /// The hosts of the run, in the order they are walked.
    ObservableList<Host> targets() {
        return targets;
    }

    /// Puts a host at the end of the list, or takes it out.
    void choose(Host host, boolean on) {
        if (on && !targets.contains(host)) {
            targets.add(host);
        } else if (!on) {
            targets.remove(host);
        }
    }

    /// Moves a host up (-1) or down (+1).
    void move(Host host, int by) {
        int at = targets.indexOf(host);
        int to = Math.clamp(at + by, 0, Math.max(0, targets.size() - 1));
        if (at >= 0 && at != to) {
            targets.remove(at);
            targets.add(to, host);
        }
    }

    /// What the procedure and its way back ask for.
    List<Parameter> parameters() {
        return offer.get().map(Offer::parameters).orElse(List.of());
    }

    /// The alternatives of the procedure and of its way back.
    List<Choice> choices() {
        return offer.get().map(Offer::choices).orElse(List.of());
    }

    /// The roles that the procedure and its way back speak of.
    List<String> roles() {
        return offer.get().stream().flatMap(one -> Stream.concat(Stream.of(one.procedure()), one.rollback().stream()))
                .flatMap(procedure -> procedure.steps().stream()).map(step -> step.proviso().role())
                .filter(role -> !role.isEmpty()).distinct().toList();
    }

    /// The procedure's steps that have commands.
    List<Step.Commands> steps() {
        return offer.get().stream().flatMap(one -> one.procedure().steps().stream())
                .filter(Step.Commands.class::isInstance).map(Step.Commands.class::cast).toList();
    }

    /// Whether any command of the procedure does not end by itself and is bounded.
    boolean hasEndless() {
        return steps().stream().flatMap(step -> step.commands().stream()).map(ShellCommand::flags)
                .anyMatch(flags -> flags.contains(Flag.ENDLESS) && !flags.contains(Flag.INTERACTIVE));
    }

    boolean isPractice() {
        return !targets.isEmpty() && targets.stream().allMatch(Host::practice);
    }

    /// What is at stake on the hosts; empty without hosts.
    Optional<Stake> stake() {
        return targets.isEmpty() ? Optional.empty() : Optional.of(Stakes.of(targets));
    }
}
