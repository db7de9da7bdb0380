package org.watchkeeper.run.ui.walk;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.watchkeeper.fx.Styles;

/// A command as people read it, in the fixed-width font, with the values of parameters standing out.
public final class CommandText extends TextFlow {
    public CommandText(String command, List<String> values) {
        super();
        getStyleClass().addAll(Styles.CODE, RunStyles.COMMAND);
        setAccessibleText(command);
        setFocusTraversable(false);
        // It is shown in dialogs too, which lie outside the screen that has the sheet.
        RunStyles.dress(this);
        show(command, values);
    }

    /// Cuts a text where values stand in it: pieces in order, values marked.
    static List<Piece> pieces(String command, List<String> values) {
        var pieces = new ArrayList<Piece>();
        int plain = 0;
        for (int at = 0; at < command.length();) {
            var value = longestAt(command, at, values);
            if (value.isEmpty()) {
                at++;
                continue;
            }
            add(pieces, command.substring(plain, at), false);
            add(pieces, value, true);
            at += value.length();
            plain = at;
        }
        add(pieces, command.substring(plain), false);
        return pieces;
    }

    private static String longestAt(String command, int at, List<String> values) {
        return values.stream().filter(value -> !value.isEmpty() && command.startsWith(value, at))
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    private static void add(List<Piece> pieces, String text, boolean isValue) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, isValue));
        }
    }

    private void show(String command, List<String> values) {
        for (var piece : pieces(command, values)) {
            var text = new Text(piece.text());
            text.getStyleClass().add(piece.isValue() ? RunStyles.VALUE : RunStyles.CODE_TEXT);
            getChildren().add(text);
        }
    }

    /// A stretch of a command.
    record Piece(String text, boolean isValue) {}
}
