package org.watchkeeper.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.kernel.Operator;

/// What Now says of planned changes. The sample change is for an hour, by ada.
class ChangeLinesTest {
    private static final ChangeEvent SUBMITTED = new ChangeEvent.Submitted("");
    private static final ChangeEvent APPROVED = new ChangeEvent.Approved("");
    private static final ChangeEvent GO = new ChangeEvent.Decided(true, "");
    private static final ChangeEvent BEGAN = new ChangeEvent.RunBegan(0, Sample.id("run"));

    @Test
    void what_waits_for_an_approval_is_told_to_everybody_but_who_drafted_it() {
        assertThat(lines(Sample.BOB, Sample.NOW, SUBMITTED)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.DECISION);
            assertThat(line.environment()).isEqualTo("production");
            assertThat(line.to().place()).isEqualTo("changes");
        });
        assertThat(lines(Sample.ADA, Sample.NOW, SUBMITTED)).isEmpty();
    }

    @Test
    void what_starts_within_the_hour_is_due_and_says_when_its_go_is_missing() {
        var soon = Sample.START.minus(Duration.ofHours(1));
        assertThat(lines(Sample.ADA, soon.minusSeconds(1), SUBMITTED, APPROVED)).isEmpty();
        assertThat(lines(Sample.ADA, soon, SUBMITTED, APPROVED)).extracting(Line::kind, Line::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.DUE, "starts, no go yet"));
        assertThat(lines(Sample.ADA, soon, SUBMITTED, APPROVED, GO)).extracting(Line::state).containsExactly("starts");
    }

    @Test
    void what_was_never_started_is_missed_and_what_runs_too_long_is_overdue() {
        var over = Sample.START.plus(Duration.ofMinutes(61));
        assertThat(lines(Sample.ADA, over, SUBMITTED, APPROVED, GO)).extracting(Line::kind)
                .containsExactly(Kind.MISSED);
        assertThat(lines(Sample.ADA, over, SUBMITTED, APPROVED, GO, BEGAN)).extracting(Line::kind)
                .containsExactly(Kind.OVERDUE);
        assertThat(lines(Sample.ADA, Sample.START, SUBMITTED, APPROVED, GO, BEGAN)).as("its run is told as a run")
                .isEmpty();
    }

    @Test
    void what_is_over_is_not_told() {
        assertThat(lines(Sample.BOB, Sample.START, new ChangeEvent.Cancelled("not needed"))).isEmpty();
    }

    private static List<Line> lines(Operator operator, Instant now, ChangeEvent... events) {
        var entries = new ArrayList<ChangeEntry>();
        entries.add(new ChangeEntry(1, Sample.did("0", Sample.ADA, new ChangeEvent.Drafted(Sample.proposal()))));
        for (var event : events) {
            var by = event instanceof ChangeEvent.Approved ? Sample.BOB : Sample.ADA;
            entries.add(new ChangeEntry(entries.size() + 1L, Sample.did("" + entries.size(), by, event)));
        }
        var state = ChangeState.of(Sample.change("one"), entries);
        return ChangeLines.of(List.of(ChangeLine.of(state)), operator, now);
    }
}
