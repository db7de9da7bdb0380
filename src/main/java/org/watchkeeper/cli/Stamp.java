package org.watchkeeper.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The date a run is stamped with when none is given: today in UTC as `20261121`, fixed once per run.
final class Stamp {
    private Stamp() {}

    static String of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
