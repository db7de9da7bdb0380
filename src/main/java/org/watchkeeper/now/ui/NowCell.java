package org.watchkeeper.now.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.now.Kind;
import org.watchkeeper.now.Line;

/// A row of Now. Its times are told from the clock each time it is drawn: they get older on screen.
final class NowCell extends FillCell<NowRow> {
    private static final int GAP = 12;
    private static final double WIDTH = 1120;
    private static final double STATE = 148;
    private static final double STAKE = 116;
    private static final double TIME = 216;

    private final Clock clock;
    private final ZoneId here;

    /// `open` is told which row was clicked.
    NowCell(Clock clock, ZoneId here, Consumer<NowRow> open) {
        this.clock = clock;
        this.here = here;
        setOnMouseClicked(_ -> Optional.ofNullable(getItem()).ifPresent(open));
    }

    @Override
    protected Region show(NowRow row) {
        var shown = switch (row) {
            case NowRow.Head head -> head(head);
            case NowRow.Entry(var line) -> line(line);
        };
        shown.setMaxWidth(WIDTH);
        return shown;
    }

    private static HBox head(NowRow.Head head) {
        var box = new HBox(6, Words.heading(head.title()), Words.muted(Integer.toString(head.count())));
        box.setAlignment(Pos.BASELINE_LEFT);
        box.getStyleClass().add(NowStyles.HEAD);
        return box;
    }

    private HBox line(Line line) {
        var badge = new Badge(icon(line.kind()), line.state(), tone(line.kind()));
        var state = new StackPane(badge);
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(STATE);
        var title = Words.clipped(Words.strong(line.title()));
        var detail = Words.clipped(line.detail());
        detail.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var what = new VBox(2, title, detail);
        what.setAlignment(Pos.CENTER_LEFT);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        var box = new HBox(GAP, state, what, stake(line), time(line));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add(NowStyles.LINE);
        box.setAccessibleText(line.title() + ", " + line.state() + ", " + line.detail());
        return box;
    }

    private static Node stake(Line line) {
        var box = new StackPane();
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(STAKE);
        if (!line.environment().isEmpty()) {
            box.getChildren().add(Badge.of(Stake.of(line.environment(), line.practice())));
        }
        return box;
    }

    private Node time(Line line) {
        var now = clock.instant();
        var distance = Words.muted(line.at().map(at -> MomentWords.distance(at, now)).orElse(""));
        var exact = Words.clipped(line.at().map(at -> MomentWords.near(at, here, now)).orElse(""));
        exact.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var box = new VBox(2, distance, exact);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(TIME);
        box.setPrefWidth(TIME);
        return box;
    }

    private static Icon icon(Kind kind) {
        return switch (kind) {
            case LOST -> Icon.LOST;
            case UNKNOWN -> Icon.UNKNOWN;
            case FAILED -> Icon.FAILED;
            case DECISION -> Icon.HAND;
            case OVERDUE -> Icon.CLOCK;
            case MISSED -> Icon.WARNING;
            case DUE -> Icon.REPEAT;
            case HOST -> Icon.HOSTS;
            case ACCEPT -> Icon.EDIT;
            case REVIEW -> Icon.RUNBOOKS;
            case RUNNING -> Icon.PLAY;
            case HAPPENED -> Icon.INFO;
        };
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case LOST, FAILED, HOST, OVERDUE -> Tone.DANGER;
            case UNKNOWN, MISSED, ACCEPT, REVIEW -> Tone.WARNING;
            case DECISION, DUE, RUNNING -> Tone.ACCENT;
            case HAPPENED -> Tone.NEUTRAL;
        };
    }
}
