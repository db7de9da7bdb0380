package org.watchkeeper.now;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;

/// What each operator was told already, also by a console before this one. Thread-safe.
public interface Told {
    /// Told at that time; `again` is when one wants to hear it once more.
    record Word(Instant at, Optional<Instant> again) {
        /// Whether it is quiet about it now.
        boolean isQuiet(Instant now) {
            return again.filter(then -> !then.isAfter(now)).isEmpty();
        }
    }

    /// By what a reminder's thing is known.
    Map<String, Word> of(Operator operator);

    /// Writes that these were told. What was told long ago may be forgotten.
    void note(Operator operator, Collection<String> things, Word word);
}
