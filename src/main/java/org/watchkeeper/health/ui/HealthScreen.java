package org.watchkeeper.health.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.ui.detail.DetailPane;
import org.watchkeeper.health.ui.detail.SnoozeSheet;
import org.watchkeeper.health.ui.draw.TilesPane;
import org.watchkeeper.health.ui.tile.Tally;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.wall.WallPane;
import org.watchkeeper.health.ui.wall.WallWindow;
import org.watchkeeper.host.Host;

/// The Health page: how the tiles are arranged above, the tiles, and at their right what stands behind the open one.
final class HealthScreen extends BorderPane {
    private static final javafx.util.Duration SECOND = javafx.util.Duration.seconds(1);
    private static final double SIDE = 480;

    private final HealthModel model;
    private final Desk desk;
    private final Acts acts;
    private final Bar bar;
    private final TilesPane tiles;
    private final StackPane middle = new StackPane();
    private final DetailPane detail;
    private final Node unmatched;
    private final Node whole;
    /// What stands where nothing is watched, once it is needed.
    private Optional<Nothing> nothing = Optional.empty();
    private boolean wantsKeyboard;

    HealthScreen(HealthModel model, Desk desk) {
        this(model, desk, Duration.ofMillis(8));
    }

    /// `budget` is how long dials may take in each pulse.
    HealthScreen(HealthModel model, Desk desk, Duration budget) {
        this.model = model;
        this.desk = desk;
        this.acts = new Acts(model, desk);
        this.bar = new Bar(model);
        this.tiles = new TilesPane(model.services().clock(), this::open, budget);
        this.detail = new DetailPane(sources(), desk, acts);
        this.unmatched = unmatched();
        this.whole = whole();
        getStyleClass().add(Styles.PAGE);
        getStylesheets().add(TilesPane.class.getResource("health.css").toExternalForm());
        tiles.setId(HealthStyles.TILES);
        setTop(new VBox(bar.toolbar(dense(), wallButton(), watchButton()), bar.off(), bar.chips()));
        setCenter(middle);
        detail.setMinWidth(SIDE);
        detail.setMaxWidth(SIDE);
        detail.getStyleClass().add(HealthStyles.SIDE);
        // What stands in the middle and beside it depends on several things.
        model.seen().subscribe(_ -> content());
        model.trouble().subscribe(_ -> content());
        model.dense().subscribe(_ -> content());
        model.opened().subscribe(_ -> side());
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        follow();
    }

    private DetailPane.Sources sources() {
        var services = model.services();
        return new DetailPane.Sources(services.monitor(), services.library(), services.clock(),
                () -> model.seen().get().map(Seen::hosts).orElse(java.util.Map.of()));
    }

    /// Ages go on every second while somebody can see them.
    private void follow() {
        var clockwork = new Timeline(new KeyFrame(SECOND, _ -> {
            model.tick();
            tiles.age();
            bar.age();
        }));
        clockwork.setCycleCount(Animation.INDEFINITE);
        // A timer follows the window: it cannot be bound.
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(isShown -> {
                    if (isShown) {
                        clockwork.play();
                    } else {
                        clockwork.stop();
                    }
                });
    }

    /// Takes the keyboard, now or as soon as there is something for it: the tiles, or the first button where there are none.
    void arrive() {
        wantsKeyboard = true;
        takeKeyboard();
    }

    private void takeKeyboard() {
        var first = nothing.filter(one -> middle.getChildren().contains(one.node())).map(Nothing::first).orElse(tiles);
        if (wantsKeyboard && first.getScene() != null) {
            wantsKeyboard = false;
            first.requestFocus();
        }
    }

    private Node dense() {
        var dense = new ToggleButton("", Icon.DENSE.node());
        dense.setId(HealthStyles.DENSE);
        dense.setAccessibleText("Dense: all on one screen");
        dense.setTooltip(new Tooltip("Dense: all on one screen (D)"));
        dense.selectedProperty().bindBidirectional(model.dense());
        return dense;
    }

    private Node wallButton() {
        var button = Buttons.icon(Icon.FULL_SCREEN, "Wall: the whole screen (W)", this::wall);
        button.setId(HealthStyles.WALL);
        return button;
    }

    private Node watchButton() {
        var button = Buttons.primary(Icon.ADD, "Watch…", this::watch);
        button.setId(HealthStyles.WATCH);
        return button;
    }

    /// Asks what else to watch.
    void watch() {
        acts.watch();
    }

