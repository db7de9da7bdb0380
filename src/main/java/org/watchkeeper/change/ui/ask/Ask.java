package org.watchkeeper.change.ui.ask;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;

/// A question with a line of text: a reason, a note. Enter in the text takes it, but not where something is destroyed.
public final class Ask {
    /// The field, and the button that takes it.
    public static final String FIELD_ID = "change-ask";
    public static final String TAKE_ID = "change-ask-take";
    private static final double WIDTH = 520;

    private Ask() {}

    /// What is asked and why, and the word on the button; a `needed` line is not left empty.
    public record Wording(String title, String text, String label, String verb, boolean needed, boolean destructive) {}

    /// Asks; `answer` hears the text, which may be empty unless it is needed.
    public static void line(Overlay overlay, Wording wording, Consumer<String> answer) {
        line(overlay, wording, List.of(), answer);
    }

    /// The same, with what has to be seen first below the question.
    public static void line(Overlay overlay, Wording wording, List<Node> seen, Consumer<String> answer) {
        var sheet = new Sheet(wording.title(), WIDTH);
        var text = new TextField();
        text.setId(FIELD_ID);
        Runnable take = () -> {
            if (!wording.needed() || !text.getText().isBlank()) {
                overlay.close(sheet);
                answer.accept(text.getText().strip());
            }
        };
        var go = wording.destructive()
                ? Buttons.destructive(wording.verb(), take)
                : Buttons.primary(wording.verb(), take);
        go.setId(TAKE_ID);
        if (wording.needed()) {
            go.disableProperty().bind(text.textProperty().map(String::isBlank));
        }
        if (!wording.destructive()) {
            text.setOnAction(_ -> take.run());
        }
        sheet.with(Words.prose(wording.text())).with(seen.toArray(Node[]::new)).with(field(wording, text))
                .buttons(Buttons.plain("Leave it", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        Fx.later(text::requestFocus); // the key that asked must not be typed into the answer
    }

    private static Node field(Wording wording, TextField text) {
        return new FormField(wording.label(), text, wording.needed() ? "It is recorded" : "May stay empty");
    }
}
