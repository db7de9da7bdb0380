package org.watchkeeper.calendar.ui.view;

import java.time.LocalDateTime;
import java.util.function.BiFunction;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;

/// Lets entries be dropped on something. Nothing is moved by that alone: the hand asks first.
final class Drops {
    private Drops() {}

    /// `where` says at what local time an entry would begin.
    static void on(Node target, Hand hand, BiFunction<CalendarEntry, DragEvent, LocalDateTime> where) {
        target.setOnDragOver(event -> {
            if (event.getGestureSource() instanceof Chip) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> target.pseudoClassStateChanged(CalendarStyles.TARGET,
                event.getGestureSource() instanceof Chip));
        target.setOnDragExited(_ -> target.pseudoClassStateChanged(CalendarStyles.TARGET, false));
        target.setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof Chip chip) {
                event.setDropCompleted(true);
                event.consume();
                hand.move(chip.entry(), where.apply(chip.entry(), event));
            }
        });
    }
}
