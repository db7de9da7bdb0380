package org.watchkeeper.health.ui.wall;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.draw.Look;
import org.watchkeeper.health.ui.draw.TilesPane;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Tally;

/// The wall: how much of what above, one page of tiles below. Pages turn by themselves; Space holds the page, arrows turn it.
public final class WallPane extends BorderPane {
    public static final String TITLE = "health-wall-title";
    private static final Duration USUAL = Duration.seconds(15);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int GAP = 20;
    /// Few tiles on a large screen would be letters of a thumb's size beyond that.
    private static final double LARGEST = 3;

    private final Clock clock;
    private final Runnable close;
    private final TilesPane tiles;
    private final HBox counts = new HBox(GAP);
    private final Label title = Words.title("");
    private final Label time = Words.title("");
    private final Timeline turning;
    private final Subscription following;
    private List<Page> pages = List.of();
    private int at;
    private boolean isHeld;

    /// What a wall shows: tiles in sections, and how all checks stand.
    public record Shown(List<Section> sections, Tally tally) {}

    /// The clock's zone is that of the room. `close` is what Escape does.
    public WallPane(ObservableValue<Shown> shown, Clock clock, Runnable close) {
        this(shown, clock, close, USUAL);
    }

    /// `pause` is how long a page stays.
    WallPane(ObservableValue<Shown> shown, Clock clock, Runnable close, Duration pause) {
        this.turning = new Timeline(new KeyFrame(pause, _ -> turn(1)));
        this.clock = clock;
        this.close = close;
        this.tiles = new TilesPane(clock, _ -> {});
        tiles.growTo(LARGEST);
        getStyleClass().add(Styles.PAGE);
        getStylesheets().add(TilesPane.class.getResource("health.css").toExternalForm());
        title.setId(TITLE);
        setTop(head());
        setCenter(tiles);
        turning.setCycleCount(Animation.INDEFINITE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        // The page that is shown follows from what is read and from time.
        following = shown.subscribe(this::take);
    }

    /// Begins to turn pages, and takes the keyboard.
    public void begin() {
        requestFocus();
        turning.playFromStart();
    }

    /// Turns no more, and shows nothing new.
    public void end() {
        turning.stop();
        following.unsubscribe();
    }

    /// Another second has passed.
    public void age() {
        time.setText(TIME.format(clock.instant().atZone(clock.getZone())) + " " + clock.getZone());
        tiles.age();
    }

    private Node head() {
        time.setMinWidth(Region.USE_PREF_SIZE);
        counts.setAlignment(Pos.CENTER_LEFT);
        var second = new HBox(GAP, apart(title), time);
        second.setAlignment(Pos.BASELINE_LEFT);
        var head = new VBox(8, counts, second);
        head.getStyleClass().add("wk-health-wall-head");
        return head;
    }

    private static Label apart(Label label) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return Words.clipped(label);
    }

    private void take(Shown shown) {
        pages = Page.of(shown.sections());
        counts.getChildren().setAll(Stream.of(HealthState.values()).sorted((one, other) -> other.compareTo(one))
                .filter(state -> shown.tally().of(state) > 0).map(state -> count(state, shown.tally())).toList());
        turn(0);
        age();
    }

    private static Node count(HealthState state, Tally tally) {
        var look = Look.of(state);
        var label = new Label(tally.of(state) + " " + state.word(), look.icon().node(24, look.tone()));
        label.getStyleClass().add(Styles.DISPLAY);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void turn(int by) {
        if (pages.isEmpty()) {
            return;
        }
        at = Math.floorMod(at >= pages.size() ? 0 : at + by, pages.size());
        var page = pages.get(at);
        title.setText(page.title() + (pages.size() == 1 ? "" : "  ·  page " + (at + 1) + " of " + pages.size())
                + (isHeld ? ", held" : ""));
        tiles.show(page.sections(), true);
    }

    private void hold() {
        isHeld = !isHeld;
        if (isHeld) {
            turning.stop();
        } else {
            turning.playFromStart();
        }
        turn(0);
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, W -> close.run();
            case SPACE -> hold();
            case RIGHT, PAGE_DOWN -> turn(1);
            case LEFT, PAGE_UP -> turn(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
