package org.watchkeeper.checklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.fx.Background;

/// Which lists a filter leaves.
class ListsModelTest {
    private static final ListCopy BEFORE = Sample.list("Pre-update", Timing.said("before", Timing.Phase.BEFORE),
            "Look");
    private static final ListCopy DURING = Sample.list("Triage", Timing.said("Emergency", Timing.Phase.DURING),
            "Stop it");
    private final MemoryChecklists checklists = new MemoryChecklists();
    private final ListsModel model = new ListsModel(checklists, Background.direct(),
            Clock.fixed(Sample.NIGHT, Sample.UTC));

    @Test
    void lists_are_found_by_what_they_were_opened_for() {
        open("night", BEFORE);
        open("fire", DURING);
        assertThat(titles()).containsExactly("Triage", "Pre-update");
        model.filterProperty().set("emergency");
        assertThat(titles()).containsExactly("Triage");
        model.filterProperty().set("Maintenance");
        assertThat(titles()).containsExactly("Pre-update");
    }

    @Test
    void what_is_opened_by_hand_for_while_an_emergency_lasts_is_one_declared_by_that() {
        open("fire", DURING);
        open("mixed", BEFORE, DURING);
        assertThat(checklists.look(Sample.occasion("fire")).orElseThrow()).satisfies(state -> {
            assertThat(state.occasion().kind()).isEqualTo(Occasion.Kind.EMERGENCY);
            assertThat(state.clocks().declared()).contains(Sample.NIGHT);
        });
        assertThat(checklists.look(Sample.occasion("mixed")).orElseThrow().occasion().kind())
                .isEqualTo(Occasion.Kind.MAINTENANCE);
    }

    private void open(String name, ListCopy... lists) {
        checklists.append(Sample.occasion(name), Sample.did(name, ListEvent.Opened.byHand(Sample.occasion(name), "Shop",
                Clocks.none(Sample.UTC), List.of(lists), Sample.NIGHT)));
    }

    private List<String> titles() {
        model.load();
        return model.lines().stream().map(ListLine::title).toList();
    }
}
