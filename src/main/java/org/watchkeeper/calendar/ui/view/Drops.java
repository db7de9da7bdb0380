package org.watchkeeper.calendar.ui.view;

import java.time.LocalDateTime;
import java.util.function.BiFunction;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Sight;

/// Lets entries, and changes that are to be planned, be dropped on something. Nothing is moved or planned by that alone: the hand asks
/// first.
final class Drops {
    private Drops() {}

    /// `where` says at what local time what is dropped would begin.
    static void on(Node target, Hand hand, BiFunction<Dragged, DragEvent, LocalDateTime> where) {
        target.setOnDragOver(event -> {
            if (event.getGestureSource() instanceof Dragged && event.getGestureSource() != target) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> target.pseudoClassStateChanged(CalendarStyles.TARGET,
                event.getGestureSource() instanceof Dragged));
        target.setOnDragExited(_ -> target.pseudoClassStateChanged(CalendarStyles.TARGET, false));
        target.setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof Dragged dragged) {
                event.setDropCompleted(true);
                event.consume();
                var start = where.apply(dragged, event);
                dragged.moved().ifPresentOrElse(entry -> hand.move(entry, start), () -> hand.plan(start));
            }
        });
    }

    /// A change that is dropped on a date of a window begins with it; everything else is dropped on what lies behind the chip.
    static void on(Chip chip, Hand hand, Sight sight, BiFunction<Dragged, DragEvent, LocalDateTime> behind) {
        on(chip, hand, (dragged, event) -> isOccurrence(chip.entry()) && isChange(dragged)
                ? chip.entry().span().start().atZone(sight.zone().get()).toLocalDateTime()
                : behind.apply(dragged, event));
    }

    private static boolean isOccurrence(CalendarEntry entry) {
        return entry.kind() == Kind.WINDOW && !entry.is(Flag.CANCELLED);
    }

    private static boolean isChange(Dragged dragged) {
        return dragged.moved().map(entry -> entry.kind() == Kind.CHANGE).orElse(true);
    }
}
