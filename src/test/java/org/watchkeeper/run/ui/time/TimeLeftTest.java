package org.watchkeeper.run.ui.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.run.change.Deadline;

/// The time that is left, in words.
class TimeLeftTest {
    private static final Instant END = Sample.START.plus(Duration.ofHours(1));
    private static final Deadline.Closing NIGHT = new Deadline.Closing("Saturday night", END.plusSeconds(1800),
            ZoneId.of("UTC"));

    @Test
    void it_counts_down_to_the_end_of_the_change_and_says_when_the_window_closes() {
        var left = at(END.minusSeconds(2472), change());
        assertThat(left.count()).isEqualTo("41:12 left");
        assertThat(left.tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(left.lines()).containsExactly("Planned until 04:00 Europe/Berlin (03:00 UTC)",
                "Window Saturday night closes 03:30 UTC");
        assertThat(left.change()).isPresent();
    }

    @Test
    void little_time_has_another_colour_and_none_is_an_alarm() {
        assertThat(at(END.minusSeconds(600), change()).tone()).isEqualTo(Tone.WARNING);
        assertThat(at(END.minusSeconds(1), change()).isOver()).isFalse();
        var over = at(END.plusSeconds(724), change());
        assertThat(over.isOver()).isTrue();
        assertThat(over.count()).isEqualTo("12:04 over");
        assertThat(over.tone()).isEqualTo(Tone.DANGER);
        assertThat(at(END, change()).isOver()).as("the end does not belong to it").isTrue();
    }

    @Test
    void what_was_extended_counts_to_its_new_end() {
        var extended = change().after(entry(3, new ChangeEvent.Extended(END.plusSeconds(900), "slow")));
        var left = at(END, extended);
        assertThat(left.count()).isEqualTo("15:00 left");
        assertThat(left.lines().getFirst()).startsWith("Extended until 04:15 Europe/Berlin");
    }

    @Test
    void without_a_change_it_counts_to_the_end_of_the_window_and_the_run_can_be_extended() {
        var left = TimeLeft.of(new Deadline(Optional.empty(), Optional.of(NIGHT), Optional.empty()), END);
        assertThat(left.count()).isEqualTo("30:00 left");
        assertThat(left.change()).isEmpty();
        var extended = TimeLeft.of(
                new Deadline(Optional.empty(), Optional.of(NIGHT), Optional.of(END.plusSeconds(2700))), END);
        assertThat(extended.count()).isEqualTo("45:00 left");
        assertThat(extended.lines()).containsExactly("Extended until 03:45 UTC",
                "Window Saturday night closes 03:30 UTC");
        assertThat(TimeLeft.of(Deadline.NONE, END)).isEqualTo(TimeLeft.UNLIMITED);
    }

    private static TimeLeft at(Instant now, ChangeState change) {
        return TimeLeft.of(new Deadline(Optional.of(change), Optional.of(NIGHT), Optional.empty()), now);
    }

    private static ChangeState change() {
        return ChangeState.of(Sample.change("c"), List.of(entry(1, new ChangeEvent.Drafted(Sample.proposal())),
                entry(2, new ChangeEvent.RunBegan(0, Sample.id("run")))));
    }

    private static ChangeEntry entry(long number, ChangeEvent event) {
        return new ChangeEntry(number, Sample.did("e" + number, Sample.ADA, event));
    }
}
