package org.watchkeeper.health.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;

/// Readings for tests: of a disk that warns above 80 % and is critical above 90 %, asked every ten seconds.
final class Pulse {
    static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    static final Duration EVERY = Probe.USUAL;

    private Pulse() {}

    static Level disk(double value) {
        return value > 90 ? Level.CRITICAL : value > 80 ? Level.WARNING : Level.OK;
    }

    static Probe probe(int inRow) {
        return new Probe(new ProbeId("disk"), "Disk", new Ask.OnHost("df -P"),
                new Judgement("number(out)", "%", "number(out) > 80", "number(out) > 90", inRow, 0), EVERY,
                Duration.ofSeconds(10),
                Optional.empty(), "");
    }

    static Instant at(int round) {
        return NIGHT.plus(EVERY.multipliedBy(round));
    }

    static Reading reading(int round, Level level) {
        return new Reading(at(round), level, OptionalDouble.empty(), "", level.word(), "", Duration.ofMillis(3));
    }

    static Reading number(int round, double value) {
        return new Reading(at(round), disk(value), OptionalDouble.of(value), "%", value + " %", "",
                Duration.ofMillis(3));
    }

    /// One reading in each round.
    static Course course(Probe probe, List<Level> levels) {
        var course = Course.NEW;
        for (int round = 0; round < levels.size(); round++) {
            course = course.after(reading(round, levels.get(round)), probe);
        }
        return course;
    }

    static Course numbers(Probe probe, double... values) {
        var course = Course.NEW;
        for (int round = 0; round < values.length; round++) {
            course = course.after(number(round, values[round]), probe);
        }
        return course;
    }
}
