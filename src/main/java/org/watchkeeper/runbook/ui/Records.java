package org.watchkeeper.runbook.ui;

import java.time.Clock;
import java.util.function.Supplier;

import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.ui.change.History;

/// What is kept of runbooks outside their files: their versions, and when they were carried out. The clock says which day it is,
/// `dates` what schedules mean.
public record Records(History history, Supplier<Uses> uses, Clock clock, Dates dates) {
    /// Nothing is kept.
    public static Records none() {
        return new Records(History.NONE, () -> Uses.NONE, Clock.systemUTC(), Dates.NONE);
    }

    Today today() {
        return new Today(clock);
    }
}
