package org.watchkeeper.run.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.runbook.Filled;

/// A command as people read it, in the fixed-width font, with the values that were filled in standing out.
public final class CommandText extends TextFlow {
    public CommandText(Filled command) {
        super();
        getStyleClass().addAll(Styles.CODE, RunStyles.COMMAND);
        setAccessibleText(command.text());
        setFocusTraversable(false);
        // It is shown in dialogs too, which lie outside the screen that has the sheet.
        RunStyles.dress(this);
        pieces(command).forEach(this::show);
    }

    /// Marks these values as refused: the command does not run with them.
    public void refuse(Set<String> values) {
        getChildren().stream().filter(node -> node.getStyleClass().contains(RunStyles.VALUE))
                .filter(node -> node instanceof Text text && values.contains(text.getText()))
                .forEach(node -> node.getStyleClass().add(RunStyles.REFUSED));
    }

    /// Cuts a command where its values stand: pieces in order, values marked. The same text elsewhere is no value.
    static List<Piece> pieces(Filled command) {
        var pieces = new ArrayList<Piece>();
        int plain = 0;
        for (var place : command.places()) {
            int end = Math.min(place.end(), command.text().length());
            if (place.start() >= plain && place.start() < end) {
                add(pieces, command.text().substring(plain, place.start()), false);
                add(pieces, command.text().substring(place.start(), end), true);
                plain = end;
            }
        }
        add(pieces, command.text().substring(plain), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean isValue) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, isValue));
        }
    }

    private void show(Piece piece) {
        var text = new Text(piece.text());
        text.getStyleClass().add(piece.isValue() ? RunStyles.VALUE : RunStyles.CODE_TEXT);
        getChildren().add(text);
    }

    /// A stretch of a command.
    record Piece(String text, boolean isValue) {}
}
