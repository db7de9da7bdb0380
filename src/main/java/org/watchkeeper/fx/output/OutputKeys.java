package org.watchkeeper.fx.output;

import java.util.Optional;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Keyboard, wheel and mouse of the viewport: moving, selecting, copying.
final class OutputKeys {
    private static final double WHEEL_ROW = 13;
    private final OutputViewport viewport;
    private final Transcript transcript;

    OutputKeys(OutputViewport viewport, Transcript transcript) {
        this.viewport = viewport;
        this.transcript = transcript;
        viewport.setOnKeyPressed(this::pressed);
        viewport.setOnMousePressed(this::mousePressed);
        viewport.setOnMouseDragged(this::mouseDragged);
        viewport.setOnScroll(this::wheel);
    }

    private void pressed(KeyEvent event) {
        boolean handled = event.isShortcutDown()
                ? shortcut(event)
                : event.isShiftDown() ? extended(event) : event.isAltDown() ? false : moved(event);
        if (handled) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case C -> copy();
            case A -> viewport.select(Optional.of(all()));
            case HOME -> viewport.toStart();
            case END -> viewport.toEnd();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moved(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> viewport.scroll(-1);
            case DOWN -> viewport.scroll(1);
            case PAGE_UP -> viewport.scroll(1 - viewport.visibleRows());
            case PAGE_DOWN -> viewport.scroll(viewport.visibleRows() - 1);
            case LEFT -> viewport.sideways(-8);
            case RIGHT -> viewport.sideways(8);
            case HOME -> viewport.toStart();
            case END -> viewport.toEnd();
            case W -> viewport.wrapProperty().set(!viewport.wrapProperty().get());
            case F -> viewport.followProperty().set(!viewport.followProperty().get());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// With Shift the selection grows by whole rows, from the topmost one where nothing is selected yet.
    private boolean extended(KeyEvent event) {
        var selected = viewport.selection().orElse(Selection.at(viewport.topRow(), 0));
        long head = selected.head().row();
        switch (event.getCode()) {
            case UP -> extend(selected, head - 1);
            case DOWN -> extend(selected, head + 1);
            case PAGE_UP -> extend(selected, head - viewport.visibleRows());
            case PAGE_DOWN -> extend(selected, head + viewport.visibleRows());
            case HOME -> extend(selected, transcript.first());
            case END -> extend(selected, transcript.end());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void extend(Selection selected, long row) {
        long next = Math.clamp(row, transcript.first(), transcript.end());
        viewport.select(Optional.of(selected.to(next, 0)));
        viewport.show(next);
    }

    private Selection all() {
        return Selection.at(transcript.first(), 0).to(transcript.end(), 0);
    }

    /// Copies the selected text; nothing selected copies nothing.
    void copy() {
        viewport.selection().filter(selected -> !selected.isEmpty()).ifPresent(selected -> {
            var content = new ClipboardContent();
            content.putString(selected.text(transcript));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void mousePressed(MouseEvent event) {
        viewport.requestFocus();
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        var place = viewport.placeAt(event.getX(), event.getY());
        if (event.getClickCount() == 3) {
            viewport.select(Optional.of(Selection.at(place.row(), 0).to(place.row(), Integer.MAX_VALUE)));
        } else if (event.getClickCount() == 2) {
            viewport.select(Optional.of(word(place)));
        } else {
            var from = event.isShiftDown() ? viewport.selection() : Optional.<Selection>empty();
            viewport.select(Optional.of(from.orElse(Selection.at(place.row(), place.index()))
                    .to(place.row(), place.index())));
        }
        event.consume();
    }

    private void mouseDragged(MouseEvent event) {
        if (event.getY() < 0) {
            viewport.scroll(-2);
        } else if (event.getY() > viewport.getHeight()) {
            viewport.scroll(2);
        }
        var place = viewport.placeAt(event.getX(), event.getY());
        viewport.select(viewport.selection().map(selected -> selected.to(place.row(), place.index())));
    }

    private Selection word(Selection.Place place) {
        var text = transcript.rows(place.row(), place.row() + 1).stream().map(Row::text).findFirst().orElse("");
        int from = Math.min(place.index(), text.length());
        int to = from;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return Selection.at(place.row(), from).to(place.row(), to);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown() || event.getDeltaX() != 0) {
            viewport.sideways(-4 * (int) Math.signum(event.getDeltaX() + event.getDeltaY()));
        } else {
            int rows = (int) Math.round(event.getDeltaY() / WHEEL_ROW);
            viewport.scroll(-(rows == 0 ? (int) Math.signum(event.getDeltaY()) : rows));
        }
        event.consume();
    }
}
