package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;

import org.watchkeeper.health.Round;
import org.watchkeeper.remote.Blame;

/// How the connection to a host stands: how often in a row it was not had, when it is tried again, and what is wrong in words.
/// One that needs a person (`locked`) is not tried again by itself.
record Contact(int failures, Instant retry, String trouble, boolean locked) {
    static final Contact NEW = new Contact(0, Instant.MIN, "", false);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(55);
    private static final int DOUBLED = 5;

    boolean isOpen(Instant now) {
        return !locked && !retry.isAfter(now);
    }

    /// Another machine answers once more; it is tried again, since only which machine it is is asked.
    Contact without(Round.Another round, Instant now, double spread) {
        return without(new Round.Unreached(round.at(), round.why(), false), now, spread);
    }

    /// Not had once more. `spread` in `[0, 1)` is where in the last fifth of the pause it is tried again, so that hosts that went
    /// down together do not come back together.
    Contact without(Round.Unreached round, Instant now, double spread) {
        var pause = FIRST.multipliedBy(1L << Math.min(failures, DOUBLED));
        var longest = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        boolean needsAPerson = round.isFinal() && round.blame() != Blame.HERE;
        return new Contact(failures + 1, now.plusMillis((long) (longest.toMillis() * (0.8 + 0.2 * spread))),
                needsAPerson ? "needs you: " + round.why() : round.why(), needsAPerson);
    }
}
