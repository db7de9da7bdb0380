package org.watchkeeper.health;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/// One result of one probe on one host. `at` is when the host was asked, by the console's clock. `value` in `unit` ("%",
/// "B", "s", "" …) where the probe reads a number. `text` is one line in words ("inactive (dead) since 02:10"), `output`
/// what was printed, as far as it is kept. Neither is to be trusted: both come from the host.
public record Reading(Instant at, Level level, OptionalDouble value, String unit, String text, String output,
        Duration took) {}
