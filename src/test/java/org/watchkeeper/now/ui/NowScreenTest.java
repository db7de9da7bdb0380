package org.watchkeeper.now.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.now.HostTrouble;
import org.watchkeeper.now.Kind;
import org.watchkeeper.now.Line;
import org.watchkeeper.now.Paper;
import org.watchkeeper.now.Situation;
import org.watchkeeper.now.Watch;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.ui.RunPage;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;

/// Now by keyboard and mouse.
@ExtendWith(ApplicationExtension.class)
class NowScreenTest {
    private static final Instant NIGHT = Specimen.NIGHT;
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final AtomicBoolean onScreensThread = new AtomicBoolean();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private NowModel model;

    @Start
    void start(Stage stage) {
        lines.add(line(Kind.OVERDUE, "first", -3));
        lines.add(line(Kind.OVERDUE, "second", -2));
        lines.add(line(Kind.RUNNING, "third", -1));
        model = new NowModel(new NowServices(new Told(), ZoneOffset.UTC, Map::of, new MemoryHosts(),
                RunbookShots.library(new MarkdownRunbooks()), Clock.fixed(NIGHT, ZoneOffset.UTC), () -> {}),
                Fx.background());
        var screen = new NowScreen(model, (place, on) -> opened.add(place + " " + on));
        var scene = new Scene(screen, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        screen.arrive();
        model.load();
    }

    @Test
    void arrows_go_from_line_to_line_over_the_heads_and_enter_opens(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("2 things need you");
        RunPage.until(() -> page.isFocused(NowStyles.LIST));
        page.press(KeyCode.ENTER);
        RunPage.until(() -> opened.size() == 1);
        page.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
        RunPage.until(() -> opened.size() == 2);
        page.press(KeyCode.UP).press(KeyCode.ENTER);
        RunPage.until(() -> opened.size() == 3);
        assertThat(opened).containsExactly("checklists first", "checklists third", "checklists second");
    }

    @Test
    void a_click_opens_what_was_clicked_and_beside_the_lines_nothing(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("2 things need you");
        page.click("second");
        RunPage.until(() -> opened.size() == 1);
        robot.clickOn(bottom(robot.lookup("#" + NowStyles.LIST).<ListView<?>>query()));
        assertThat(opened).containsExactly("checklists second");
    }

    @Test
    void the_selection_stays_on_its_line_when_others_come_above_it(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("2 things need you");
        RunPage.until(() -> page.isFocused(NowStyles.LIST));
        page.press(KeyCode.DOWN);
        lines.add(line(Kind.LOST, "urgent", -1));
        Fx.run(model::load);
        page.untilSays("3 things need you").press(KeyCode.ENTER);
        RunPage.until(() -> opened.size() == 1);
        assertThat(opened).containsExactly("checklists second");
        assertThat(robot.lookup("#" + NowStyles.LIST).<ListView<?>>query().getItems()).hasSize(5);
        assertThat(onScreensThread).isFalse();
    }

    // Where the window is as small as the one of an earlier test, a fixed point would lie outside it.
    private static Point2D bottom(Region list) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000,
                () -> list.localToScreen(list.getWidth() / 2, list.getHeight() - 8));
    }

    private static Line line(Kind kind, String title, int minutes) {
        return new Line(kind, title, kind.word(), "", Optional.of(NIGHT.plus(Duration.ofMinutes(minutes))), "", false,
                new Line.Destination("checklists", title));
    }

    private final class Told implements Watch {
        @Override
        public Situation read(List<HostTrouble> hosts, List<Paper> papers) {
            onScreensThread.compareAndSet(false, Fx.isThread());
            return new Situation(NIGHT, NIGHT, ZoneOffset.UTC, List.of(), List.of(), List.of(), new ArrayList<>(lines),
                    hosts, papers, false);
        }

        @Override
        public List<Paper> papers() {
            onScreensThread.compareAndSet(false, Fx.isThread());
            return List.of();
        }
    }
}
