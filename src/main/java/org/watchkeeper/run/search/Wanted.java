package org.watchkeeper.run.search;

import java.time.Instant;
import java.util.Optional;

/// What is looked for and where: the host and a part of the runbook's title are empty for any, `since` for any time. At most
/// `most` lines are wanted.
public record Wanted(Needle needle, String host, String runbook, Optional<Instant> since, int most) {
    /// How many lines one command may contribute: one that prints the same again and again hides nothing else.
    public static final int OF_ONE = 3;
    private static final int USUAL = 100;

    public Wanted {
        if (most < 1) {
            throw new IllegalArgumentException("at least one line is wanted");
        }
    }

    /// That text, anywhere.
    public static Wanted anywhere(String text) {
        return new Wanted(Needle.of(text), "", "", Optional.empty(), USUAL);
    }
}
