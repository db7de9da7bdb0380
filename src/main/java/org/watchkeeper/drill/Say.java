package org.watchkeeper.drill;

import java.time.Duration;

import org.watchkeeper.remote.Stream;

/// Something a played command prints. `after` is the pause before it.
public sealed interface Say {
    Stream stream();

    Duration after();

    /// A line, printed `times` times.
    record Text(Stream stream, Duration after, String text, int times) implements Say {}

    /// A line that is overwritten by carriage returns while a count goes from 0 to `to`; `format` has one `%d`-like place.
    record Progress(Stream stream, Duration after, String format, int to, int steps, Duration takes) implements Say {
        public Progress {
            if (steps < 1) {
                throw new IllegalArgumentException("a progress has a step");
            }
        }
    }
}
