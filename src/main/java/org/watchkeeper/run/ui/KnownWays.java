package org.watchkeeper.run.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.run.fact.Ways;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Proviso;

/// What is known, from the hosts themselves, of the ways they take. Confined to the FX thread.
final class KnownWays {
    private static final String ASKING = "Asking the hosts what they are …";
    private final Map<String, ReadOnlyStringWrapper> told = new HashMap<>();
    private final Map<String, Ways> known = new HashMap<>();
    private final Map<Choice, String> decided = new HashMap<>();
    private final Set<Host> asked = new HashSet<>();
    private boolean isMissing;

    ReadOnlyStringProperty told(Choice choice) {
        return tell(choice).getReadOnlyProperty();
    }

    private ReadOnlyStringWrapper tell(Choice choice) {
        return told.computeIfAbsent(choice.id(), _ -> new ReadOnlyStringWrapper(asked.isEmpty() ? "" : ASKING));
    }

    /// The hosts, unless exactly these were asked already and all have answered.
    List<Host> toAsk(Collection<Host> hosts) {
        if (!isMissing && asked.equals(Set.copyOf(hosts))) {
            return List.of();
        }
        isMissing = false;
        asked.clear();
        asked.addAll(hosts);
        return List.copyOf(hosts);
    }

    /// They are to be asked once more, whatever they answered.
    void doubt() {
        isMissing = true;
    }

    /// An answer for other hosts than these came too late.
    void learn(List<Choice> choices, List<Host> hosts, Map<Host, Told> told,
            Function<Choice, StringProperty> way) {
        if (!asked.equals(Set.copyOf(hosts))) {
            return;
        }
        isMissing = told.values().stream().anyMatch(one -> !one.isAsked());
        var all = new LinkedHashMap<Host, Told>();
        hosts.forEach(host -> all.put(host, told.getOrDefault(host, Told.of(Known.NOTHING))));
        var said = Told.facts(all);
        for (var choice : choices) {
            var ways = Ways.of(choice, said);
            ways.ifPresent(found -> known.put(choice.id(), found));
            tell(choice)
                    .set(ways.map(found -> found.words() + ". " + aged(all) + "You can choose another.").orElse(""));
            var open = way.apply(choice).get();
            ways.filter(_ -> open.isEmpty() || open.equals(choice.usual())).ifPresent(found -> {
                var name = found.differ() ? Choice.EACH : found.names().values().iterator().next();
                decided.put(choice, name);
                way.apply(choice).set(name);
            });
        }
    }

    /// Which of the hosts did not answer now: what they said before decides, and may be old.
    private static String aged(Map<Host, Told> told) {
        var names = told.entrySet().stream().filter(one -> !one.getValue().isAsked()).map(one -> one.getKey().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + " did not answer: this is from what was said before. ";
    }

    /// Other hosts: what followed from these does not count any more.
    void forget(Function<Choice, StringProperty> way) {
        decided.forEach((choice, name) -> {
            if (way.apply(choice).get().equals(name)) {
                way.apply(choice).set(choice.usual());
            }
        });
        decided.clear();
        known.clear();
        asked.clear();
        told.values().forEach(words -> words.set(""));
    }

    /// By host, the ways of these choices.
    Map<HostId, Map<String, String>> own(List<Choice> choices) {
        var own = new HashMap<HostId, Map<String, String>>();
        for (var choice : choices) {
            if (known.containsKey(choice.id())) {
                known.get(choice.id()).names().forEach(
                        (host, name) -> own.computeIfAbsent(host, _ -> new HashMap<>()).put(choice.id(), name));
            }
        }
        return own;
    }

    /// The names of the hosts that take this way while others take another.
    String takers(Proviso.Alternative alternative, List<Host> hosts, Map<HostId, Map<String, String>> own) {
        return hosts.stream()
                .filter(host -> Choice.isTaken(alternative,
                        own.getOrDefault(host.id(), Map.of()).getOrDefault(alternative.choice(), "")))
                .map(Host::name).collect(Collectors.joining(", "));
    }
}
