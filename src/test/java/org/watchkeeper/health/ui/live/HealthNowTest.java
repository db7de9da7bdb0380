package org.watchkeeper.health.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Background;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.health.ui.live.HealthNow.Form;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

/// What other places say of the health of their hosts.
@ExtendWith(ApplicationExtension.class)
class HealthNowTest {
    private static final Instant AT = Instant.parse("2026-11-30T02:40:00Z");
    private static final List<Host> TWO = List.of(Specimen.host("app-1"), Specimen.host("web-1"));
    private static final List<Host> MANY = IntStream.range(0, 20).mapToObj(i -> Specimen.host("app-" + i)).toList();
    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 800, 600));
        stage.show();
    }

    /// What is read again and again is read no more once it is in no scene.
    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> root.getChildren().clear());
    }

    private static HealthNow now(Monitor monitor, List<Host> hosts, Form form) {
        return new HealthNow(monitor, hosts, Background.direct(), form);
    }

    private static String text(Node node) {
        var own = node instanceof Label label ? label.getText() + "\n" : "";
        return node instanceof Parent parent
                ? own + String.join("", parent.getChildrenUnmodifiable().stream().map(HealthNowTest::text).toList())
                : own;
    }

    @Test
    void the_worst_host_is_first_with_what_was_read(FxRobot robot) {
        robot.interact(() -> {
            for (var form : Form.values()) {
                assertThat(text(now(new SampleNow(TWO, AT), TWO, form))).startsWithIgnoringCase("health now\n")
                        .containsSubsequence("app-1", "critical", "Service unet-server: inactive (dead) and 1 more",
                                "web-1", "3 checks OK");
            }
        });
    }

    @Test
    void what_nobody_watches_is_said_to_be_not_known(FxRobot robot) {
        robot.interact(() -> {
            assertThat(text(now(Monitor.NOBODY, TWO, Form.WIDE)))
                    .contains("None of these hosts is watched, so nothing is known of their health.");
            var one = new SampleNow(TWO.subList(0, 1), AT);
            assertThat(text(now(one, TWO, Form.NARROW))).contains("Not watched: web-1.");
            assertThat(now(Monitor.NOBODY, TWO, Form.QUIET).isManaged()).isFalse();
            assertThat(now(Monitor.NOBODY, List.of(), Form.WIDE).isVisible()).isFalse();
        });
    }

    @Test
    void many_hosts_are_counted_by_state(FxRobot robot) {
        robot.interact(() -> assertThat(text(now(new SampleNow(MANY, AT), MANY, Form.WIDE)))
                .contains("and 8 more: 8 OK").doesNotContain("app-19"));
    }

    @Test
    void it_is_read_again_while_it_is_shown(FxRobot robot) throws Exception {
        var monitor = new MemoryMonitor(new Wall(AT, List.of()));
        robot.interact(() -> root.getChildren().setAll(now(monitor, TWO, Form.NARROW)));
        assertThat(text(root)).contains("None of these hosts is watched");
        monitor.put(new SampleNow(TWO, AT).wall());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> text(root)).get()
                .contains("inactive (dead)"));
    }
}
