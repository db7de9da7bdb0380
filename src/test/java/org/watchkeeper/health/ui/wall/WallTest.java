package org.watchkeeper.health.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.SampleHealth;
import org.watchkeeper.health.ui.tile.Arrangement;
import org.watchkeeper.health.ui.tile.Checks;
import org.watchkeeper.health.ui.tile.Filter;
import org.watchkeeper.health.ui.tile.Grouping;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Sorting;
import org.watchkeeper.health.ui.tile.Tally;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.ui.RunPage;

/// A wall turns its pages, trouble first, and nothing is on none of them.
@ExtendWith(ApplicationExtension.class)
class WallTest {
    private static final Clock CLOCK = Clock.fixed(SampleHealth.NOW, ZoneOffset.UTC);
    private WallPane wall;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final SimpleObjectProperty<WallPane.Shown> shown = new SimpleObjectProperty<>(
            new WallPane.Shown(sections(300), Tally.of(List.of(HealthState.OK))));

    private static List<Section> sections(int hosts) {
        var sample = new SampleHealth(hosts, SampleHealth.NOW);
        return new Arrangement(Kind.HOST, Grouping.ENVIRONMENT, Sorting.NAME, Filter.ALL).of(Checks.of(sample.wall(),
                sample.hosts().stream().collect(Collectors.toMap(Host::id, Function.identity())), SampleHealth.NOW));
    }

    @Start
    void start(Stage stage) {
        wall = new WallPane(shown, CLOCK, () -> isClosed.set(true), Duration.hours(1));
        var scene = new Scene(wall, 1000, 800);
        Theme.DARK.dress(scene);
        stage.setScene(scene);
        stage.show();
        wall.begin();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(wall::end);
    }

    @Test
    void a_wall_that_was_closed_follows_nothing_any_more(FxRobot robot) throws Exception {
        var title = robot.lookup("#" + WallPane.TITLE).<Label>query();
        RunPage.until(() -> title.getText().startsWith("Trouble"));
        robot.interact(() -> shown.set(new WallPane.Shown(sections(3), Tally.of(List.of()))));
        assertThat(title.getText()).isEqualTo("Everything");
        robot.interact(wall::end);
        robot.interact(() -> shown.set(new WallPane.Shown(sections(300), Tally.of(List.of()))));
        assertThat(title.getText()).isEqualTo("Everything");
    }

    /// Rule 11: the console may be at another place meanwhile, where nothing else reads health.
    @Test
    void what_is_on_the_wall_is_read_anew_by_the_wall_itself(FxRobot robot) throws Exception {
        var reads = new AtomicInteger();
        robot.interact(() -> WallWindow.open(wall.getScene(), shown, CLOCK, reads::incrementAndGet));
        var window = Window.getWindows().stream().filter(each -> each.getScene() != wall.getScene()).findFirst()
                .orElseThrow();
        RunPage.until(() -> reads.get() > 0);
        robot.interact(window::hide);
    }

    @Test
    void few_tiles_are_one_page() {
        assertThat(Page.of(sections(12))).singleElement().extracting(Page::title).isEqualTo("Everything");
    }

    @Test
    void every_tile_is_on_a_page_of_its_section_and_trouble_is_on_the_first_as_well() {
        var sections = sections(300);
        var pages = Page.of(sections);
        assertThat(pages.getFirst().title()).startsWith("Trouble");
        assertThat(pages.getFirst().sections().getFirst().tiles().getFirst().state()).isEqualTo(HealthState.CRITICAL);
        var shownTiles = pages.stream().filter(page -> !page.title().startsWith("Trouble"))
                .flatMap(page -> page.sections().stream()).flatMap(section -> section.tiles().stream()).toList();
        assertThat(shownTiles).containsExactlyElementsOf(
                sections.stream().flatMap(section -> section.tiles().stream()).toList());
        assertThat(pages).allSatisfy(
                page -> assertThat(page.sections().getFirst().tiles()).hasSizeLessThanOrEqualTo(Page.MOST));
    }

    @Test
    void arrows_turn_pages_space_holds_one_and_escape_closes(FxRobot robot) throws Exception {
        int pages = Page.of(shown.get().sections()).size();
        var page = new RunPage(robot).untilSays("page 1 of " + pages).press(KeyCode.RIGHT)
                .untilSays("page 2 of " + pages).press(KeyCode.SPACE).untilSays("page 2 of " + pages + ", held");
        page.press(KeyCode.LEFT).press(KeyCode.LEFT).untilSays("page " + pages + " of " + pages);
        robot.interact(() -> shown.set(new WallPane.Shown(sections(3), Tally.of(List.of()))));
        page.untilSays("Everything").press(KeyCode.ESCAPE);
        RunPage.until(isClosed::get);
    }
}
