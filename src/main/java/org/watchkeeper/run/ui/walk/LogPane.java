package org.watchkeeper.run.ui.walk;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;

/// The latest entries of the journal in sentences, newest first; earlier ones are counted.
final class LogPane extends ScrollPane {
    static final String ID = "walk-log";
    private static final int MOST = 50;
    private final ObservableList<Picture.Told> log;
    private final VBox lines = new VBox(10);

    LogPane(ObservableList<Picture.Told> log) {
        super();
        this.log = log;
        setId(ID);
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setMinHeight(60);
        setAccessibleText("What happened in this run, newest first");
        getStyleClass().addAll(Styles.BARE_SCROLL, RunStyles.LOG);
        // A pane of labels has nothing to bind a list to.
        log.addListener((ListChangeListener<Picture.Told>) _ -> show());
        show();
    }

    private void show() {
        lines.getChildren().clear();
        log.stream().limit(MOST).map(LogPane::entry).forEach(lines.getChildren()::add);
        if (log.size() > MOST) {
            lines.getChildren().add(quiet("and " + (log.size() - MOST) + " earlier ones"));
        }
    }

    private static VBox entry(Picture.Told told) {
        var words = Words.prose(told.words());
        words.getStyleClass().add(Styles.SMALL);
        return new VBox(1, quiet(told.time()), words);
    }

    private static Label quiet(String text) {
        var label = Words.muted(text);
        label.getStyleClass().add(Styles.SMALL);
        return label;
    }
}
