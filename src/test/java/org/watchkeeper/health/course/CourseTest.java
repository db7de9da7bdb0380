package org.watchkeeper.health.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Vital;

/// How readings become a settled level.
class CourseTest {
    @Test
    void a_state_changes_after_so_many_readings_that_agree() {
        var probe = Pulse.probe(3);
        assertThat(Pulse.course(probe, List.of(OK, CRITICAL, CRITICAL)).level()).isEqualTo(OK);
        assertThat(Pulse.course(probe, List.of(OK, CRITICAL, CRITICAL, CRITICAL)).level()).isEqualTo(CRITICAL);
        assertThat(Pulse.course(probe, List.of(OK, CRITICAL, CRITICAL, OK, CRITICAL)).level()).isEqualTo(OK);
        assertThat(Pulse.course(probe, List.of(OK, WARNING, CRITICAL, WARNING)).level())
                .as("all three agree that it is at least a warning").isEqualTo(WARNING);
    }

    @Test
    void it_is_in_its_state_since_the_first_reading_that_said_so() {
        var course = Pulse.course(Pulse.probe(3), List.of(OK, OK, CRITICAL, CRITICAL, CRITICAL, CRITICAL));
        assertThat(course.since()).contains(Pulse.at(2));
    }

    @Test
    void trouble_at_first_sight_is_not_believed_before_it_was_read_often_enough_and_good_is_good() {
        var probe = Pulse.probe(2);
        assertThat(Pulse.course(probe, List.of(CRITICAL)).level()).isEqualTo(UNKNOWN);
        assertThat(Pulse.course(probe, List.of(CRITICAL)).doubts()).isEqualTo(1);
        assertThat(Pulse.course(probe, List.of(CRITICAL, CRITICAL)).level()).isEqualTo(CRITICAL);
        assertThat(Pulse.course(probe, List.of(OK)).level()).isEqualTo(OK);
        assertThat(Pulse.course(probe, List.of(CRITICAL, OK)).level()).isEqualTo(OK);
    }

    @Test
    void readings_before_and_after_a_gap_are_not_counted_together() {
        var probe = Pulse.probe(2);
        var before = Pulse.course(probe, List.of(OK, CRITICAL));
        assertThat(before.after(Pulse.reading(3, CRITICAL), probe).level()).as("one round was missed")
                .isEqualTo(CRITICAL);
        var after = before.after(Pulse.reading(100, CRITICAL), probe);
        assertThat(after.level()).isEqualTo(UNKNOWN);
        assertThat(after.after(Pulse.reading(101, CRITICAL), probe).level()).isEqualTo(CRITICAL);
    }

    @Test
    void what_goes_to_and_fro_is_noted_until_it_is_quiet() {
        var probe = Pulse.probe(1);
        var swaying = List.of(OK, CRITICAL, OK, CRITICAL, OK, CRITICAL, OK);
        assertThat(Pulse.course(probe, swaying.subList(0, 6)).restless()).isFalse();
        assertThat(Pulse.course(probe, swaying).restless()).isTrue();
        var course = Pulse.course(probe, swaying);
        for (int round = 7; round < 7 + Course.TRACED; round++) {
            course = course.after(Pulse.reading(round, OK), probe);
        }
        assertThat(course.restless()).isFalse();
    }

    @Test
    void a_reading_that_is_not_younger_than_the_last_changes_nothing() {
        var probe = Pulse.probe(1);
        var course = Pulse.course(probe, List.of(OK, CRITICAL));
        assertThat(course.after(Pulse.reading(1, OK), probe)).isEqualTo(course);
        assertThat(course.after(Pulse.reading(0, OK), probe)).isEqualTo(course);
    }

    @Test
    void the_last_numbers_are_kept_oldest_first() {
        var values = new double[Course.SAMPLES + 5];
        for (int round = 0; round < values.length; round++) {
            values[round] = round;
        }
        var recent = Pulse.numbers(Pulse.probe(1), values).recent();
        assertThat(recent).hasSize(Course.SAMPLES);
        assertThat(recent.getFirst().value()).hasValue(5);
        assertThat(recent.getLast().at()).isEqualTo(Pulse.at(values.length - 1));
    }

    @Test
    void what_has_no_number_is_kept_too_so_that_a_strip_never_ends_before_the_trouble() {
        var recent = Pulse.course(Pulse.probe(1), List.of(OK, OK, CRITICAL)).recent();
        assertThat(recent).extracting(Vital.Sample::level).containsExactly(OK, OK, CRITICAL);
        assertThat(recent).allMatch(sample -> sample.value().isEmpty());
    }
}
