package org.watchkeeper.calendar.ui;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.place.Shortcut;

/// The calendar by keyboard.
final class CalendarKeys {
    private static final int WEEK = 7;

    private final Sight sight;
    private final Deeds deeds;

    CalendarKeys(Sight sight, Deeds deeds) {
        this.sight = sight;
        this.deeds = deeds;
    }

    /// What the sheet behind F1 says.
    static List<Shortcut> shortcuts() {
        return List.of(new Shortcut("←, →", "The day before, the next day"),
                new Shortcut("↑, ↓", "A week up or down in the month; else the entry before, the next entry"),
                new Shortcut("K, J", "The entry before, the next entry"),
                new Shortcut("C", "The next entry with a conflict"),
                new Shortcut("PgUp, PgDn", "A page back or on: a month, a week, a day"),
                new Shortcut("T", "Today"), new Shortcut("M, W, D, A, L", "Month, week, day, agenda, timeline"),
                new Shortcut("Enter", "Open the selected entry, or the day"),
                new Shortcut("N", "A new window or blackout"),
                new Shortcut("Delete", "Cancel the selected date; it is asked first"),
                new Shortcut("Esc", "From the entry back to its day"));
    }

    void listen(Node screen) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (steps(event) || looks(event) || does(event)) {
            event.consume();
        }
    }

    private boolean steps(KeyEvent event) {
        boolean month = sight.shape().get() == Shape.MONTH;
        switch (event.getCode()) {
            case LEFT -> days(-1);
            case RIGHT -> days(1);
            case UP -> {
                if (month) {
                    days(-WEEK);
                } else {
                    sight.step(-1);
                }
            }
            case DOWN -> {
                if (month) {
                    days(WEEK);
                } else {
                    sight.step(1);
                }
            }
            case K -> sight.step(-1);
            case J -> sight.step(1);
            case C -> sight.nextConflict();
            case PAGE_UP -> page(-1);
            case PAGE_DOWN -> page(1);
            case T -> sight.goTo(sight.today());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean looks(KeyEvent event) {
        switch (event.getCode()) {
            case M -> sight.shape().set(Shape.MONTH);
            case W -> sight.shape().set(Shape.WEEK);
            case D -> sight.shape().set(Shape.DAY);
            case A -> sight.shape().set(Shape.AGENDA);
            case L -> sight.shape().set(Shape.TIMELINE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean does(KeyEvent event) {
        var selected = sight.selected().get();
        switch (event.getCode()) {
            case N -> deeds.create();
            case ENTER -> selected.ifPresentOrElse(deeds::open, () -> deeds.openDay(sight.day().get()));
            case DELETE -> selected.ifPresent(deeds::cancel);
            case ESCAPE -> {
                if (selected.isEmpty()) {
                    return false;
                }
                sight.goTo(sight.day().get());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void days(int by) {
        sight.goTo(sight.day().get().plusDays(by));
    }

    private void page(int by) {
        sight.goTo(sight.shape().get().turned(sight.day().get(), by));
    }
}
