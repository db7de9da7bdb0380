package org.watchkeeper.run.ui.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.watchkeeper.fx.output.Row;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.account.Ending;

/// Times and lengths of time in the operator's words, and the colour of an outcome. Times name their zone (PRODUCT rule 8).
public final class Tell {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Tell() {}

    /// "02:19:08 UTC".
    public static String time(Instant at) {
        return TIME.format(at) + " UTC";
    }

    /// "2026-11-21 02:19:08 UTC".
    public static String second(Instant at) {
        return SECOND.format(at) + " UTC";
    }

    /// "2026-11-21 02:19 UTC".
    public static String day(Instant at) {
        return DAY.format(at) + " UTC";
    }

    /// "0:21", "1:02:03".
    public static String length(Duration length) {
        return Ending.length(length);
    }

    /// "1.2 s" for what a command took, as `length` from a minute on.
    static String took(Duration length) {
        return length.toSeconds() < 60
                ? String.format(Locale.ROOT, "%.1f s", Math.max(0, length.toMillis()) / 1000.0)
                : length(length);
    }

    /// "The disk is full, since 02:19:08 UTC. …".
    static String away(Walk.StoreAway away) {
        return away.what() + ", since " + time(away.since())
                + ". What is shown may be old, and what has to be stored is refused until this is over; commands that run go on.";
    }

    static Row.Kind kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded _, Outcome.Achieved _ -> Row.Kind.GOOD;
            case Outcome.Failed _, Outcome.Cancelled _ -> Row.Kind.BAD;
            case Outcome.Unknown _ -> Row.Kind.DOUBT;
            case Outcome.Skipped _, Outcome.ByHand _ -> Row.Kind.NOTE;
        };
    }
}
