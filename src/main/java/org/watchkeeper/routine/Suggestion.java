package org.watchkeeper.routine;

import java.time.Duration;

/// Something in a document that comes again and again, and could be adopted as a routine. `planned` is the length that the
/// document gives it, zero where it gives none; `looksOnly` says that all its commands are read-only.
public record Suggestion(Subject subject, Cadence cadence, Duration planned, int line, boolean looksOnly) {}
