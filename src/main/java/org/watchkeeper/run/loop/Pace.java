package org.watchkeeper.run.loop;

import java.time.Duration;
import java.util.List;

/// How long a walk waits: between tries to reach a host again (the last one stays), for a stopped command to end before it is
/// killed, then for the last of its output, and between two looks at what another console does.
public record Pace(List<Duration> backOff, Duration grace, Duration lastWords, Duration look) {
    /// What operators get.
    public static final Pace USUAL = new Pace(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
                    Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30)),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10), Duration.ofMillis(500));

    /// The pause before the first try is that between two looks too.
    public Pace(List<Duration> backOff, Duration grace, Duration lastWords) {
        this(backOff, grace, lastWords, backOff.getFirst());
    }

    public Pace {
        backOff = List.copyOf(backOff);
        if (backOff.isEmpty()) {
            throw new IllegalArgumentException("there is a pause between two tries");
        }
    }

    /// The pause before this try, counted from 0.
    Duration before(int attempt) {
        return backOff.get(Math.min(attempt, backOff.size() - 1));
    }
}
