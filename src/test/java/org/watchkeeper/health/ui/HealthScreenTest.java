package org.watchkeeper.health.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.testing.MemoryAssignments;
import org.watchkeeper.health.testing.MemoryMarks;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.health.ui.draw.TilesPane;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Limits;
import org.watchkeeper.health.ui.watch.WatchSheet;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.ui.RunPage;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;

/// Health by keyboard and mouse.
@ExtendWith(ApplicationExtension.class)
class HealthScreenTest {
    private static final Host APP_1 = Standing.host("app-1", Environment.PRODUCTION, "app");
    private static final Host APP_2 = Standing.host("app-2", Environment.PRODUCTION, "app");
    private static final Host PRACTICE = Standing.host("practice-1", Environment.STAGING);
    private static final Host STAGE = Standing.host("stage-1", Environment.STAGING);

    private final List<String> went = new CopyOnWriteArrayList<>();
    private final MemoryMonitor monitor = new MemoryMonitor(wall("\u001b[31mred\u001b[0m \u202Egnp.exe\n"));
    private final MemoryHosts hosts = new MemoryHosts(APP_1, APP_2, STAGE);
    private final MemoryAssignments kept = new MemoryAssignments();
    private final MemoryMarks marks = new MemoryMarks();
    /// With a document of its own beside the samples.
    private final Library library = new With(RunbookShots.library(new MarkdownRunbooks()),
            new Library.Entry(Path.of("/docs/shop.md"), false, new MarkdownRunbooks().read("shop.md", """
                    # Shop

                    ## Restart procedure

                    1. Restart it:

                        ```bash
                        sudo systemctl restart shop
                        ```

                    ## Troubleshooting

                    | Issue | Symptoms | Quick fix | Full resolution |
                    |---|---|---|---|
                    | Disk full | write errors | clean up | add storage |
                    """.getBytes(StandardCharsets.UTF_8))));
    private HealthPlace place;
    private Overlay overlay;

    private static Wall wall(String output) {
        return new Wall(Standing.NOW, List.of(Standing.vital(APP_1, Standing.disk(), HealthState.OK,
                Standing.number(40, "%")),
                Standing.vital(APP_2, Standing.service("Service unet"), HealthState.CRITICAL,
                        Standing.said("inactive (dead)", output)),
                Standing.vital(STAGE, Standing.disk(), HealthState.WARNING, Standing.number(83, "%"))));
    }

    @Start
    void start(Stage stage) {
        overlay = new Overlay();
        var clock = java.time.Clock.fixed(Standing.NOW, ZoneOffset.UTC);
        place = new HealthPlace(new HealthServices(monitor, new HealthServices.Kept(kept, marks), hosts,
                library, () -> new Operator("Ada"), clock,
                host -> host.equals(PRACTICE.id()) ? List.of("nginx") : List.of("unet-server")));
        overlay.over(place.build(new Desk(overlay, (to, on) -> went.add(to + " " + on), Fx.background(),
                Choosers.none(), _ -> {})));
        var scene = new Scene(overlay, 1000, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.opened("");
    }

    private static TilesPane tiles(FxRobot robot) {
        return robot.lookup("#" + HealthStyles.TILES).query();
    }

    private static void untilTiles(FxRobot robot, int count) throws Exception {
        RunPage.until(() -> robot.lookup("#" + HealthStyles.TILES).tryQuery().isPresent()
                && tiles(robot).placement().cells().size() == count);
    }

    /// All tiles are there, and the keyboard is with them.
    private static void begun(FxRobot robot) throws Exception {
        untilTiles(robot, 3);
        RunPage.until(() -> tiles(robot).isFocused() && tiles(robot).getScene().getWindow().isFocused());
    }

    /// Whether what stands behind a tile is beside the tiles; the line below them says some of it too.
    private static void untilBehind(FxRobot robot, boolean isThere) throws Exception {
        RunPage.until(() -> robot.lookup("#health-detail-close").tryQuery().isPresent() == isThere);
    }

    @Test
    void arrows_go_from_tile_to_tile_and_enter_opens_what_stands_behind(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot);
        page.press(KeyCode.RIGHT);
        RunPage.until(() -> tiles(robot).getAccessibleText().startsWith("Service unet, app-2, critical"));
        page.press(KeyCode.DOWN);
        RunPage.until(() -> tiles(robot).getAccessibleText().contains("stage-1"));
        page.press(KeyCode.UP).press(KeyCode.ENTER);
        untilBehind(robot, true);
        page.untilSays("inactive (dead)").untilSays("PRODUCTION").press(KeyCode.ESCAPE);
        untilBehind(robot, false);
        RunPage.until(() -> page.isFocused(HealthStyles.TILES));
    }

