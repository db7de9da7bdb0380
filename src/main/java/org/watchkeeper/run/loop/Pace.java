package org.watchkeeper.run.loop;

import java.time.Duration;
import java.util.List;

/// How long a walk waits: between tries to reach a host again (the last one stays), for a stopped command to end before it is
/// killed, then for the last of its output, between two looks at what another console does, for a
/// host that is to restart to go down, and for it to come back.
public record Pace(List<Duration> backOff, Duration grace, Duration lastWords, Duration look, Duration goDown,
        Duration comeBack) {
    /// What operators get.
    public static final Pace USUAL = new Pace(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
                    Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30)),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofMinutes(15));

    /// The pause before the first try is that between two looks too; hosts restart in their usual time.
    public Pace(List<Duration> backOff, Duration grace, Duration lastWords) {
        this(backOff, grace, lastWords, backOff.getFirst(), Duration.ofMinutes(1), Duration.ofMinutes(15));
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
