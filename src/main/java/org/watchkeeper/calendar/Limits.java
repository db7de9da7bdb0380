package org.watchkeeper.calendar;

import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Objection.Reason;

/// What a window says against a change in it.
final class Limits {
    private Limits() {}

    static Optional<Objection> standing(Opening opening) {
        if (opening.isConfirmed()) {
            return Optional.empty();
        }
        var name = opening.window().name();
        return Optional.of(opening.window().terms().standing() == Window.Standing.EMERGENCY
                ? new Objection(Reason.NEEDS_APPROVAL, "The window " + name + " is for emergencies, with an approval",
                        "Ask somebody to approve this date, with a reason.")
                : new Objection(Reason.NOT_CONFIRMED,
                        "The window " + name + " is tentative, nobody has confirmed this date",
                        "Confirm the date, or take the next time that fits."));
    }

    static Optional<Objection> length(Opening opening, Booking booking) {
        return booking.length().compareTo(opening.most()) <= 0
                ? Optional.empty()
                : Optional.of(new Objection(Reason.TOO_LONG, "It takes " + SpanWords.length(booking.length().toString())
                        + "; the window " + opening.window().name() + " allows "
                        + SpanWords.length(opening.most().toString()), "Plan less at once."));
    }

    static Optional<Objection> cutoff(Opening opening, Span span) {
        return span.start().isAfter(opening.lastStart())
                ? Optional.of(new Objection(Reason.AFTER_CUTOFF, "In the window " + opening.window().name()
                        + " nothing starts after "
                        + MomentWords.at(opening.lastStart(), opening.window().series().zone()),
                        "Start earlier."))
                : Optional.empty();
    }

    static Optional<Objection> impact(Opening opening, Booking booking) {
        var terms = opening.window().terms();
        return terms.impacts().contains(booking.impact())
                ? Optional.empty()
                : Optional.of(new Objection(Reason.WRONG_IMPACT, "The window " + opening.window().name() + " is for "
                        + terms.impacts().stream().map(Window.Impact::words).collect(Collectors.joining(", "))
                        + ", not for " + booking.impact().words(), "Take another window."));
    }

    static Optional<Objection> notice(Opening opening, Booking booking) {
        return opening.announceBy().isBefore(booking.now())
                ? Optional.of(new Objection(Reason.SHORT_NOTICE, "Changes in the window " + opening.window().name()
                        + " are announced by " + MomentWords.at(opening.announceBy(), opening.window().series().zone()),
                        "Take a later date, or plan it at short notice with an approval."))
                : Optional.empty();
    }
}
