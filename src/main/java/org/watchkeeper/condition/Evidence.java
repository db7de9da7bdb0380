package org.watchkeeper.condition;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/// What a condition is held against: how a command ended, what it printed, and the time now. `exit` is empty where no exit
/// status came; `timedOut` where it was ended because its time was over.
public record Evidence(OptionalInt exit, String out, String err, Duration took, boolean timedOut, Instant now) {}
