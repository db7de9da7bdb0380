package org.watchkeeper.run.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.Specimen;

class RailTest {
    private static final String FIRST = "payments-gateway-frontend-eu-central-1a-blue-0007";
    private static final String SECOND = "payments-gateway-frontend-eu-central-1b-green-0012";

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Test
    void long_names_of_hosts_are_shortened_where_they_are_alike() {
        var plan = Specimen.plan("long", List.of(Specimen.host(FIRST), Specimen.host(SECOND)), List.of(),
                Specimen.step("one", "a"));
        var opened = new Entry(plan.id(), 1, Specimen.NIGHT, new RunEvent.Opened(plan, Specimen.ADA));
        var model = Walks.told(List.of(opened), List.of(), Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var rail = new Rail(model, _ -> {});
            var scene = new Scene(rail, 300, 400);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(
                    rail.lookupAll("." + RunStyles.CHIP).stream().map(chip -> ((Text) chip.lookup(".text")).getText()))
                    .noneMatch(FIRST::equals).anyMatch(shown -> shown.endsWith("1a-blue-0007"))
                    .anyMatch(shown -> shown.endsWith("1b-green-0012"));
        });
    }

    @Test
    void the_time_of_a_step_goes_on_while_its_command_runs() {
        var plan = Specimen.plan("slow", List.of(Specimen.host(FIRST)), List.of(), Specimen.step("one", "a", "b"));
        var began = new Entry(plan.id(), 2, Specimen.NIGHT,
                new RunEvent.AttemptBegan(0, Specimen.attemptId(1), "a", "a", false, Specimen.ADA));
        var ended = new Entry(plan.id(), 3, Specimen.NIGHT.plusSeconds(10),
                new RunEvent.AttemptEnded(Specimen.attemptId(1), new Outcome.Succeeded(0)));
        var next = new Entry(plan.id(), 4, Specimen.NIGHT.plusSeconds(60),
                new RunEvent.AttemptBegan(1, Specimen.attemptId(2), "b", "b", false, Specimen.ADA));
        var journal = List.of(new Entry(plan.id(), 1, Specimen.NIGHT, new RunEvent.Opened(plan, Specimen.ADA)), began,
                ended, next);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var clock = new Moving(Specimen.NIGHT.plusSeconds(61));
            var model = Walks.told(journal, List.of(), clock);
            var rail = new Rail(model, _ -> {});
            new Scene(rail, 300, 400);
            assertThat(states(rail)).containsExactly("running · 0:11");
            clock.now = Specimen.NIGHT.plusSeconds(80);
            model.tick();
            assertThat(states(rail)).containsExactly("running · 0:30");
        });
    }

    private static List<String> states(Rail rail) {
        rail.applyCss();
        rail.layout();
        return rail.lookupAll("." + Styles.SMALL).stream().map(Label.class::cast).map(Label::getText)
                .filter(text -> text.contains("·")).toList();
    }

    /// A clock that is set by hand.
    private static final class Moving extends Clock {
        private Instant now;

        Moving(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
