package org.watchkeeper.health.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;

import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.watchkeeper.fx.Background;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.health.ui.Standing;
import org.watchkeeper.health.ui.draw.HistoryChart;
import org.watchkeeper.host.Environment;

@ExtendWith(ApplicationExtension.class)
class HistoryPaneTest {
    private final Deque<Runnable> work = new ArrayDeque<>();

    private static Reading ago(Duration age) {
        return new Reading(Standing.NOW.minus(age), Level.OK, OptionalDouble.of(40), "%", "", "", Duration.ZERO);
    }

    @Test
    void the_span_that_was_chosen_last_is_shown_whichever_is_read_last(FxRobot robot) {
        var monitor = new MemoryMonitor(new Wall(Standing.NOW, List.of()));
        monitor.keep(List.of(ago(Duration.ofDays(3)), ago(Duration.ofHours(1))));
        robot.interact(() -> {
            var pane = new HistoryPane(monitor, Clock.fixed(Standing.NOW, ZoneOffset.UTC),
                    new Background(work::add, Runnable::run));
            var chart = pane.getChildren().stream().filter(HistoryChart.class::isInstance).findFirst().orElseThrow();
            pane.open(Standing.vital(Standing.host("app-1", Environment.STAGING), Standing.disk(), HealthState.OK));
            ((ToggleButton) pane.lookup("#" + HistoryPane.WEEK)).fire();
            work.removeLast().run();
            work.removeLast().run();
            assertThat(chart.getAccessibleText()).startsWith("2 readings kept");
        });
    }
}
