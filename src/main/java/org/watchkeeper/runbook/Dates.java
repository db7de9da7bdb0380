package org.watchkeeper.runbook;

import java.util.List;

/// What a calendar makes of a schedule: the port through which a reader of a document sees it in words and as dates.
@FunctionalInterface
public interface Dates {
    /// A calendar that knows nothing.
    Dates NONE = _ -> Forecast.NOTHING;

    Forecast of(Schedule schedule);

    /// A schedule in words, its next dates, and what has to be known about them (a skipped hour, the time here, a review
    /// that is overdue). No dates where the document leaves open on which days it is.
    record Forecast(String words, List<String> next, List<String> remarks) {
        public static final Forecast NOTHING = new Forecast("", List.of(), List.of());

        public Forecast {
            next = List.copyOf(next);
            remarks = List.copyOf(remarks);
        }
    }
}
