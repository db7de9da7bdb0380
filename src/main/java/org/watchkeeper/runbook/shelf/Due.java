package org.watchkeeper.runbook.shelf;

import java.time.LocalDate;

/// When a document is to be reviewed.
public sealed interface Due {
    /// The document does not say.
    record Unsaid() implements Due {}

    /// On that day; a document that names a month is due on its last day.
    record On(LocalDate date) implements Due {}

    default boolean isOverdue(LocalDate today) {
        return this instanceof On(var date) && date.isBefore(today);
    }
}
