package org.watchkeeper.calendar.ui.view;

import java.time.Instant;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;

/// An entry as it is drawn: kind by shape and colour, production by its mark, what is cancelled or blacked out struck through.
final class Chip extends Label implements Dragged {
    private static final int ICON = 12;
    private static final int MARK = 9;
    private static final int GAP = 4;
    /// Its padding and the edge of production.
    private static final double EDGES = 15;
    /// With less than this beside its marks words are no words any more.
    private static final double WORDS = 52;

    private final CalendarEntry entry;
    private final Node kind;
    private final HBox marks = new HBox(GAP);

    /// `tooltip` is shared by all chips of a view: it is filled when the pointer comes.
    Chip(CalendarEntry entry, String text, Sight sight, Hand hand, Tooltip tooltip) {
        super(text);
        this.entry = entry;
        this.kind = Look.icon(entry.kind()).node(ICON);
        var page = sight.page().get();
        getStyleClass().addAll(CalendarStyles.CHIP, Look.style(entry.kind()), Styles.MAY_TRUNCATE);
        mark(page);
        setGraphic(marks);
        setAccessibleText(Look.word(entry.kind()) + " " + text);
        flag(page);
        mark(sight);
        setTooltip(tooltip);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tooltip.setText(Look.sentence(entry, page)));
        setOnMouseClicked(event -> clicked(event, sight, hand));
        if (hand.moves(entry)) {
            setOnDragDetected(this::drag);
        }
    }

    /// "02:00 Primary window", without the time where it began on an earlier day.
    static String line(CalendarEntry entry, Page page) {
        var remarks = Look.remarks(entry);
        var title = remarks.isEmpty() ? entry.title() : entry.title() + " · " + String.join(", ", remarks);
        boolean whole = startsAtMidnight(entry, page) && !page.last(entry).equals(page.first(entry));
        boolean earlier = entry.span().start().isBefore(page.span().start());
        return whole || earlier || entry.is(Flag.OFTEN)
                ? title
                : Look.time(entry.span().start(), page.zone()) + " " + title;
    }

    private static boolean startsAtMidnight(CalendarEntry entry, Page page) {
        Instant midnight = page.first(entry).atStartOfDay(page.zone()).toInstant();
        return entry.span().start().equals(midnight);
    }

    CalendarEntry entry() {
        return entry;
    }

    @Override
    public Optional<CalendarEntry> moved() {
        return Optional.of(entry);
    }

    void mark(Sight sight) {
        pseudoClassStateChanged(CalendarStyles.SELECTED, sight.isSelected(entry));
    }

    /// Shows of it what has room in a width: its kind always, then that something does not go together with it, then its mark of
    /// production, which its edge is too, and words where some can be read.
    void fit(double width) {
        double room = width - EDGES - ICON;
        boolean marked = marks.getChildren().getFirst() != kind;
        boolean warned = marks.getChildren().getLast() != kind;
        boolean warns = room >= ICON + GAP;
        boolean all = room >= (marked ? MARK + GAP : 0) + (warned ? ICON + GAP : 0);
        if (marked) {
            show(marks.getChildren().getFirst(), all);
        }
        if (warned) {
            show(marks.getChildren().getLast(), warns);
        }
        double words = room - (marked ? MARK + GAP : 0) - (warned ? ICON + GAP : 0);
        setContentDisplay(words < WORDS ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    private static void show(Node mark, boolean shown) {
        mark.setVisible(shown);
        mark.setManaged(shown);
    }

    /// Its marks stand beside the first of several lines.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isWrapText()) {
            marks.resizeRelocate(marks.getLayoutX(), snappedTopInset() + 1, marks.prefWidth(-1), marks.prefHeight(-1));
        }
    }

    private void mark(Page page) {
        marks.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if ((entry.kind() == Kind.WINDOW || entry.kind() == Kind.CHANGE) && stake(page) == Stake.PRODUCTION) {
            marks.getChildren().add(Stake.PRODUCTION.icon().node(MARK, Stake.PRODUCTION.tone()));
        }
        marks.getChildren().add(kind);
        if (!page.conflicts(entry).isEmpty() && entry.kind() != Kind.BLACKOUT) {
            // On the green of a change only its own white is seen.
            marks.getChildren()
                    .add(entry.kind() == Kind.CHANGE ? Icon.WARNING.node(ICON) : Icon.WARNING.node(ICON, Tone.WARNING));
        }
    }

    private Stake stake(Page page) {
        return page.inventory().reach(entry.scope()).stake();
    }

    private void flag(Page page) {
        var styles = getStyleClass();
        if (entry.is(Flag.CANCELLED)) {
            styles.add(CalendarStyles.CANCELLED);
        }
        if (page.blocked(entry).filter(conflict -> conflict.isWhole()).isPresent()) {
            styles.add(CalendarStyles.BLOCKED);
        }
        if ((entry.is(Flag.TENTATIVE) || entry.is(Flag.EMERGENCY)) && !entry.is(Flag.CONFIRMED)) {
            styles.add(CalendarStyles.TENTATIVE);
        }
        if (entry.kind() != Kind.JOB && stake(page) == Stake.PRODUCTION) {
            styles.add(CalendarStyles.PRODUCTION);
        }
    }

    private void clicked(MouseEvent event, Sight sight, Hand hand) {
        if (event.getButton() == MouseButton.PRIMARY) {
            sight.select(entry);
            if (event.getClickCount() == 2) {
                hand.open(entry);
            }
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        var board = startDragAndDrop(TransferMode.MOVE);
        var content = new ClipboardContent();
        content.putString(entry.title());
        board.setContent(content);
        board.setDragView(snapshot(null, null), event.getX(), event.getY());
        event.consume();
    }
}
