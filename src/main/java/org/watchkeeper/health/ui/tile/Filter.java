package org.watchkeeper.health.ui.tile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// What is to be seen: every word somewhere in host, group, tag or check; any of the states, where there are some; the
/// environment and the group, where they are set.
public record Filter(String words, Set<HealthState> states, Optional<Environment> environment,
        Optional<String> group) {
    public static final Filter ALL = new Filter("", Set.of(), Optional.empty(), Optional.empty());

    public Filter {
        words = words.strip().toLowerCase(Locale.ROOT);
        states = Set.copyOf(states);
    }

    boolean accepts(Host host, Vital vital) {
        return environment.filter(wanted -> wanted != host.environment()).isEmpty()
                && group.filter(wanted -> !host.groups().contains(wanted)).isEmpty() && hasWords(host, vital);
    }

    /// Whether that check may be seen: its state as well.
    boolean accepts(Check check) {
        return accepts(check.state()) && accepts(check.host(), check.vital());
    }

    boolean accepts(HealthState state) {
        return states.isEmpty() || states.contains(state);
    }

    private boolean hasWords(Host host, Vital vital) {
        if (words.isEmpty()) {
            return true;
        }
        var text = String.join(" ", host.name(), host.endpoint().address(), String.join(" ", host.groups()),
                String.join(" ", host.tags()), vital.probe().title(), vital.probe().id().text())
                .toLowerCase(Locale.ROOT);
        for (var word : words.split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
