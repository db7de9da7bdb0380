package org.watchkeeper.run.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.run.RunState;

/// What earlier runs of the same procedure took, step by step, for one host: `runs` of them, by the step's id.
public record Earlier(int runs, Map<String, List<Duration>> steps) {
    /// Nothing to compare with.
    public static final Earlier NONE = new Earlier(0, Map.of());

    public Earlier {
        var copied = new HashMap<String, List<Duration>>();
        steps.forEach((step, lengths) -> copied.put(step, lengths.stream().sorted().toList()));
        steps = Map.copyOf(copied);
    }

    /// What these runs took. A step that was tried on several hosts counts once, with its mean.
    public static Earlier of(List<RunState> runs) {
        var steps = new HashMap<String, List<Duration>>();
        runs.stream().flatMap(Earlier::rows).forEach(row -> row.took().filter(_ -> row.tried() > 0).ifPresent(
                took -> steps.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(took.dividedBy(row.tried()))));
        return new Earlier(runs.size(), steps);
    }

    /// What a step took before, for as many hosts as it was tried on now; empty when it never was.
    public Optional<Usual> usual(Way.Row row) {
        var lengths = steps.getOrDefault(row.id(), List.of());
        int hosts = Math.max(1, row.tried());
        return lengths.isEmpty()
                ? Optional.empty()
                : Optional.of(new Usual(lengths.getFirst().multipliedBy(hosts),
                        lengths.get(lengths.size() / 2).multipliedBy(hosts), lengths.getLast().multipliedBy(hosts),
                        lengths.size()));
    }

    private static Stream<Way.Row> rows(RunState state) {
        return Stream.concat(Stream.of(state.forward()), state.back().stream())
                .flatMap(walked -> Way.of(state, "", walked).rows().stream());
    }

    /// The shortest, the median and the longest of so many runs.
    public record Usual(Duration least, Duration median, Duration most, int runs) {
        /// Whether a length is longer than any before, by more than a second.
        public boolean isExceededBy(Duration length) {
            return length.compareTo(most.plusSeconds(1)) > 0;
        }
    }
}
