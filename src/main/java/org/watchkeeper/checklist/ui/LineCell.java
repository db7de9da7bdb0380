package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;

/// A list in the table of them: how urgent, what it is, when it is due, how far one is.
final class LineCell extends FillCell<ListLine> {
    private static final int NEAR = 3;
    private static final int GAP = 8;
    private final Clock clock;

    LineCell(Clock clock) {
        super();
        this.clock = clock;
    }

    @Override
    protected Region show(ListLine line) {
        var title = Words.prose(line.title());
        title.getStyleClass().add(Styles.STRONG);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var count = Words.muted(line.counts().settled() + " of " + line.counts().items());
        count.setMinWidth(Region.USE_PREF_SIZE);
        var urgency = line.urgency(clock.instant());
        var head = new HBox(GAP, title, count);
        head.setAlignment(Pos.TOP_LEFT);
        var row = new VBox(NEAR, head, about(line, urgency));
        due(line).map(LineCell::small).ifPresent(row.getChildren()::add);
        row.getStyleClass().add(ListStyles.LINE);
        row.setAccessibleText(line.title() + ", " + urgency.word());
        return row;
    }

    private static HBox about(ListLine line, Urgency urgency) {
        var what = small((line.occasion().title().equals(line.runbookTitle())
                ? line.runbookTitle()
                : line.occasion().title() + " · " + line.runbookTitle())
                + (line.assigned().isEmpty() ? "" : " · for " + line.assigned()));
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var about = new HBox(GAP, what, Tell.badge(urgency));
        about.setAlignment(Pos.CENTER_LEFT);
        return about;
    }

    private Optional<String> due(ListLine line) {
        return line.due().filter(_ -> !line.isDone()).map(when -> Tell.due(when, Dial.here(clock)));
    }

    private static Label small(String text) {
        var label = Words.clipped(text);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }
}
