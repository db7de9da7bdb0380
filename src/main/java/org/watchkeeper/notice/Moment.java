package org.watchkeeper.notice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/// When people are told, relative to the work.
///
/// Lengths in hours and minutes are elapsed time; lengths in days and weeks are dates in the zone of the work: seven days before
/// Sunday 03:00 is the Sunday before at 03:00, also across a change of clocks.
public sealed interface Moment {
    /// That long before it is planned to begin: `before P14D`, `before PT48H`.
    record Before(TemporalAmount lead) implements Moment {}

    /// At once when it is planned, as in an emergency.
    record Planned() implements Moment {}

    /// When it begins.
    record Start() implements Moment {}

    /// Again and again while it is under way: `during PT30M`.
    record During(Duration every) implements Moment {
        public During {
            checkLength(every);
        }
    }

    /// When it is over; late after that long: `after PT15M`.
    record After(Duration within) implements Moment {
        public After {
            checkLength(within);
        }
    }

    /// When it gets another time.
    record Moved() implements Moment {}

    /// When it is called off.
    record Cancelled() implements Moment {}

    /// As kept and as typed: `before P14D`, `planned`, `start`, `during PT30M`, `after PT15M`, `moved`, `cancelled`.
    default String text() {
        return switch (this) {
            case Before(var lead) -> "before " + lead;
            case Planned _ -> "planned";
            case Start _ -> "start";
            case During(var every) -> "during " + every;
            case After(var within) -> "after " + within;
            case Moved _ -> "moved";
            case Cancelled _ -> "cancelled";
        };
    }

    /// Reads what `text` writes; throws `IllegalArgumentException` with a sentence for anything else.
    static Moment of(String text) {
        var words = text.strip().split("\\s+", 2);
        var length = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "before" -> new Before(amount(length));
            case "during" -> new During(duration(length));
            case "after" -> new After(duration(length));
            case "planned" -> plain(length, new Planned());
            case "start" -> plain(length, new Start());
            case "moved" -> plain(length, new Moved());
            case "cancelled" -> plain(length, new Cancelled());
            default ->
                throw new IllegalArgumentException("'" + text + "' is no moment: before P14D, before PT48H, planned, "
                        + "start, during PT30M, after PT15M, moved, cancelled");
        };
    }

    /// What is said then.
    default Topic topic() {
        return switch (this) {
            case Before _, Planned _ -> Topic.ANNOUNCEMENT;
            case Start _ -> Topic.STARTED;
            case During _ -> Topic.UPDATE;
            case After _ -> Topic.COMPLETED;
            case Moved _ -> Topic.MOVED;
            case Cancelled _ -> Topic.CANCELLED;
        };
    }

    private static Moment plain(String rest, Moment moment) {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("'" + moment.text() + "' takes no length");
        }
        return moment;
    }

    private static TemporalAmount amount(String length) {
        try {
            if (length.contains("T")) {
                return duration(length);
            }
            var days = Period.parse(length);
            if (days.isNegative() || days.isZero()) {
                throw new IllegalArgumentException("'" + length + "' is no time before");
            }
            return days;
        } catch (DateTimeException wrong) {
            throw noLength(length, wrong);
        }
    }

    private static Duration duration(String length) {
        try {
            var duration = Duration.parse(length);
            checkLength(duration);
            return duration;
        } catch (DateTimeException wrong) {
            throw noLength(length, wrong);
        }
    }

    private static IllegalArgumentException noLength(String length, DateTimeException cause) {
        return new IllegalArgumentException(
                "'" + length + "' is no length of time: P14D is 14 days, PT48H 48 hours, PT30M 30 minutes", cause);
    }

    private static void checkLength(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("the shortest length is one minute, not " + length);
        }
    }
}
