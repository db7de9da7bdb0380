package org.watchkeeper.health.course;

import java.time.Duration;
import java.time.Instant;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Reading;

/// How a check stands at a moment: its state, since when, and why where the reading alone does not tell. `down` is
/// said by whatever depends on it, which then has nothing to complain about itself; "" for nothing.
///
/// WARNING and CRITICAL are only ever said of readings that are not old (PRODUCT.md, rule 11): what keeps the console from
/// asking leaves STALE, or UNKNOWN where nothing was ever read.
public record Standing(HealthState state, Instant since, String why, String down) {
    /// A reading may be so much younger than now before the console's clock is doubted.
    private static final Duration AHEAD = Duration.ofSeconds(5);

    public static Standing of(Probe probe, Course course, Surroundings around, Instant now) {
        var work = around.work().filter(one -> one.isOn(now));
        if (work.isPresent()) {
            return new Standing(HealthState.MAINTENANCE, work.get().since(), work.get().words(), "");
        }
        var above = around.dependency().filter(one -> !one.down().isEmpty());
        if (above.isPresent()) {
            return new Standing(HealthState.UNKNOWN, above.get().since(), above.get().down(), above.get().down());
        }
        return course.last().map(last -> of(probe, course, last, around.console(), now))
                .orElseGet(() -> new Standing(HealthState.UNKNOWN, now,
                        around.console().isEmpty() ? "not read yet" : "not read yet: " + around.console(), ""));
    }

    private static Standing of(Probe probe, Course course, Reading last, String console, Instant now) {
        var end = last.at().plus(probe.patience());
        if (last.at().isAfter(now.plus(AHEAD))) {
            return stale(now, "the clock of this console was set back", course);
        }
        if (!now.isBefore(end)) {
            var reason = console.isEmpty() ? "" : ": " + console;
            return stale(end, "no reading for " + words(Duration.between(last.at(), now)) + reason, course);
        }
        return new Standing(course.level().alone(), course.since().orElse(last.at()), why(probe, course),
                course.level() == Level.CRITICAL ? probe.title() + ": " + last.text() : "");
    }

    private static Standing stale(Instant since, String words, Course course) {
        var was = course.level() == Level.OK ? "" : " (was " + course.level().word() + ")";
        return new Standing(HealthState.STALE, since, words + was, "");
    }

    private static String why(Probe probe, Course course) {
        int doubts = course.doubts();
        if (doubts > 0) {
            return course.trace().getLast().level().word() + " in " + doubts + " of " + probe.judgement().inRow()
                    + " readings in a row";
        }
        return course.restless()
                ? "goes to and fro: " + course.changes() + " changes in " + course.trace().size() + " readings"
                : "";
    }

    /// "40 s", "12 min", "3 h", "2 d".
    static String words(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7200) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " d";
    }
}
