package org.watchkeeper.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.watchkeeper.condition.Amount;
import org.watchkeeper.condition.Condition;
import org.watchkeeper.condition.Evidence;
import org.watchkeeper.condition.Measure;
import org.watchkeeper.condition.Truth;
import org.watchkeeper.health.Observation.Ended;
import org.watchkeeper.health.Observation.NotAsked;
import org.watchkeeper.health.Observation.TimedOut;

/// Turns what came of a probe into a reading, by the probe's judgement. What cannot be told is unknown: never good, and
/// never critical.
///
/// A script that ends with 127 or 126 says that something it needs is missing or not allowed: that too is unknown. Its conditions
/// are read once, for all readings of the probe.
public final class Judge {
    /// What a script ends with when it may not look.
    public static final int NOT_ALLOWED = 126;
    /// What a script ends with when there is nothing to look with.
    public static final int NOT_THERE = 127;
    private static final int LINE = 200;
    private static final Pattern UNSEEN = Pattern.compile("\\e\\[[0-?]*[ -/]*[@-~]|\\p{C}");

    private final Judgement judgement;
    private final Optional<Measure> value;
    private final Optional<Condition> warning;
    private final Optional<Condition> critical;

    /// Judges what comes of this probe.
    public Judge(Probe probe) {
        judgement = probe.judgement();
        value = said(judgement.value()).map(Measure::parse);
        warning = said(judgement.warning()).map(Condition::parse);
        critical = said(judgement.critical()).map(Condition::parse);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    /// One reading of this probe, for whoever asks once.
    public static Reading reading(Probe probe, Observation observation, Instant at, Level before) {
        return new Judge(probe).reading(observation, at, before);
    }

    /// The reading of `observation`, asked at `at`. `before` is the level the check was in: a number that had passed a limit
    /// counts as over it until it is under it by the judgement's slack.
    public Reading reading(Observation observation, Instant at, Level before) {
        return switch (observation) {
            case NotAsked(var why) -> unknown(at, said(why, "it was not asked"), "", Duration.ZERO);
            case TimedOut(var out, var err, var limit) -> judged(
                    new Evidence(OptionalInt.empty(), out, err, limit, true, at),
                    "no answer within " + seconds(limit), before);
            case Ended(var status, var out, var err, _, var took) when status == NOT_ALLOWED || status == NOT_THERE ->
                unknown(at, said(err, said(out, status == NOT_THERE ? "it is not there" : "it is not allowed")), out,
                        took);
            case Ended(var status, var out, var err, _, var took) -> judged(
                    new Evidence(OptionalInt.of(status), out, err, took, false, at),
                    said(out, said(err, "exit status " + status)), before);
        };
    }

    private Reading judged(Evidence evidence, String said, Level before) {
        var isCritical = truth(critical, evidence, before == Level.CRITICAL ? judgement.slack() : 0);
        var isWarning = truth(warning, evidence,
                before == Level.CRITICAL || before == Level.WARNING ? judgement.slack() : 0);
        if (isCritical.holds() || isWarning.holds()) {
            return read(evidence, isCritical.holds() ? Level.CRITICAL : Level.WARNING, said);
        }
        if (isCritical instanceof Truth.Unknown(var why)) {
            return read(evidence, Level.UNKNOWN, evidence.timedOut() ? said : why);
        }
        if (isWarning instanceof Truth.Unknown(var why)) {
            return read(evidence, Level.UNKNOWN, evidence.timedOut() ? said : why);
        }
        return read(evidence, evidence.timedOut() ? Level.UNKNOWN : Level.OK, said);
    }

    private static Truth truth(Optional<Condition> condition, Evidence evidence, double slack) {
        return condition.map(one -> one.test(evidence, slack)).orElseGet(Truth.Fails::new);
    }

    private Reading read(Evidence evidence, Level level, String text) {
        var number = evidence.timedOut()
                ? OptionalDouble.empty()
                : value.flatMap(one -> one.of(evidence)).map(Amount::value).filter(Double::isFinite)
                        .map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new Reading(evidence.now(), level, number, judgement.unit(), text, printed(evidence), evidence.took());
    }

    private static Reading unknown(Instant at, String why, String output, Duration took) {
        return new Reading(at, Level.UNKNOWN, OptionalDouble.empty(), "", why, output, took);
    }

    private static String printed(Evidence evidence) {
        return evidence.err().isBlank() ? evidence.out() : evidence.out() + evidence.err();
    }

    /// The first line that says something, without what a terminal would do with it.
    private static String said(String printed, String otherwise) {
        var line = printed.lines().map(each -> UNSEEN.matcher(each).replaceAll(" ").strip())
                .filter(each -> !each.isEmpty()).findFirst().orElse("");
        if (line.codePointCount(0, line.length()) > LINE) {
            return line.substring(0, line.offsetByCodePoints(0, LINE)) + "…";
        }
        return line.isEmpty() ? otherwise : line;
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
