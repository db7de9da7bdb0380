package org.watchkeeper.run.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Proviso;

/// Which of several ways is taken, by the operator's word or by what hosts say of themselves. Confined to the FX thread.
final class ChosenWays {
    private final Chosen chosen;
    private final Runnable changed;
    private final Map<String, StringProperty> ways = new HashMap<>();
    private final KnownWays known = new KnownWays();

    /// `changed` is called whenever another way is taken.
    ChosenWays(Chosen chosen, Runnable changed) {
        this.chosen = chosen;
        this.changed = changed;
    }

    /// The name of the way that is taken; nothing is taken by itself where the ways change something (PRODUCT rule 10).
    StringProperty way(Choice choice) {
        return ways.computeIfAbsent(choice.id(), _ -> {
            var way = new SimpleStringProperty(choice.usual());
            way.subscribe(changed);
            return way;
        });
    }

    /// Which way the hosts take by what they say of themselves, and why; what is being asked; or empty.
    ReadOnlyStringProperty told(Choice choice) {
        return known.told(choice);
    }

    /// The hosts to be asked what they are; none where just these were asked before and have answered.
    List<Host> toAsk() {
        return known.toAsk(chosen.targets());
    }

    /// The hosts are to be asked once more, whatever they answered.
    void doubt() {
        known.doubt();
    }

    /// What hosts said of themselves. It decides where nobody has chosen yet, and can be changed.
    void learn(Map<Host, Told> told) {
        if (chosen.offer().get().isPresent()) {
            known.learn(chosen.choices(), List.copyOf(chosen.targets()), told, this::way);
        }
        changed.run();
    }

    /// Other hosts: what followed from the ones before does not count any more.
    void forget() {
        known.forget(this::way);
    }

    /// The names of the ways that all hosts take, by choice.
    Map<String, String> names() {
        return chosen.choices().stream()
                .filter(choice -> !way(choice).get().isEmpty() && !way(choice).get().equals(Choice.EACH))
                .collect(Collectors.toMap(Choice::id, choice -> way(choice).get()));
    }

    /// The ways of hosts that take their own.
    Map<HostId, Map<String, String>> own() {
        return known.own(chosen.choices().stream().filter(choice -> way(choice).get().equals(Choice.EACH)).toList());
    }

    /// The names of the hosts that take this way while others take another.
    String takers(Proviso.Alternative alternative) {
        return known.takers(alternative, chosen.targets(), own());
    }

    /// Why a step that belongs to this way is left out; empty when it is not.
    String leftOut(Proviso.Alternative alternative) {
        var name = names().getOrDefault(alternative.choice(), "");
        if (!takers(alternative).isEmpty() || !name.isEmpty() && Choice.isTaken(alternative, name)) {
            return "";
        }
        return name.isEmpty() && own().isEmpty() ? "not chosen yet" : "not chosen";
    }
}
