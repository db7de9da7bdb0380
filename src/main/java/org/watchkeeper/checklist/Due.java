package org.watchkeeper.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// When something is due: from `from` on, and overdue from `to` on. A point in time has both equal. `lead` is how long before it
/// one is reminded.
public record Due(Instant from, Instant to, Duration lead) {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int PART = 8;

    public Due {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("it is over before it begins: " + from + " to " + to);
        }
    }

    /// An eighth of the way: six hours for T-48 h, a quarter of an hour for T-2 h; five minutes at least, a day at most.
    static Duration lead(Duration way) {
        var part = way.dividedBy(PART);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part.compareTo(LONGEST) > 0 ? LONGEST : part;
    }

    /// When it is time to think of it: at the beginning of a stretch of time, some time before a point.
    public Instant opens() {
        return from.isBefore(to) ? from : to.minus(lead);
    }

    /// When one is reminded: when it opens, and again before a stretch of time is over.
    public List<Instant> reminders() {
        var last = to.minus(lead);
        return last.isAfter(opens()) ? Stream.of(opens(), last).toList() : List.of(opens());
    }

    /// How urgent it is for somebody who has not done it.
    public Urgency urgency(Instant now) {
        if (!now.isBefore(to)) {
            return Urgency.OVERDUE;
        }
        return now.isBefore(opens()) ? Urgency.LATER : Urgency.DUE;
    }
}
