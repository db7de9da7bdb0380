package org.watchkeeper.runbook.ui.editor;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.LineEnding;
import jfx.incubator.scene.control.richtext.TextPos;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;

/// The text of a document, with line numbers. The only class that knows OpenJFX's code area.
final class EditorArea extends StackPane {
    private static final int TAB = 4;
    private static final Insets PADDING = new Insets(8);

    private final CodeArea area = new CodeArea();
    private boolean filling;

    EditorArea() {
        area.setId(EditorStyles.TEXT_ID);
        area.setAccessibleText("Text of the document");
        area.getStyleClass().addAll(Styles.MONO, EditorStyles.TEXT);
        area.setLineNumbersEnabled(true);
        area.setHighlightCurrentParagraph(true);
        area.setWrapText(true);
        area.setTabSize(TAB);
        area.setContentPadding(PADDING);
        area.setLineEnding(LineEnding.LF);
        getChildren().add(area);
    }

    /// Calls back after every change a person makes.
    void onEdit(Runnable action) {
        area.getModel().addListener(_ -> {
            if (!filling) {
                // The control is in the middle of its change.
                Fx.later(action);
            }
        });
    }

    /// Calls back with the line of the cursor, from 1, whenever it moves to another one.
    void onLine(IntConsumer action) {
        area.caretPositionProperty().subscribe(at -> {
            if (at != null) {
                action.accept(at.index() + 1);
            }
        });
    }

    /// Shows another text; it cannot be undone into the one before.
    void fill(String text) {
        filling = true;
        area.setText(text);
        filling = false;
        area.clearUndoRedo();
        area.select(TextPos.ZERO);
    }

    String text() {
        return area.getText();
    }

    /// The line of the cursor, from 1.
    int line() {
        var at = area.getCaretPosition();
        return at == null ? 1 : at.index() + 1;
    }

    /// Puts the cursor at the begin of a line and shows it.
    void jump(int line) {
        area.select(TextPos.ofLeading(Math.clamp(line - 1, 0, area.getParagraphCount() - 1), 0));
        area.requestFocus();
    }

    /// Replaces lines in one step that can be undone, and marks what is to be typed over.
    void insert(Insertion insertion) {
        int first = insertion.first() - 1;
        boolean atEnd = first + insertion.count() >= area.getParagraphCount();
        var text = String.join("\n", insertion.lines());
        var start = atEnd && first > 0 && insertion.count() == 0
                ? area.getParagraphEnd(first - 1)
                : TextPos.ofLeading(first, 0);
        var end = insertion.count() == 0 ? start : area.getParagraphEnd(first + insertion.count() - 1);
        boolean below = atEnd && first > 0 && insertion.count() == 0;
        area.replaceText(start, end, below ? "\n" + text : insertion.count() == 0 ? text + "\n" : text);
        mark(insertion);
    }

    private void mark(Insertion insertion) {
        int line = Math.min(insertion.line() - 1, area.getParagraphCount() - 1);
        int at = Math.max(0, area.getPlainText(line).indexOf(insertion.selected()));
        area.select(TextPos.ofLeading(line, at), TextPos.ofLeading(line, at + insertion.selected().length()));
        area.requestFocus();
    }

    void undo() {
        area.undo();
    }

    void redo() {
        area.redo();
    }

    ReadOnlyBooleanProperty canUndo() {
        return area.undoableProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return area.redoableProperty();
    }

    void focus() {
        area.requestFocus();
    }
}
