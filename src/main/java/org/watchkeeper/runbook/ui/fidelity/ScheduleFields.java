package org.watchkeeper.runbook.ui.fidelity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

import org.watchkeeper.runbook.correct.Correction;

/// A schedule as typed; each part is checked before it becomes a correction.
record ScheduleFields(String rule, String start, String lasts, String zone) {
    Correction correction(int line) {
        if (!rule.matches("(?i)FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+:-]+)*")) {
            throw new IllegalArgumentException("A rule begins with FREQ=, like FREQ=WEEKLY;BYDAY=SA");
        }
        checked("The start is a time of day like 02:00", () -> start.isEmpty() || LocalTime.parse(start) != null);
        checked("The length is written like PT2H or PT30M", () -> lasts.isEmpty() || Duration.parse(lasts) != null);
        checked("Nobody knows the zone " + zone, () -> ZoneId.of(zone) != null);
        return new Correction.ScheduledAs(line, rule, start, lasts, zone);
    }

    private static void checked(String otherwise, java.util.function.BooleanSupplier reading) {
        try {
            if (reading.getAsBoolean()) {
                return;
            }
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(otherwise, wrong);
        }
        throw new IllegalArgumentException(otherwise);
    }
}
