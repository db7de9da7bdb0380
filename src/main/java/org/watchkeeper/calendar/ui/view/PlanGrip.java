package org.watchkeeper.calendar.ui.view;

import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.fx.Icon;

/// Plans a change: dragged onto a date of a window at its start, onto any other place there; pressed, on the selected day.
public final class PlanGrip extends Button implements Dragged {
    public static final String ID = "calendar-plan-grip";
    private static final int ICON = 16;
    private static final String WORDS = "Plan a change: drag it onto a window or a day, or press it for the selected day";

    public PlanGrip(Hand hand) {
        super("Plan", Icon.HAND.node(ICON));
        setId(ID);
        setAccessibleText(WORDS);
        setTooltip(new Tooltip(WORDS));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> hand.planToday());
        setOnDragDetected(this::drag);
        setVisible(hand.plans());
        setManaged(hand.plans());
    }

    @Override
    public Optional<CalendarEntry> moved() {
        return Optional.empty();
    }

    private void drag(MouseEvent event) {
        var board = startDragAndDrop(TransferMode.MOVE);
        var content = new ClipboardContent();
        content.putString("a change");
        board.setContent(content);
        board.setDragView(snapshot(null, null), event.getX(), event.getY());
        event.consume();
    }
}
