package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Tone;

import org.watchkeeper.fx.Icon;

import org.watchkeeper.fx.Styles;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Short news stacked at the lower right. Good news goes by itself; bad news waits to be closed.
public final class Notices extends VBox {
    private static final int GAP = 8;
    private static final int MARGIN = 16;
    private static final int ABOVE_ACTIONS = 72;
    private static final int WIDTH = 360;
    private static final Duration STAYS = Duration.seconds(8);

    Notices() {
        super(GAP);
        setAlignment(Pos.BOTTOM_RIGHT);
        // The actions along the bottom of a page stay free.
        setPadding(new Insets(MARGIN, MARGIN, ABOVE_ACTIONS, MARGIN));
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Says that something is done.
    public void tell(String text) {
        fade(show(Tone.SUCCESS, Icon.OK_CIRCLE, text));
    }

    /// Says what needs somebody, and offers the way to it; stays until one of both is chosen.
    public void offer(String text, String verb, Runnable action) {
        withAction(show(Tone.WARNING, Icon.INFO, text), verb, action);
    }

    /// Says that something is done and offers to undo it.
    public void tell(String text, String verb, Runnable action) {
        var box = show(Tone.NEUTRAL, Icon.INFO, text);
        withAction(box, verb, action);
        fade(box);
    }

    private void withAction(HBox box, String verb, Runnable action) {
        var button = Buttons.link(verb, () -> {
            getChildren().remove(box);
            action.run();
        });
        box.getChildren().add(box.getChildren().size() - 1, button);
    }

    /// Says that something went wrong; stays until closed.
    public void warn(String text) {
        show(Tone.DANGER, Icon.ERROR, text);
    }

    private HBox show(Tone tone, Icon icon, String text) {
        var prose = Words.prose(text);
        HBox.setHgrow(prose, Priority.ALWAYS);
        prose.setMaxWidth(Double.MAX_VALUE);
        var box = new HBox(GAP, icon.node(16, tone), prose);
        box.getChildren().add(Buttons.icon(Icon.CLOSE, "Close", () -> getChildren().remove(box)));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        box.getStyleClass().addAll(Styles.NOTICE, tone.styleClass());
        getChildren().add(box);
        return box;
    }

    private void fade(Node box) {
        var pause = new PauseTransition(STAYS);
        pause.setOnFinished(_ -> getChildren().remove(box));
        pause.play();
    }
}
