package org.watchkeeper.notice.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Notice;

class PlanModelTest {
    private static final Channel OPS = Bulletin.hook("ops");
    private static final Channel CARE = Bulletin.hook("care");
    private static final Notice STATED = new Notice("Every 15 minutes in the ops webhook", Lines.at(7),
            "every 15 minutes",
            "", "webhook", "");

    private final PlanModel model = new PlanModel(NoticePlan.standard(List.of(OPS)), List.of(OPS, CARE),
            List.of(STATED));

    @Test
    void a_channel_is_told_at_a_moment_only_while_it_is_ticked() {
        model.tick(new Moment.Start(), CARE.id(), true);
        model.tick(new Moment.Start(), OPS.id(), false);
        model.tick(new Moment.Cancelled(), OPS.id(), false);
        assertThat(model.plan().entries()).hasSize(8)
                .contains(new NoticePlan.Entry(new Moment.Start(), java.util.Set.of(CARE.id())))
                .noneMatch(entry -> entry.moment().equals(new Moment.Cancelled()));
        assertThat(model.entries()).as("a row stays until it is kept").hasSize(9);
    }

    @Test
    void a_moment_is_added_in_plain_words_once_and_stands_in_the_order_of_time() {
        assertThat(model.add(PlanModel.Kind.BEFORE, "3 d")).isEmpty();
        assertThat(model.add(PlanModel.Kind.BEFORE, "3 days")).isEmpty();
        assertThat(model.add(PlanModel.Kind.DURING, "15 min")).isEmpty();
        assertThat(model.add(PlanModel.Kind.PLANNED, "")).isEmpty();
        assertThat(model.entries()).extracting(entry -> entry.moment().text()).containsExactly("planned",
                "before P14D", "before P7D", "before P3D", "before PT48H", "before PT24H", "start", "during PT15M",
                "during PT30M", "after PT15M", "moved", "cancelled");
        assertThat(model.entries().get(3).channels()).containsExactlyInAnyOrder(OPS.id(), CARE.id());
    }

    @Test
    void what_is_no_length_is_said_and_nothing_is_added() {
        assertThat(model.add(PlanModel.Kind.BEFORE, "soon")).startsWith("Say how long");
        assertThat(model.add(PlanModel.Kind.AFTER, "0 min")).contains("shortest");
        assertThat(model.entries()).hasSize(9);
    }

    @Test
    void what_documents_say_replaces_the_plan_and_what_is_missing_is_told() {
        assertThat(model.documented()).isEmpty();
        assertThat(model.plan().entries()).extracting(entry -> entry.moment().text())
                .containsExactly("during PT15M", "moved", "cancelled");
        model.standard();
        assertThat(model.plan()).isEqualTo(
                new PlanModel(NoticePlan.standard(List.of(OPS, CARE)), List.of(OPS, CARE), List.of()).plan());
    }
}
