package org.watchkeeper.run.ui.walk;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;

/// What must not be overlooked, above everything else of the step: failed, lost, unknown, paused, done.
final class BannerBox extends HBox {
    static final String ID = "walk-banner";

    BannerBox(Picture.Banner banner, List<String> lastLines) {
        super(12);
        setId(ID);
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().addAll(Styles.PROBLEM, RunStyles.BANNER, banner.tone().styleClass());
        setAccessibleText(banner.title());
        var lines = new VBox(4, strong(banner.title()));
        HBox.setHgrow(lines, Priority.ALWAYS);
        banner.lines().forEach(line -> lines.getChildren().add(Words.prose(line)));
        if (!lastLines.isEmpty()) {
            lines.getChildren().add(last(lastLines));
        }
        if (!banner.choices().isEmpty()) {
            var choices = Words.prose(banner.choices());
            choices.getStyleClass().add(Styles.MUTED);
            lines.getChildren().add(choices);
        }
        getChildren().addAll(banner.icon().node(20, banner.tone()), lines);
    }

    private static Label strong(String text) {
        var label = Words.prose(text);
        label.getStyleClass().add(Styles.HEADING);
        return label;
    }

    private static VBox last(List<String> lines) {
        var box = new VBox();
        box.getStyleClass().add(RunStyles.LAST_LINES);
        for (var line : lines) {
            var label = Words.prose(line);
            label.getStyleClass().add(Styles.MONO);
            box.getChildren().add(label);
        }
        return box;
    }
}
