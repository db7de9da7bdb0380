package org.watchkeeper.health;

import java.time.Duration;
import java.util.Optional;

/// A health check: what is asked, how the answer is judged, and how often. `from` says where it was found
/// ("unet-service-update.md:112"), empty for one of the console's own. While `dependsOn` is in trouble, this one is
/// unknown and not critical: a host that is down has no services to complain about.
public record Probe(ProbeId id, String title, Ask ask, Judgement judgement, Duration every, Duration limit,
        Optional<ProbeId> dependsOn, String from) {
    /// A probe with the usual rhythm.
    public static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration SPARE = Duration.ofSeconds(10);

    /// How long a reading is good: two rounds, the time an answer may take, and ten seconds.
    public Duration patience() {
        return every.multipliedBy(2).plus(limit).plus(SPARE);
    }
}
