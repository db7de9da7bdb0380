package org.watchkeeper.change.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.Phase;

/// The date of a window that a phase lies in is at another time, or is none any more; `to` is empty then.
record Shift(Window window, Series.Date from, Optional<Series.Date> to) {
    /// The start that lies as far into the date as before.
    Optional<Instant> along(Phase phase) {
        return to.map(date -> date.span().start()
                .plus(Duration.between(from.span().start(), phase.start())));
    }

    String words() {
        var zone = window.series().zone();
        var was = "Its date of " + window.name() + ", " + SpanWords.between(from.span(), zone) + ", ";
        return was + to.map(date -> "is " + SpanWords.between(date.span(), zone) + " then").orElse("is gone then");
    }
}
