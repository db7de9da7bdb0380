package org.watchkeeper.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// The date a run is stamped with when none is given: today in UTC as `20261121`, fixed once per run.
final class Stamp {
    private Stamp() {}

    /// A moment to the second, in UTC and saying so: `2026-11-21T02:00:00Z`.
    static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
