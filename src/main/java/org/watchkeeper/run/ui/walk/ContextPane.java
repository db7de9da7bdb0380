package org.watchkeeper.run.ui.walk;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;

/// On the right: how long it takes, what the loop is doing, how the hosts are, the way back from here, what happened so far.
final class ContextPane extends VBox {
    private final VBox back = new VBox(6);
    private final VBox open = new VBox(6);
    private static final int MOST_OPEN = 4;
    private final LogPane log;

    /// `time` says how much of it is left, `health` how the hosts are.
    ContextPane(WalkViewModel model, Node time, Node health) {
        super(16);
        getStyleClass().addAll(Styles.SIDE, RunStyles.CONTEXT);
        log = new LogPane(model.log());
        VBox.setVgrow(log, Priority.ALWAYS);
        model.pictureProperty().map(Picture::back).subscribe(this::showBack);
        model.pictureProperty().map(Picture::open).subscribe(this::showOpen);
        getChildren().addAll(section("Time", new VBox(6, time, fact("since it was opened", model))),
                section("Now", doing(model)),
                health, section("Way back", back), open, section("What happened", log));
        VBox.setVgrow(getChildren().getLast(), Priority.ALWAYS);
    }

    Node log() {
        return log;
    }

    private static VBox section(String title, Node content) {
        var box = new VBox(6, Words.caption(title), content);
        VBox.setVgrow(content, Priority.SOMETIMES);
        return box;
    }

    private static Node fact(String words, WalkViewModel model) {
        var value = Words.bound(model.elapsedProperty(), Styles.DISPLAY);
        var label = Words.muted(words);
        var row = new HBox(8, value, label);
        row.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        return row;
    }

    private static Node doing(WalkViewModel model) {
        var label = Words.prose("");
        label.textProperty().bind(model.pictureProperty().map(Picture::doing));
        return label;
    }

    /// What must not be forgotten on the hosts; nothing takes no room.
    private void showOpen(List<String> now) {
        open.getChildren().clear();
        open.setManaged(!now.isEmpty());
        if (!now.isEmpty()) {
            open.getChildren().add(Words.caption("Open on the hosts"));
            now.stream().limit(MOST_OPEN).forEach(one -> open.getChildren().add(open(one)));
        }
        if (now.size() > MOST_OPEN) {
            open.getChildren().add(Words.muted("and " + (now.size() - MOST_OPEN) + " more"));
        }
    }

    private static Node open(String words) {
        var label = Words.prose(words);
        label.getStyleClass().addAll(Styles.SMALL, Styles.WARNING_TEXT);
        return label;
    }

    private void showBack(Picture.Back now) {
        var title = new Label(now.title(), Icon.BACK.node(14, Tone.NEUTRAL));
        title.getStyleClass().add(Styles.STRONG);
        var words = Words.prose(now.words());
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        back.getChildren().setAll(title, words);
        steps(now.steps());
    }

    private void steps(List<String> steps) {
        for (var step : steps.subList(0, Math.min(4, steps.size()))) {
            var label = Words.clipped("← " + step);
            label.getStyleClass().add(Styles.SMALL);
            back.getChildren().add(label);
        }
        if (steps.size() > 4) {
            back.getChildren().add(Words.muted("and " + (steps.size() - 4) + " more"));
        }
    }
}
