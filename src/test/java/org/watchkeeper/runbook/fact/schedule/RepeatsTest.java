package org.watchkeeper.runbook.fact.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Place;
import org.watchkeeper.runbook.fact.schedule.Schedules.Stated;

class RepeatsTest {
    private static final int FEW_LOOKS = 40;

    @Test
    void a_statement_is_held_against_its_neighbours_and_not_against_all() {
        int many = 5_000;
        var stated = new Counting(IntStream.rangeClosed(1, many).mapToObj(RepeatsTest::comment).toList());
        assertThat(new Repeats(stated).left()).hasSize(many);
        assertThat(stated.looks).isBetween(many, FEW_LOOKS * many);
    }

    private static Stated comment(int number) {
        var text = "check it daily";
        var schedule = new Schedule(text, 2 * number, Kind.CADENCE, When.every("FREQ=DAILY"), "");
        var title = new Place.Title("Part " + number, 2, 2 * number - 1, 2 * number);
        return new Stated(schedule, new Passage.Words(Passage.Words.Kind.COMMENT, text, text,
                new Place(List.of(title), "", 2 * number, List.of())));
    }

    /// Counts how often one of its statements is looked at.
    private static final class Counting extends AbstractList<Stated> {
        private final List<Stated> all;
        private int looks;

        Counting(List<Stated> all) {
            this.all = all;
        }

        @Override
        public Stated get(int at) {
            looks++;
            return all.get(at);
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