    @Test
    void what_was_printed_is_text_and_steers_nothing(FxRobot robot) throws Exception {
        begun(robot);
        new RunPage(robot).press(KeyCode.RIGHT).press(KeyCode.ENTER);
        RunPage.until(() -> robot.lookup("#" + OutputView.ID).tryQuery().isPresent());
        RunPage.until(() -> robot.lookup("#" + OutputView.ID).query().getAccessibleText().contains("3 lines"));
        assertThat(monitor.wasReadOnScreensThread()).isFalse();
    }

    @Test
    void megabytes_of_output_and_what_is_no_text_are_shown_as_far_as_one_looks(FxRobot robot) throws Exception {
        var much = "line \u0000\ufffd \u2067 of much\n".repeat(200_000);
        monitor.put(wall(much));
        begun(robot);
        new RunPage(robot).press(KeyCode.RIGHT).press(KeyCode.ENTER);
        RunPage.until(() -> robot.lookup("#" + OutputView.ID).tryQuery()
                .filter(node -> node.getAccessibleText().contains("200,002 lines")).isPresent());
    }

    @Test
    void keys_acknowledge_look_and_snooze_the_tile_with_the_ring(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot).press(KeyCode.RIGHT).press(KeyCode.A);
        RunPage.until(() -> monitor.asked().contains("ack service Ada"));
        page.press(KeyCode.R);
        RunPage.until(() -> monitor.asked().contains("look 1"));
        page.press(KeyCode.S);
        RunPage.until(() -> page.isFocused("health-snooze-short"));
        page.press(KeyCode.ENTER);
        RunPage.until(() -> monitor.asked().contains("snooze service PT15M"));
        page.press(KeyCode.ENTER).click("#health-snooze").click("#health-snooze-morning");
        RunPage.until(() -> monitor.asked().contains("snooze service PT4H41M"));
    }

    @Test
    void the_host_of_a_tile_is_one_click_away_and_so_is_the_document(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot).press(KeyCode.RIGHT).press(KeyCode.ENTER).click("#health-connection");
        RunPage.until(() -> went.contains("hosts " + APP_2.id()));
        robot.interact(() -> robot.lookup("#health-terminal").queryButton().fire());
        RunPage.until(() -> went.contains("terminals " + APP_2.id()));
        page.click("#health-walk").click("#health-walk-other");
        RunPage.until(() -> went.contains("runs new"));
    }

    /// By mouse: the tile, what the document says about trouble, one of its procedures, a terminal.
    @Test
    void a_click_on_a_tile_opens_what_the_runbook_says_a_procedure_and_a_terminal(FxRobot robot) throws Exception {
        var probe = Standing.service("Service shop");
        monitor.put(new Wall(Standing.NOW,
                List.of(Standing.vital(APP_2, new Probe(probe.id(), probe.title(), probe.ask(),
                        probe.judgement(), probe.every(), probe.limit(), probe.dependsOn(), "shop.md:3"),
                        HealthState.CRITICAL,
                        Standing.said("inactive (dead)", "")))));
        robot.interact(() -> place.opened(""));
        untilTiles(robot, 1);
        var page = new RunPage(robot);
        var tile = tiles(robot).placement().cells().getFirst();
        var at = tiles(robot).localToScreen(tile.x() + tile.width() / 2, tile.y() + tile.height() / 2);
        robot.clickOn(at.getX(), at.getY());
        untilBehind(robot, true);
        page.untilSays("inactive (dead)").untilSays("What the runbook says about trouble").untilSays("Disk full")
                .untilSays("add storage");

        robot.interact(() -> robot.lookup("#health-terminal").queryButton().fire());
        RunPage.until(() -> went.contains("terminals " + APP_2.id()));
        var entry = library.find(Path.of("/docs/shop.md")).orElseThrow();
        var procedure = entry.runbook().procedures().getFirst();
        page.click("#health-walk").untilSays("on app-2. Nothing runs before the wizard has asked.")
                .click(procedure.title());
        RunPage.until(() -> went.contains("runs new:" + entry.file() + "#" + procedure.id() + "@app-2"));
    }

    @Test
    void a_name_that_is_too_long_for_its_tile_is_whole_below_where_the_ring_is(FxRobot robot) throws Exception {
        var name = "shop-eu-central-a-very-long-name-indeed-web-01.production.example.com";
        var long1 = Standing.host(name, Environment.PRODUCTION);
        hosts.save(long1);
        var all = new ArrayList<>(monitor.wall().vitals());
        all.add(Standing.vital(long1, Standing.disk(), HealthState.CRITICAL, Standing.number(97, "%")));
        monitor.put(new Wall(Standing.NOW, all));
        robot.interact(() -> place.opened(""));
        untilTiles(robot, 4);
        new RunPage(robot).press(KeyCode.RIGHT);
        RunPage.until(() -> robot.lookup("#" + HealthStyles.WHOLE).queryLabeled().getText().contains(name)
                || press(robot));
        assertThat(tiles(robot).getAccessibleText()).contains(name);
    }

    /// A library and one document more.
    private record With(Library samples, Entry more) implements Library {
        @Override
        public List<Entry> entries() {
            var all = new ArrayList<>(samples.entries());
            all.add(more);
            return all;
        }

        @Override
        public Optional<Entry> find(Path file) {
            return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }

    /// On to the next tile; never what was waited for.
    private static boolean press(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        return false;
    }

    @Test
    void a_slash_leads_to_the_filter_and_escape_shows_all_again(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot).press(KeyCode.SLASH);
        RunPage.until(() -> page.isFocused(HealthStyles.FILTER));
        page.type("stage");
        untilTiles(robot, 1);
        page.press(KeyCode.ESCAPE);
        RunPage.until(() -> page.isFocused(HealthStyles.TILES));
        page.press(KeyCode.ESCAPE);
        untilTiles(robot, 3);
    }

    @Test
    void a_new_reading_is_on_screen_without_anything_else_moving(FxRobot robot) throws Exception {
        begun(robot);
        new RunPage(robot).press(KeyCode.RIGHT);
        var before = tiles(robot).current().get().orElseThrow().id();
        var fine = new ArrayList<>(monitor.wall().vitals());
        fine.set(2, Standing.vital(STAGE, Standing.disk(), HealthState.OK, Standing.number(50, "%")));
        monitor.put(new Wall(Standing.NOW, fine));
        RunPage.until(() -> tiles(robot).placement().cells().stream()
                .anyMatch(cell -> cell.tile().face().says().equals("50 %")));
        assertThat(tiles(robot).current().get().map(tile -> tile.id())).isEqualTo(Optional.of(before));
    }

    @Test
    void beside_the_tiles_the_buttons_stay_and_are_about_the_tile_as_it_is_now(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot).press(KeyCode.RIGHT).press(KeyCode.RIGHT).press(KeyCode.ENTER);
        untilBehind(robot, true);
        page.untilSays("40 %");
        var close = robot.lookup("#health-detail-close").query();
        var worse = new ArrayList<>(monitor.wall().vitals());
        worse.set(0, Standing.vital(APP_1, Standing.disk(), HealthState.CRITICAL, Standing.number(97, "%")));
        monitor.put(new Wall(Standing.NOW, worse));
        page.untilSays("97 %");
        assertThat(robot.lookup("#health-detail-close").<javafx.scene.Node>query()).isSameAs(close);
        robot.interact(() -> robot.lookup("#health-acknowledge").queryButton().fire());
        RunPage.until(() -> monitor.asked().contains("ack disk Ada"));
    }

    @Test
    void hosts_are_marked_with_a_reason_and_the_mark_is_taken_away_again(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot).press(KeyCode.RIGHT).press(KeyCode.ENTER).click("#health-maintain")
                .click("#health-mark-hour").untilSays("Say what is done there");
        page.click("#health-mark-reason").type("new disk").click("#health-mark-hour")
                .untilSays("app-2 is under maintenance for 1 h");
        assertThat(marks.at(Standing.NOW)).containsExactly(
                new Mark(APP_2.id(), "new disk", "Ada", Standing.NOW, Standing.NOW.plus(Duration.ofHours(1))));
        page.click("#health-maintain").untilSays("Now marked by Ada: new disk.").click("#health-mark-lift")
                .untilSays("app-2 is marked no more");
        assertThat(marks.at(Standing.NOW)).isEmpty();
    }

    @Test
    void what_is_not_to_be_watched_any_more_is_not_on_that_host_alone(FxRobot robot) throws Exception {
        kept.save(new Assignment(new Scope.All(), Standing.disk(), true, "Bo", Standing.NOW));
        kept.save(
                new Assignment(new Scope.One(APP_2.id()), Standing.service("Service unet"), true, "Bo", Standing.NOW));
        begun(robot);
        var page = new RunPage(robot).press(KeyCode.RIGHT).press(KeyCode.ENTER).click("#health-stop")
                .click("Stop watching").untilSays("Service unet on app-2 is not watched any more");
        assertThat(kept.all()).extracting(Assignment::scope).containsExactly(new Scope.All());
        page.press(KeyCode.ESCAPE);
        untilBehind(robot, false);
        page.press(KeyCode.RIGHT).press(KeyCode.ENTER);
        untilBehind(robot, true);
        page.untilSays("40 %").click("#health-stop")
                .click("Stop watching").untilSays("Disk / on app-1 is not watched any more");
        assertThat(kept.all()).contains(
                new Assignment(new Scope.One(APP_1.id()), Standing.disk(), false, "Ada", Standing.NOW)).hasSize(2);
    }

    /// Reads at once, where it is asked.
    private HealthModel direct() {
        return new HealthModel(new HealthServices(monitor, new HealthServices.Kept(kept, marks), hosts,
                RunbookShots.library(new MarkdownRunbooks()), () -> new Operator("Ada"),
                java.time.Clock.fixed(Standing.NOW, ZoneOffset.UTC)), Background.direct());
    }

    private HealthScreen screen(HealthModel model) {
        return new HealthScreen(model,
                new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {}));
    }

    @Test
    void where_nothing_is_watched_the_way_to_it_stays_under_the_pointer(FxRobot robot) throws Exception {
        var model = direct();
        robot.interact(() -> {
            var screen = screen(model);
            monitor.put(new Wall(Standing.NOW, List.of()));
            model.arrive();
            var before = ((Pane) screen.getCenter()).getChildren().getFirst();
            monitor.put(new Wall(Standing.NOW.plusSeconds(1), List.of()));
            model.arrive();
            assertThat(((Pane) screen.getCenter()).getChildren()).isEqualTo(List.of(before));
        });
    }

    @Test
    void how_many_there_are_is_said_at_once(FxRobot robot) throws Exception {
        var model = direct();
        robot.interact(() -> {
            var screen = screen(model);
            model.arrive();
            var said = screen.lookupAll("." + HealthStyles.CHIPS + " .label").stream()
                    .map(node -> ((javafx.scene.control.Label) node).getText()).toList();
            assertThat(said).contains(Kind.CHECK.count(model.seen().get().orElseThrow().tiles()));
        });
    }

    @Test
    void many_hosts_are_begun_with_dense_and_host_by_host(FxRobot robot) throws Exception {
        var hosts = IntStream.range(0, 70).mapToObj(at -> Standing.host("web-" + at, Environment.STAGING)).toList();
        var inventory = new MemoryHosts(hosts.toArray(Host[]::new));
        var model = new HealthModel(new HealthServices(new MemoryMonitor(new Wall(Standing.NOW, hosts.stream()
                .<Vital>map(host -> Standing.vital(host, Standing.disk(), HealthState.OK)).toList())),
                new HealthServices.Kept(kept, marks), inventory,
                RunbookShots.library(new MarkdownRunbooks()), () -> new Operator("Ada"),
                java.time.Clock.fixed(Standing.NOW, ZoneOffset.UTC)), org.watchkeeper.fx.Background.direct());
        robot.interact(model::arrive);
        assertThat(model.dense().get()).isTrue();
        assertThat(model.kind().get()).isEqualTo(Kind.HOST);
        assertThat(model.seen().get().orElseThrow().tiles()).isEqualTo(70);
    }

    @Test
    void what_is_chosen_is_watched_where_it_was_chosen_with_the_limits_as_typed(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot).click("#" + HealthStyles.WATCH);
        page.click("#" + WatchSheet.SAVE).untilSays("Choose where to look");
        page.click("#" + WatchSheet.SEEK).type("stage-1");
        RunPage.until(() -> robot.lookup("#" + WatchSheet.SCOPES).<ListView<?>>query().getItems().size() == 1);
        robot.interact(() -> robot.lookup(".check-box").<CheckBox>query().fire());
        robot.interact(() -> {
            var offers = robot.lookup("#" + WatchSheet.OFFERS).<ComboBox<?>>query();
            offers.getSelectionModel().select(IntStream.range(0, offers.getItems().size())
                    .filter(at -> offers.getItems().get(at).toString().contains("title=Disk")).findFirst()
                    .orElseThrow());
        });
        page.click("#" + WatchSheet.WHAT).type("/var").press(KeyCode.ENTER).untilSays("1 check on 1 host");
        robot.interact(() -> robot.lookup((javafx.scene.Node node) -> node instanceof TextField field
                && String.valueOf(field.getAccessibleText()).startsWith("critical >=")).<TextField>query()
                .setText("97"));
        page.click("#" + WatchSheet.SAVE);
        RunPage.until(() -> kept.all().size() == 1);
        var assignment = kept.all().getFirst();
        assertThat(assignment.scope()).isEqualTo(new Scope.One(STAGE.id()));
        assertThat(assignment.probe().title()).isEqualTo("Disk /var");
        assertThat(assignment.by()).isEqualTo("Ada");
        assertThat(Limits.of(assignment.probe().judgement()).words("%")).isEqualTo("warning >= 80 %, critical >= 97 %");
    }

    @Test
    void without_any_check_one_click_watches_the_practice_hosts(FxRobot robot) throws Exception {
        monitor.put(new Wall(Standing.NOW, List.of()));
        hosts.save(new Host(PRACTICE.id(), "practice-1", PRACTICE.endpoint(), PRACTICE.login(), List.of(),
                PRACTICE.environment(), PRACTICE.groups(), PRACTICE.tags(), true));
        robot.interact(() -> place.opened(""));
        new RunPage(robot).click("#" + HealthStyles.PRACTICE);
        RunPage.until(() -> kept.all().stream().anyMatch(one -> one.probe().title().equals("Service nginx")));
        assertThat(kept.all()).noneMatch(one -> one.probe().title().equals("Service unet-server"))
                .allMatch(one -> one.scope().equals(new Scope.One(PRACTICE.id())) && one.watched());
    }

    @Test
    void where_nothing_is_watched_enter_is_enough_and_nothing_is_counted(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot);
        hosts.save(new Host(PRACTICE.id(), "practice-1", PRACTICE.endpoint(), PRACTICE.login(), List.of(),
                PRACTICE.environment(), PRACTICE.groups(), PRACTICE.tags(), true));
        monitor.put(new Wall(Standing.NOW, List.of()));
        robot.interact(() -> place.opened(""));
        RunPage.until(() -> page.isFocused(HealthStyles.PRACTICE));
        assertThat(robot.lookup("." + HealthStyles.CHIPS).<javafx.scene.Node>query().isVisible()).isFalse();
        page.press(KeyCode.ENTER);
        RunPage.until(() -> !kept.all().isEmpty());
        monitor.put(wall(""));
        RunPage.until(() -> page.isFocused(HealthStyles.TILES));
    }

    @Test
    void enter_goes_to_the_first_tile_and_once_more_behind_it(FxRobot robot) throws Exception {
        begun(robot);
        var page = new RunPage(robot);
        RunPage.until(() -> page.isFocused(HealthStyles.TILES));
        page.press(KeyCode.ENTER);
        RunPage.until(() -> tiles(robot).current().get().isPresent());
        page.press(KeyCode.ENTER);
        untilBehind(robot, true);
        page.untilSays("inactive (dead)");
    }

    @Test
    void that_watching_is_switched_off_is_said_with_the_way_back(FxRobot robot) throws Exception {
        var isOn = new SimpleBooleanProperty(true);
        robot.interact(() -> overlay.over(new HealthPlace(new HealthServices(monitor,
                new HealthServices.Kept(kept, marks), hosts, RunbookShots.library(new MarkdownRunbooks()),
                () -> new Operator("Ada"), java.time.Clock.fixed(Standing.NOW, ZoneOffset.UTC), _ -> List.of(),
                new HealthServices.Switch(isOn, () -> isOn.set(true)))).build(new Desk(overlay, (_, _) -> {},
                        Fx.background(), Choosers.none(), _ -> {}))));
        var again = robot.lookup("#" + HealthStyles.WATCH_AGAIN).<javafx.scene.Node>query();
        assertThat(again.getParent().isVisible()).isFalse();
        robot.interact(() -> isOn.set(false));
        assertThat(again.getParent().isVisible()).isTrue();
        robot.interact(((javafx.scene.control.Button) again)::fire);
        assertThat(isOn.get()).isTrue();
        assertThat(again.getParent().isVisible()).isFalse();
    }
}
