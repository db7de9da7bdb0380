package org.watchkeeper.calendar.fit;

import org.watchkeeper.calendar.Opening;
import org.watchkeeper.calendar.Span;

/// A time that fits, in a date of a window.
public record Fit(Opening opening, Span span) {}
