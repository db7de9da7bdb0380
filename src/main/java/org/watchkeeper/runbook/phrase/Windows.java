package org.watchkeeper.runbook.phrase;

import java.util.Optional;

import org.watchkeeper.runbook.Schedule.When;

/// A stretch of the clock whose days are said elsewhere or not at all: "02:00-04:00 UTC".
public final class Windows {
    private Windows() {}

    /// The stretch a text is about; empty where it names none.
    public static Optional<When> clock(String text) {
        return TimeOfDay.in(text).filter(time -> !time.duration().isEmpty())
                .map(time -> new When("", time.start().toString(), time.duration(), Zones.in(text), ""));
    }
}
