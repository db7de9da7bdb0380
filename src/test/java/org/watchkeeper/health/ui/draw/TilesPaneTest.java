package org.watchkeeper.health.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.output.Legible;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.ui.Standing;
import org.watchkeeper.health.ui.draw.Colours.Paper;
import org.watchkeeper.health.ui.draw.Placement.Cell;
import org.watchkeeper.health.ui.tile.Arrangement;
import org.watchkeeper.health.ui.tile.Checks;
import org.watchkeeper.health.ui.tile.Filter;
import org.watchkeeper.health.ui.tile.Grouping;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Skin;
import org.watchkeeper.health.ui.tile.Sorting;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// What is drawn, looked at as pixels.
class TilesPaneTest {
    private static final Clock CLOCK = Clock.fixed(Standing.NOW, ZoneOffset.UTC);
    /// So much a pixel differs from its ground where something is drawn on it.
    private static final double SEEN = 0.2;

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    /// PRODUCT.md: state by word and shape as well as colour. What is drawn is compared as black on white.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_state_has_a_shape_of_its_own_without_any_colour(boolean isDense) throws Exception {
        var shapes = new HashMap<BitSet, HealthState>();
        for (var state : HealthState.values()) {
            for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                var shape = onFx(() -> shape(state, isDense, theme));
                assertThat(shape.cardinality()).as("%s has a shape", state).isGreaterThan(10);
                if (theme == Theme.LIGHT) {
                    assertThat(shapes.put(shape, state)).as("%s has one of its own", state).isNull();
                }
            }
        }
    }

    /// The picture that stands for the state, or on a large tile picture and word, as what differs from its ground.
    private static BitSet shape(HealthState state, boolean isDense, Theme theme) {
        var pane = pane(List.of(section(state, "app-1")), isDense, theme, 300, 200);
        var cell = pane.placement().cells().getFirst();
        var image = look(pane);
        var ground = image.getPixelReader().getColor((int) cell.middle(), (int) (cell.y() + 6));
        int left = (int) cell.x() + 5;
        int top = (int) cell.y() + 5;
        int width = isDense ? 22 : 120;
        int height = 28;
        var shape = new BitSet();
        for (int at = 0; at < width * height; at++) {
            var pixel = image.getPixelReader().getColor(left + at % width, top + at / width);
            shape.set(at, distance(pixel, ground) > SEEN);
        }
        return shape;
    }

    private static double distance(Color one, Color other) {
        return Math.max(Math.abs(one.getRed() - other.getRed()), Math.max(Math.abs(one.getGreen() - other.getGreen()),
                Math.abs(one.getBlue() - other.getBlue())));
    }

    /// TilesFX would write its own half transparent, once what it shows changes, and its scale as high as five pixels.
    @ParameterizedTest
    @EnumSource(value = Skin.class, names = {"COUNTS", "GAUGE", "PERCENTAGE"})
    void dials_write_nothing_themselves(Skin skin) throws Exception {
        var written = onFx(() -> {
            var colours = new Colours(() -> {});
            var dial = new Dial(skin, colours);
            dressed(Theme.LIGHT, colours, dial.node());
            var app = Standing.host("app-1", Environment.STAGING);
            dial.show(cell(Standing.vital(app, Standing.disk(), HealthState.OK, Standing.number(41, "%"))));
            dial.show(cell(Standing.vital(app, Standing.disk(), HealthState.CRITICAL, Standing.number(97, "%"))));
            dial.node().layout();
            assertThat(dial.node().lookupAll("*").stream().filter(Text.class::isInstance)).isNotEmpty();
            return words(dial.node()).toList();
        });
        assertThat(written).isEmpty();
    }

    private static Cell cell(Vital vital) {
        var host = Standing.host("app-1", Environment.STAGING);
        var sections = new Arrangement(Kind.CHECK, Grouping.NOTHING, Sorting.TROUBLE, Filter.ALL)
                .of(Checks.of(new Wall(Standing.NOW, List.of(vital)), Map.of(host.id(), host), Standing.NOW));
        return Placement.of(sections, 400, Grain.TILE).cells().getFirst();
    }

    private static void dressed(Theme theme, Node... nodes) {
        var pane = new Pane(nodes);
        pane.getStylesheets().add(TilesPane.class.getResource("health.css").toExternalForm());
        theme.dress(new Scene(pane));
        pane.applyCss();
    }

    private static Stream<String> words(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof Text text) {
            return text.getText().isBlank() || text.getFill().equals(Color.TRANSPARENT)
                    ? Stream.empty()
                    : Stream.of(text.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(TilesPaneTest::words)
                : Stream.empty();
    }

    /// All that is painted as words, large and dense, on every ground that it may be painted on.
    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void every_word_on_a_tile_has_a_contrast_of_4_5(Theme theme) throws Exception {
        var pale = onFx(() -> {
            var colours = new Colours(() -> {});
            dressed(theme, colours);
            return pale(colours);
        });
        assertThat(pale).isEmpty();
    }

    private static List<String> pale(Colours colours) {
        var pale = new ArrayList<String>();
        var inks = List.of(colours.of(Paper.TEXT), colours.of(Paper.MUTED));
        for (var look : Look.values()) {
            var trio = colours.of(look);
            // What is well lies on the paper itself.
            for (var ground : List.of(colours.of(Paper.GROUND), colours.of(Paper.RAISED), colours.of(Paper.HOVER),
                    look == Look.OK ? colours.of(Paper.RAISED) : trio.faint())) {
                Stream.concat(inks.stream(), Stream.of(trio.text())).filter(ink -> isPale(ink, ground))
                        .map(ink -> look + ": " + ink + " on " + ground).forEach(pale::add);
            }
        }
        for (var stake : Stake.values()) {
            var trio = colours.of(stake);
            if (isPale(trio.text(), trio.faint())) {
                pale.add(stake + ": " + trio.text() + " on " + trio.faint());
            }
        }
        for (var loud : List.of(colours.of(Look.CRITICAL).full(), colours.of(Stake.PRODUCTION).full())) {
            if (isPale(Color.WHITE, loud)) {
                pale.add("white on " + loud);
            }
        }
        return pale;
    }

    private static boolean isPale(Color ink, Color ground) {
        return Legible.contrast(ink, ground) < 4.5;
    }

    /// A ring around a tile just above what can be seen was a line of two pixels along the upper edge.
    @Test
    void the_ring_around_a_tile_that_is_scrolled_away_leaves_no_line() throws Exception {
        var names = IntStream.range(0, 40).mapToObj(at -> "app-" + at).toArray(String[]::new);
        var ends = onFx(() -> {
            var pane = pane(List.of(section(HealthState.OK, names)), false, Theme.LIGHT, 560, 400);
            var cell = pane.placement().cells().getFirst();
            pane.select(cell.tile().id());
            double hidden = pane.placement().height() - pane.getViewportBounds().getHeight();
            pane.setVvalue((cell.y() + cell.height()) / hidden);
            pane.layout();
            var image = look(pane);
            return IntStream.range(0, 3).mapToObj(y -> image.getPixelReader().getColor((int) cell.middle(), y))
                    .toList();
        });
        assertThat(ends.getFirst()).isEqualTo(ends.getLast());
    }

    @Test
    void a_tile_that_has_grown_is_clicked_where_it_is_seen() throws Exception {
        var clicked = onFx(() -> {
            var pane = pane(List.of(section(HealthState.OK, "app-1", "app-2", "app-3")), true, Theme.LIGHT, 1200, 800);
            pane.growTo(2);
            settle(pane);
            var second = pane.placement().cells().get(1);
            Event.fireEvent(pane.getContent(), click(pane, 2 * (second.x() + second.width() - 4), 2 * second.y() + 8));
            return pane.current().get().map(Tile::detail);
        });
        assertThat(clicked).contains("app-2");
    }

    private static MouseEvent click(Node on, double x, double y) {
        return new MouseEvent(MouseEvent.MOUSE_CLICKED, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, true, false, true, new PickResult(on, x, y));
    }

    @Test
    void long_names_keep_what_tells_them_apart_at_every_size() throws Exception {
        var all = onFx(() -> {
            var shown = new ArrayList<String>();
            var hosts = IntStream.range(1, 60).mapToObj("shop-eu-central-web-%02d.production.example.com"::formatted)
                    .toList();
            var section = section(HealthState.OK, hosts.toArray(String[]::new));
            for (double width : List.of(60.0, 80.0, 130.0)) {
                var names = new Abridged((_, tile) -> tile.detail());
                var face = Typeface.plain(11);
                shown.addAll(section.tiles().stream()
                        .map(tile -> face.fitting(names.of(section, tile), width)).toList());
                assertThat(shown).allSatisfy(name -> assertThat(face.width(name)).isLessThanOrEqualTo(width));
                assertThat(shown).doesNotHaveDuplicates();
                shown.clear();
            }
            return face(section);
        });
        assertThat(all).isEqualTo("…01…");
    }

    @Test
    void the_number_at_the_end_of_a_name_is_not_cut_in_half() throws Exception {
        var shown = onFx(() -> {
            var face = Typeface.plain(10);
            double room = Math.max(face.width("a…151"), face.width("a…451"));
            return Stream.of("app-151", "app-451", "proxmox-north")
                    .map(name -> face.fitting(List.of(name), room)).toList();
        });
        assertThat(shown.subList(0, 2)).containsExactly("a…151", "a…451");
        assertThat(shown.getLast()).startsWith("p").contains("…").endsWith("h");
    }

    private static String face(Section section) {
        return Typeface.plain(11).fitting(
                new Abridged((_, tile) -> tile.detail()).of(section, section.tiles().getFirst()),
                40);
    }

    private static Section section(HealthState state, String... names) {
        var hosts = Stream.of(names).map(name -> Standing.host(name, Environment.STAGING)).toList();
        Map<HostId, Host> all = new HashMap<>();
        hosts.forEach(host -> all.put(host.id(), host));
        return Arrangement.USUAL.of(Checks.of(new Wall(Standing.NOW, hosts.stream()
                .map(host -> Standing.vital(host, Standing.service("Service unet"), state)).toList()), all,
                Standing.NOW)).getFirst();
    }

    private static TilesPane pane(List<Section> sections, boolean isDense, Theme theme, double width, double height) {
        var pane = new TilesPane(CLOCK, (Tile _) -> {});
        pane.getStylesheets().add(TilesPane.class.getResource("health.css").toExternalForm());
        var scene = new Scene(pane, width, height);
        theme.dress(scene);
        pane.show(sections, isDense);
        settle(pane);
        pane.show(sections, isDense);
        settle(pane);
        return pane;
    }

    private static void settle(TilesPane pane) {
        pane.applyCss();
        pane.layout();
    }

    private static WritableImage look(TilesPane pane) {
        settle(pane);
        var parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(0, 0, pane.getScene().getWidth(), pane.getScene().getHeight()));
        return pane.snapshot(parameters, null);
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        Fx.later(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get(60, java.util.concurrent.TimeUnit.SECONDS);
    }
}
