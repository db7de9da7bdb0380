package org.watchkeeper.checklist.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;

/// Lists in the operator's words. A time always names its zone.
final class Tell {
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private Tell() {}

    static Badge badge(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> new Badge(Icon.WARNING, "overdue", Tone.DANGER);
            case DUE -> new Badge(Icon.CLOCK, "due now", Tone.WARNING);
            case LATER -> new Badge(Icon.SCHEDULE, "later", Tone.NEUTRAL);
            case UNTIMED -> new Badge(Icon.WAITING, "in use", Tone.ACCENT);
            case DONE -> new Badge(Icon.OK, "done", Tone.SUCCESS);
        };
    }

    /// "due in 5 h, Fri 27 Mar 03:00 Europe/Berlin", "from Fri 27 Mar 03:00 Europe/Berlin, for 2 h".
    static String due(Due due, Dial dial) {
        var now = dial.now();
        if (!now.isBefore(due.to())) {
            return "overdue by " + span(Duration.between(due.to(), now)) + ", " + dial.at(due.to());
        }
        if (!now.isBefore(due.from())) {
            return "until " + dial.at(due.to()) + ", " + span(Duration.between(now, due.to())) + " left";
        }
        return due.from().equals(due.to())
                ? "due in " + span(Duration.between(now, due.to())) + ", " + dial.at(due.to())
                : "from " + dial.at(due.from()) + ", for " + span(Duration.between(due.from(), due.to()));
    }

    /// "Fri 27 Mar 03:00 Europe/Berlin", or from when to when.
    static String dueAt(Due due, Dial dial) {
        return due.from().equals(due.to()) ? dial.at(due.to()) : dial.at(due.from()) + " to " + dial.at(due.to());
    }

    /// "3 d 4 h", "2 h 10 min", "45 min".
    static String span(Duration length) {
        long minutes = Math.max(1, length.toMinutes());
        long hours = minutes / MINUTES;
        if (hours >= HOURS) {
            return hours / HOURS + " d" + (hours % HOURS == 0 ? "" : " " + hours % HOURS + " h");
        }
        return hours > 0
                ? hours + " h" + (minutes % MINUTES == 0 ? "" : " " + minutes % MINUTES + " min")
                : minutes + " min";
    }

    /// Who settled it and when; empty for an open item.
    static Optional<String> settled(Standing standing, Dial dial) {
        return switch (standing) {
            case Standing.Open() -> Optional.empty();
            case Standing.Ticked(var by, var at) -> Optional.of(by.name() + ", " + dial.at(at));
            case Standing.NotApplicable(var by, var at, var reason) ->
                Optional.of("not applicable: " + reason + " · " + by.name() + ", " + dial.at(at));
        };
    }

    /// On which other lists an item is settled with this one: by name while they are few; empty for none.
    static String alsoIn(List<String> lists) {
        return switch (lists.size()) {
            case 0 -> "";
            case 1, 2 -> "also on: " + String.join(" · ", lists);
            default -> "also on " + lists.size() + " other lists";
        };
    }

    /// Why an item is not proved.
    static String failed(ListEvent.ProofFailed failed) {
        return "not proved on " + failed.trial().host() + ": " + failed.why();
    }

    static Icon icon(Standing standing) {
        return switch (standing) {
            case Standing.Open() -> Icon.UNTICKED;
            case Standing.Ticked _ -> Icon.TICKED;
            case Standing.NotApplicable _ -> Icon.SKIPPED;
        };
    }

    static Tone tone(Standing standing) {
        return switch (standing) {
            case Standing.Open(),Standing.NotApplicable _ -> Tone.NEUTRAL;
            case Standing.Ticked _ -> Tone.SUCCESS;
        };
    }
}
