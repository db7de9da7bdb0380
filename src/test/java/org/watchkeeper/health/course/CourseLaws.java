package org.watchkeeper.health.course;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Level;

/// What holds for any readings at any time.
class CourseLaws {
    private static final int ROUNDS = 30;

    /// A level, so many rounds after the reading before.
    private record Beat(int after, Level level) {}

    /// Rule 11: whatever keeps the console from asking, and for how long, no check turns red or yellow by it.
    @Test
    void only_a_reading_that_is_not_old_is_a_warning_or_critical() {
        qt().forAll(beats(), integers().between(0, 200)).check((beats, later) -> {
            var probe = Pulse.probe(1);
            var course = Course.NEW;
            int round = 0;
            for (var beat : beats) {
                round += beat.after();
                course = course.after(Pulse.reading(round, beat.level()), probe);
            }
            var now = Pulse.at(round + later);
            var state = Standing.of(probe, course, new Surroundings(Optional.empty(), "asleep", Optional.empty()), now)
                    .state();
            boolean isOld = later > 3;
            return isOld ? state == HealthState.STALE : state.name().equals(course.level().name());
        });
    }

    @Test
    void trouble_is_only_settled_by_so_many_readings_in_a_row_without_a_gap() {
        qt().forAll(beats(), integers().between(1, 4)).check((beats, inRow) -> {
            var probe = Pulse.probe(inRow);
            var course = Course.NEW;
            var row = new ArrayList<Level>();
            int round = 0;
            for (var beat : beats) {
                round += beat.after();
                var before = course.level();
                if (beat.after() > 4) {
                    row.clear();
                }
                row.add(beat.level());
                course = course.after(Pulse.reading(round, beat.level()), probe);
                var now = course.level();
                if (isTrouble(now) && now.compareTo(before) > 0
                        && (row.size() < inRow || row.subList(row.size() - inRow, row.size()).stream()
                                .anyMatch(level -> level.compareTo(now) < 0))) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void after_so_many_equal_readings_in_a_row_that_is_the_level() {
        qt().forAll(beats(), integers().between(1, 4), arbitrary().pick(Level.values()))
                .check((beats, inRow, level) -> {
                    var probe = Pulse.probe(inRow);
                    var levels = new ArrayList<Level>();
                    beats.forEach(beat -> levels.add(beat.level()));
                    for (int count = 0; count < inRow; count++) {
                        levels.add(level);
                    }
                    return Pulse.course(probe, levels).level() == level;
                });
    }

    @Test
    void a_state_begins_at_one_of_its_readings_and_never_later_than_the_last() {
        qt().forAll(beats(), integers().between(1, 4)).check((beats, inRow) -> {
            var probe = Pulse.probe(inRow);
            var course = Course.NEW;
            int round = 0;
            var times = new ArrayList<Integer>();
            for (var beat : beats) {
                round += beat.after();
                times.add(round);
                var before = course;
                course = course.after(Pulse.reading(round, beat.level()), probe);
                var since = course.since().orElseThrow();
                if (times.stream().noneMatch(time -> Pulse.at(time).equals(since))
                        || before.since().filter(since::isBefore).isPresent()) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean isTrouble(Level level) {
        return level == Level.WARNING || level == Level.CRITICAL;
    }

    private static Gen<List<Beat>> beats() {
        return lists().of(integers().between(1, 6).zip(arbitrary().pick(Level.values()), Beat::new))
                .ofSizeBetween(1, ROUNDS);
    }
}