    private void wall() {
        var shown = model.seen().map(seen -> seen.map(now -> new WallPane.Shown(now.sections(), now.tally()))
                .orElse(new WallPane.Shown(List.of(), Tally.of(List.of()))));
        WallWindow.open(getScene(), shown, model.services().clock(), model::tick);
    }

    private void content() {
        model.seen().get().ifPresent(seen -> {
            tiles.show(seen.sections(), model.dense().get());
            put(seen.isEmpty() ? nothing(seen) : seen.tiles() == 0 ? unmatched : tiles);
            bar.age();
            side();
        });
        setBottom(model.trouble().get().<Node>map(ProblemBox::new).orElse(whole));
    }

    /// All that the tile with the ring says, in one line: names on tiles are shortened. There is room for it before there is a ring.
    private Node whole() {
        var line = Words
                .clipped(Words.bound(tiles.current().map(tile -> tile.map(Tile::words).orElse("")), Styles.MUTED));
        line.setId(HealthStyles.WHOLE);
        line.getStyleClass().add("wk-health-whole");
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    /// Nothing that is there already is put there again: the keyboard would be lost. It goes on from what had it to what comes.
    private void put(Node node) {
        if (!middle.getChildren().equals(List.of(node))) {
            wantsKeyboard |= middle.isFocusWithin();
            middle.getChildren().setAll(node);
        }
        takeKeyboard();
    }

    /// `first` is the button that has the keyboard.
    private record Nothing(boolean offersPractice, Node node, Node first) {}

    private Node nothing(Seen seen) {
        boolean isOffered = seen.hosts().values().stream().anyMatch(Host::practice);
        var shown = nothing.filter(one -> one.offersPractice() == isOffered)
                .orElseGet(() -> nothing(isOffered));
        nothing = Optional.of(shown);
        return shown.node();
    }

    private Nothing nothing(boolean isOffered) {
        var watch = Buttons.primary(Icon.ADD, "Choose what to watch…", this::watch);
        var practice = Buttons.plain(Icon.PRACTICE, "Watch the practice hosts", acts::watchPractice);
        practice.setId(HealthStyles.PRACTICE);
        var state = new EmptyState(Icon.HEALTH, "Nothing is watched yet",
                "A health check looks at a host every few seconds and says how it is: a service, a disk, a page, a certificate. "
                        + "It only looks, and leaves nothing behind."
                        + (isOffered
                                ? " The practice hosts are played by this console: see live tiles in one click."
                                : ""),
                isOffered ? new Node[]{practice, watch} : new Node[]{watch});
        return new Nothing(isOffered, state, isOffered ? practice : watch);
    }

    private Node unmatched() {
        return new EmptyState(Icon.SEARCH, "No tile matches", "Nothing that is watched has all of this.",
                Buttons.plain("Show all tiles", model::clearFilter));
    }

    private void open(Tile tile) {
        model.opened().set(Optional.of(tile.id()));
    }

    private void side() {
        var tile = model.openedTile();
        tile.ifPresent(detail::show);
        if (tile.isPresent() && getRight() == null) {
            setRight(detail);
        } else if (tile.isEmpty() && getRight() != null && model.opened().get().isEmpty()) {
            detail.leave();
            setRight(null);
            tiles.requestFocus();
        }
    }

    /// The tile that keys are about: the open one, else the one with the ring.
    private Optional<Tile> meant() {
        return model.openedTile().or(() -> tiles.current().get());
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            watch();
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || Bar.isTyping(getScene())) {
            if (event.getCode() == KeyCode.ESCAPE && bar.leaveFilter()) {
                tiles.requestFocus();
                event.consume();
            }
            return;
        }
        switch (event.getCode()) {
            case A -> meant().ifPresent(acts::acknowledge);
            case S -> meant().ifPresent(tile -> SnoozeSheet.ask(tile, acts, desk.overlay()));
            case R -> meant().ifPresent(acts::lookNow);
            case W -> wall();
            case D -> model.dense().set(!model.dense().get());
            case SLASH, DIVIDE -> bar.filter();
            case ESCAPE -> {
                if (!back()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Closes the detail, then the filter; false where there is nothing to leave.
    private boolean back() {
        if (model.opened().get().isPresent()) {
            acts.close();
            return true;
        }
        boolean isFiltered = model.isFiltered();
        model.clearFilter();
        return isFiltered;
    }
}
