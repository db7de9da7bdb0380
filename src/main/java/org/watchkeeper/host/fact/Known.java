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
        if (said.isEmpty()) {
            return machine.get().isSilent() ? Identity.SILENT : Identity.UNSAID;
        }
        return said.equals(machine.get().machine()) ? Identity.SAME : Identity.OTHER;
    }

    /// Whether a person who saw it known as `one` may say that it is `other` from now on: another machine only where the host said last
    /// that it is that one; that it tells no id any more unless it said that it is another; that it is to tell it again at any time.
    public boolean allows(KnownMachine one, KnownMachine other) {
        if (machine.filter(one::equals).isEmpty()) {
            return false;
        }
        boolean isSame = one.machine().equals(other.machine());
        if (isSame && other.isSilent()) {
            return !one.isSilent() && identity() != Identity.OTHER;
        }
        return isSame && one.isSilent()
                || facts.filter(said -> said.machine().equals(other.machine())).isPresent() && !other.isSilent();
    }

    /// That a person's word about a host's machine does not count, because what they had seen is not so any more.
    public static Problem changed(KnownMachine machine) {
        return new Problem("It was not taken for " + machine.machine() + (machine.isSilent() ? " without an id" : "")
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
