package org.watchkeeper.health.ui.tile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.health.HealthState;

/// How many checks are in which state.
public record Tally(Map<HealthState, Integer> counts) {
    public Tally {
        counts = Map.copyOf(counts);
    }

    public static Tally of(Collection<HealthState> states) {
        var counts = new EnumMap<HealthState, Integer>(HealthState.class);
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return new Tally(counts);
    }

    public int of(HealthState state) {
        return counts.getOrDefault(state, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The worst state there is; OK for none.
    public HealthState worst() {
        return counts.keySet().stream().max(Enum::compareTo).orElse(HealthState.OK);
    }

    /// "2 critical, 1 stale", the worst first; what is OK only where all is.
    public String words() {
        var troubles = Stream.of(HealthState.values()).filter(state -> state != HealthState.OK && of(state) > 0)
                .sorted((one, other) -> other.compareTo(one)).map(state -> of(state) + " " + state.word())
                .collect(Collectors.joining(", "));
        return troubles.isEmpty() ? of(HealthState.OK) + " OK" : troubles;
    }
}
