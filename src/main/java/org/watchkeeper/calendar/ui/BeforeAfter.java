package org.watchkeeper.calendar.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.ui.entry.Times;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;

/// When something is, in every zone that matters; and when it would be.
final class BeforeAfter {
    private static final int GAP = 12;

    private BeforeAfter() {}

    /// As it is.
    static Node now(CalendarEntry entry, ZoneId here) {
        return times(Times.of(entry, here));
    }

    /// As it is, as it would be, and what would stand against that.
    static Node of(CalendarEntry before, CalendarEntry after, ZoneId here, List<Conflict> conflicts) {
        var box = new VBox(GAP, Words.caption("Before"), now(before, here), Words.caption("After"),
                times(Times.of(after.span(), after.zone(), here, Optional.empty())));
        conflicts.forEach(conflict -> box.getChildren().add(warning(conflict.words())));
        return box;
    }

    /// A grid of zones and times, with what the clocks do.
    static Node times(Times times) {
        var grid = new GridPane(GAP, 4);
        for (int row = 0; row < times.lines().size(); row++) {
            var line = times.lines().get(row);
            var whose = Words.muted(line.whose());
            whose.setMinWidth(64);
            GridPane.setValignment(whose, javafx.geometry.VPos.TOP);
            grid.add(whose, 0, row);
            grid.add(Words.prose(line.text()), 1, row);
        }
        var box = new VBox(4, grid);
        times.clocks().forEach(clock -> box.getChildren().add(warning(clock)));
        return box;
    }

    /// A sentence that must not be overlooked.
    static Node warning(String text) {
        var words = Words.prose(text);
        words.getStyleClass().add(Styles.WARNING_TEXT);
        var box = new HBox(8, Icon.WARNING.node(14, Tone.WARNING), words);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }
}
