package org.watchkeeper.run.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.run.Entry;
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
}
