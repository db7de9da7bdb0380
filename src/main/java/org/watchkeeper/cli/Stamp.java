package org.watchkeeper.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A moment as the command line writes it.
final class Stamp {
    private Stamp() {}

    /// A moment to the second, in UTC and saying so: `2026-11-21T02:00:00Z`.
    static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
