package org.watchkeeper.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a receiver that was away is tried again: after half a minute, then ever later, at most every half hour; never before the
/// time that it asked for.
public final class Backoff {
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(1),
            Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15));
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Backoff() {}

    /// When to try again after the try of that number; `asked` is the receiver's own wish.
    public static Instant after(int number, Optional<Duration> asked, Instant now) {
        var own = number <= PAUSES.size() ? PAUSES.get(number - 1) : LONGEST;
        return now.plus(asked.filter(pause -> pause.compareTo(own) > 0).orElse(own));
    }
}
