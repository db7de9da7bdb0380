package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.checklist.Clocks;

/// What every time of a list is read from: the clock at the operator's wall, and the zone in which the work counts its days. Wherever a time
/// is told, it is told on the same clock, with its zone, and on that of the work where it shows another hour.
record Dial(Clock clock, ZoneId there) {
    /// Where nothing is known of the work but the moment.
    static Dial here(Clock clock) {
        return new Dial(clock, clock.getZone());
    }

    static Dial of(Clock clock, Clocks work) {
        return new Dial(clock, work.zone());
    }

    Instant now() {
        return clock.instant();
    }

    /// "Fri 27 Mar 03:00 Europe/Berlin (02:00 UTC)"; the year where it is another one, no day where it is today.
    String at(Instant moment) {
        return MomentWords.near(moment, clock.getZone(), there, now());
    }
}
