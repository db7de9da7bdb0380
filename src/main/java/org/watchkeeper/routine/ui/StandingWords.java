package org.watchkeeper.routine.ui;

import java.time.Duration;
import java.util.Optional;

import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Ending;

/// How appointments and turns stand, as badges and words.
final class StandingWords {
    private StandingWords() {}

    static Badge badge(Item item, boolean underWay) {
        return underWay
                ? new Badge(Icon.RUNNING, "running", Tone.ACCENT)
                : item.foremost().map(StandingWords::badge)
                        .orElseGet(() -> new Badge(Icon.WAITING, "ahead", Tone.NEUTRAL));
    }

    private static Badge badge(Appointment one) {
        return switch (one.standing()) {
            case AHEAD -> new Badge(Icon.WAITING, "ahead", Tone.NEUTRAL);
            case DUE -> new Badge(Icon.CLOCK, "due today", Tone.ACCENT);
            case MISSED -> new Badge(Icon.WARNING, "missed", Tone.WARNING);
            case BEGUN -> new Badge(Icon.PLAY, "begun", Tone.WARNING);
            case ODD -> new Badge(Icon.FAILED, "look at it", Tone.DANGER);
            case UNKNOWN -> new Badge(Icon.UNKNOWN, "unknown", Tone.WARNING);
            case SETTLED -> one.lastTurn().flatMap(turn -> turn.ending()).map(StandingWords::badge)
                    .orElseGet(() -> new Badge(Icon.OK, "done", Tone.SUCCESS));
        };
    }

    static Badge badge(Ending ending) {
        return switch (ending.verdict()) {
            case AS_IT_SHOULD -> new Badge(Icon.OK, "all well", Tone.SUCCESS);
            case ODD -> new Badge(Icon.FAILED, "odd", Tone.DANGER);
            case UNKNOWN -> new Badge(Icon.UNKNOWN, "unknown", Tone.WARNING);
            case DONE -> new Badge(Icon.OK, "done", Tone.SUCCESS);
            case DISMISSED -> new Badge(Icon.SKIPPED, "dismissed", Tone.NEUTRAL);
        };
    }

    /// "planned 5 minutes, took 12 seconds"; empty where nothing is known.
    static String lengths(Duration planned, Optional<Duration> real) {
        var plan = planned.isZero() ? "" : "planned " + SpanWords.length(planned.toString());
        var took = real.map(length -> "last took " + (length.toSeconds() == 0
                ? "less than a second"
                : SpanWords.length(Duration.ofSeconds(length.toSeconds()).toString()))).orElse("");
        return plan + (plan.isEmpty() || took.isEmpty() ? "" : ", ") + took;
    }
}
