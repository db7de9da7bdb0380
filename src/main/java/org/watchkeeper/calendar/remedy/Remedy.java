package org.watchkeeper.calendar.remedy;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Span;

/// One way to solve a conflict, and what it is done to. Whoever carries it out asks first.
public sealed interface Remedy {
    CalendarEntry entry();

    /// This one date does not take place.
    record Skip(CalendarEntry entry) implements Remedy {}

    /// This one date takes place on the next day that is free, at the same time of day.
    record OnFreeDay(CalendarEntry entry) implements Remedy {}

    /// This one date is what the other leaves of it.
    record Shorten(CalendarEntry entry, Span to) implements Remedy {}

    /// The change is moved to the next time that fits.
    record NextFit(CalendarEntry entry) implements Remedy {}

    /// The job does not run meanwhile: somebody pauses it on its host.
    record Pause(CalendarEntry entry) implements Remedy {}

    /// As on a button beside the entry that is shown: "Skip this date…".
    default String words(CalendarEntry shown) {
        boolean here = entry().equals(shown);
        var it = here ? "it" : entry().title();
        return switch (this) {
            case Skip _ -> here ? "Skip this date…" : "Skip this date of " + entry().title() + "…";
            case OnFreeDay _ -> "Move " + it + " to a free day…";
            case Shorten _ -> "Shorten " + it + "…";
            case NextFit _ -> "Move " + it + " to the next time that fits…";
            case Pause _ -> "Copy the command that pauses " + it;
        };
    }
}
