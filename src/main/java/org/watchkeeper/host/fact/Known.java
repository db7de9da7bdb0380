package org.watchkeeper.host.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;

/// What is known of a host: what it said last, and which machine it is known as.
public record Known(Optional<HostFacts> facts, Optional<KnownMachine> machine) {
    /// Nothing yet.
    public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    /// So old facts no longer say how things are (PRODUCT.md, rule 11).
    public static final Duration STALE = Duration.ofDays(1);
    /// So young facts are not asked for again before a run.
    public static final Duration FRESH = Duration.ofMinutes(10);

    /// Which machine it says it is, beside the one it is known as.
    public Identity identity() {
        if (facts.isEmpty()) {
            return Identity.UNASKED;
        }
        var said = facts.get().machine();
        if (machine.isEmpty()) {
            return Identity.NAMELESS;
        }
        return said.isEmpty()
                ? Identity.UNSAID
                : said.equals(machine.get().machine()) ? Identity.SAME : Identity.OTHER;
    }

    /// Whether it is known as the one, and said last that it is the other.
    public boolean isBetween(KnownMachine one, KnownMachine other) {
        return machine.filter(one::equals).isPresent()
                && facts.filter(said -> said.machine().equals(other.machine())).isPresent();
    }

    /// That a machine is not taken for a host, because what a person had seen is not so any more.
    public static Problem changed(KnownMachine machine) {
        return new Problem("It was not taken for " + machine.machine()
                + ": meanwhile it says something else, or somebody has taken a machine for it", "",
                "Look at it again.");
    }

    /// Whether it is young enough to begin a run with.
    public boolean isFresh(Instant now) {
        return facts.filter(said -> Duration.between(said.at(), now).abs().compareTo(FRESH) <= 0).isPresent();
    }

    /// Whether it is too old to say how things are; so is nothing, and what a clock far ahead of this one wrote.
    public boolean isStale(Instant now) {
        return facts.filter(said -> Duration.between(said.at(), now).abs().compareTo(STALE) <= 0).isEmpty();
    }
}
