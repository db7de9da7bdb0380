package org.watchkeeper.now;

import java.time.Instant;
import java.util.Optional;

/// One line: what it is about, in which state, since when or due when, and where it leads. `at` is empty where only a day is
/// known, which `detail` then tells. `environment` is empty where no host is concerned.
public record Line(Kind kind, String title, String state, String detail, Optional<Instant> at, String environment,
        boolean practice, Destination to) {
    /// Where a line leads: a place of the console, and on what it is opened.
    public record Destination(String place, String parameter) {}
}
