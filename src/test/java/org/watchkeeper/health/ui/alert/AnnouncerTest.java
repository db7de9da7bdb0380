package org.watchkeeper.health.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.alert.Alert;
import org.watchkeeper.health.alert.News;
import org.watchkeeper.health.alert.Watching;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.health.ui.Standing;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.ui.RunPage;

/// What whoever sits at the console sees and hears of an alert.
@ExtendWith(ApplicationExtension.class)
class AnnouncerTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Host APP = Standing.host("app-1", Environment.PRODUCTION);
    private static final Host DB = Standing.host("db-1\u202Etxt", Environment.PRODUCTION);

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final MemoryMonitor monitor = new MemoryMonitor(new Wall(NOON, List.of()));
    private Watching watching = Watching.USUAL;
    private Announcer announcer;

    @Start
    void start(Stage stage) {
        var overlay = new Overlay();
        overlay.over(new Region());
        var scene = new Scene(overlay, 800, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        announcer = new Announcer(
                new Announcer.Room(overlay.notices(),
                        (title, text, _) -> happened.add("desktop: " + title + ": " + text),
                        () -> happened.add("shown")),
                new Announcer.Means(monitor, () -> Map.of(APP.id(), APP.name(), DB.id(), DB.name()),
                        () -> new Operator("Ada"), () -> watching,
                        isCritical -> happened.add(isCritical ? "rang thrice" : "rang"),
                        Clock.fixed(NOON, ZoneOffset.UTC)));
    }

    private static News news(Host host, HealthState state, boolean over) {
        return new News(Standing.vital(host, Standing.disk(), state, Standing.number(97, "%")), over);
    }

    private static void fire(FxRobot robot, String verb) {
        robot.interact(() -> robot.lookup(verb).queryButton().fire());
    }

    @Test
    void a_trouble_is_told_once_in_the_window_and_acknowledged_there(FxRobot robot) throws Exception {
        var page = new RunPage(robot);
        announcer.tell(new Alert(List.of(news(APP, HealthState.WARNING, false))));
        page.untilSays("Warning: Disk / on app-1");
        announcer.tell(new Alert(List.of(news(APP, HealthState.CRITICAL, false), news(DB, HealthState.CRITICAL, false),
                news(DB, HealthState.OK, true))));
        page.untilSays("3 checks on 2 hosts: 2 critical, 1 over");
        assertThat(page.says("Warning: Disk / on app-1")).isFalse();
        assertThat(happened).hasSize(2).last().asString().doesNotContain("\u202E");
        fire(robot, "Acknowledge");
        RunPage.until(() -> !page.says("3 checks on 2 hosts: 2 critical, 1 over"));
        assertThat(monitor.asked()).hasSize(2).containsOnly("ack disk Ada");
    }

    @Test
    void a_click_leads_to_health_and_what_is_over_goes_by_itself(FxRobot robot) throws Exception {
        var page = new RunPage(robot);
        announcer.tell(new Alert(List.of(news(APP, HealthState.CRITICAL, false))));
        page.untilSays("Critical: Disk / on app-1");
        fire(robot, "Show");
        RunPage.until(() -> happened.contains("shown"));
        announcer.tell(new Alert(List.of(news(APP, HealthState.OK, true))));
        page.untilSays("Over: Disk / on app-1");
    }

    @Test
    void it_is_heard_as_far_as_somebody_wants_that(FxRobot robot) {
        announcer.tell(new Alert(List.of(news(APP, HealthState.CRITICAL, false))));
        watching = Watching.USUAL.withRing(Watching.Ring.CRITICAL);
        announcer.tell(new Alert(List.of(news(APP, HealthState.WARNING, false))));
        assertThat(happened).noneMatch(what -> what.startsWith("rang"));
        announcer.tell(new Alert(List.of(news(APP, HealthState.CRITICAL, false))));
        assertThat(happened).contains("rang thrice");
        robot.interact(() -> {});
    }
}
