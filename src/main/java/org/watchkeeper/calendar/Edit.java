package org.watchkeeper.calendar;

import java.time.Instant;

import org.watchkeeper.kernel.Operator;

/// One change of the calendar: who did what when and why. `basis` is the version that the person saw (0 for something new),
/// `version` the one it makes, which grows with every edit and is the `SEQUENCE` of exported calendars.
public record Edit(Ruling.Id subject, int basis, int version, Instant at, Operator by, String why, Act act) {
    public Edit {
        if (basis < 0 || version <= basis) {
            throw new IllegalArgumentException("versions grow: " + basis + " to " + version);
        }
    }

    /// The next version of what is there.
    public static Edit after(Version seen, Instant at, Operator by, String why, Act act) {
        return new Edit(seen.ruling().id(), seen.number(), seen.number() + 1, at, by, why, act);
    }

    /// Something new.
    public static Edit first(Ruling ruling, Instant at, Operator by, String why) {
        return new Edit(ruling.id(), 0, 1, at, by, why, new Kept(ruling));
    }

    /// What was done.
    public sealed interface Act {}

    /// It is so from now on.
    public record Kept(Ruling ruling) implements Act {}

    /// It is no longer on the calendar.
    public record Removed() implements Act {}

    /// A window or blackout with the number of its newest edit and when that was made.
    public record Version(Ruling ruling, int number, Instant at) {}
}
