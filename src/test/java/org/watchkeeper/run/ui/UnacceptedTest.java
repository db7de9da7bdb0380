package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;

class UnacceptedTest {
    private static final Unaccepted THREE = new Unaccepted(3, Instant.parse("2026-11-21T23:59:00Z"), "shop.md");

    private final Planner planner = new Planner(Ids.of(new Random(1)));

    @Test
    void changed_commands_that_nobody_accepted_are_objected_to_with_what_to_do() {
        var planned = planner.plan(wish(), THREE);
        assertThat(planned).isInstanceOfSatisfying(Planned.Objected.class, objected -> {
            var first = objected.objections().getFirst();
            assertThat(first.kind()).isEqualTo(Objection.Kind.UNACCEPTED);
            assertThat(first.message()).contains("3 commands changed since 2026-11-21").contains("accept shop.md");
            assertThat(first.yieldsToReason()).as("no reason makes up for not looking").isFalse();
        });
        assertThat(planner.plan(wish(), Unaccepted.NOTHING)).isEqualTo(planner.plan(wish()));
    }

    @Test
    void the_wizard_does_not_go_on_with_a_document_whose_commands_wait_to_be_accepted() {
        var offers = Offer.of(new Guide().entries(), new Clearance() {
            @Override
            public Unaccepted unaccepted(Library.Entry entry) {
                return THREE;
            }

            @Override
            public void used(Library.Entry entry, Operator by) {
                throw new AssertionError("nothing was run");
            }
        });
        var model = new WizardViewModel(offers, List.of(Specimen.host("app-1")), planner,
                Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
        model.offerProperty().set(Optional.of(offers.getFirst()));
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.CHOOSE);
        assertThat(model.missingProperty().get()).contains("3 commands changed");
    }

    @Test
    void the_wizard_goes_on_once_the_commands_were_accepted_elsewhere_and_keeps_what_was_chosen() {
        var elsewhere = new Elsewhere();
        var model = new WizardViewModel(Offer.of(new Guide().entries(), elsewhere),
                List.of(Specimen.host("app-1")), planner, Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
        var chosen = model.offers("").getFirst();
        model.offerProperty().set(Optional.of(chosen));
        var clearances = new Clearances(elsewhere, Background.direct());
        clearances.poll(model);
        assertThat(model.unacceptedProperty().get()).isTrue();
        elsewhere.accept();
        clearances.poll(model);
        assertThat(model.unacceptedProperty().get()).isFalse();
        assertThat(model.offerProperty().get()).as("the list on screen keeps its selection").containsSame(chosen);
        assertThat(model.readyProperty().get()).isTrue();
        clearances.poll(model);
        assertThat(elsewhere.asked).as("read at the start, at the first look and after the change").isEqualTo(3);
    }

    private static Wish wish() {
        var entry = new Guide().entries().getFirst();
        return new Wish("shop.md", entry.runbook(), "no such procedure", List.of(Specimen.host("app-1")),
                Order.STEP_BY_STEP, Map.of(), Map.of(), "");
    }

    /// Changed commands that somebody accepts at another console.
    private static final class Elsewhere implements Clearance {
        private long version;
        private int asked;

        void accept() {
            version++;
        }

        @Override
        public Unaccepted unaccepted(Library.Entry entry) {
            asked++;
            return version == 0 ? THREE : Unaccepted.NOTHING;
        }

        @Override
        public long version() {
            return version;
        }

        @Override
        public void used(Library.Entry entry, Operator by) {
            throw new AssertionError("nothing was run");
        }
    }
}
