package org.watchkeeper.health;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

import org.watchkeeper.health.Observation.Ended;
import org.watchkeeper.health.Observation.NotAsked;
import org.watchkeeper.health.Observation.TimedOut;

/// Turns what came of a probe into a reading, by the probe's judgement. What cannot be told is unknown: never good, and
/// never critical.
public final class Judge {
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int LINE = 200;

    private Judge() {}

    /// The reading of `observation`, asked at `at`. `before` is the level the check was in: a number that had passed a limit
    /// counts as over it until it is under it by the judgement's slack.
    public static Reading reading(Probe probe, Observation observation, Instant at, Level before) {
        return switch (observation) {
            case NotAsked(var why) -> unknown(at, why, "");
            case TimedOut(var out, _, var limit) -> unknown(at, "no answer within " + limit.toSeconds() + " s", out);
            case Ended ended -> ended(probe.judgement(), ended, at);
        };
    }

    private static Reading ended(Judgement judgement, Ended ended, Instant at) {
        if (ended.status() == NOT_FOUND || ended.status() == NOT_EXECUTABLE) {
            return unknown(at, line(ended), ended.out());
        }
        if (!judgement.equals(Judgement.EXIT)) {
            return unknown(at, "its conditions are not understood", ended.out());
        }
        var level = ended.status() == 0 ? Level.OK : Level.CRITICAL;
        return new Reading(at, level, OptionalDouble.empty(), "", line(ended), ended.out(), ended.took());
    }

    private static String line(Ended ended) {
        return (ended.out() + "\n" + ended.err()).lines().map(String::strip).filter(each -> !each.isEmpty())
                .findFirst().map(each -> each.substring(0, Math.min(LINE, each.length())))
                .orElse("exit status " + ended.status());
    }

    private static Reading unknown(Instant at, String why, String output) {
        return new Reading(at, Level.UNKNOWN, OptionalDouble.empty(), "", why, output, Duration.ZERO);
    }
}
