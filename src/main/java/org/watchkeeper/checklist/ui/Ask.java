package org.watchkeeper.checklist.ui;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.TextField;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;

/// A question that wants a line of text: a reason, a note, a name. Enter in the text takes it, an empty one is not taken.
final class Ask {
    static final String FIELD_ID = "list-ask";
    static final String TAKE_ID = "list-ask-take";
    private static final double WIDTH = 520;

    private Ask() {}

    /// What is asked, and the word on the button.
    record Wording(String title, String label, String hint, String verb) {}

    static void line(Overlay overlay, Wording wording, Consumer<String> answer) {
        show(overlay, wording, Optional.empty(), answer);
    }

    /// Asks for a name, beginning with the one that stands there; an empty one means nobody.
    static void person(Overlay overlay, String title, String label, String now, Consumer<String> answer) {
        show(overlay, new Wording(title, label, "Empty for nobody.", "Assign"), Optional.of(now), answer);
    }

    /// What stands there now may be taken away; where nothing does, something is wanted.
    private static void show(Overlay overlay, Wording wording, Optional<String> now, Consumer<String> answer) {
        var sheet = new Sheet(wording.title(), WIDTH);
        boolean mayBeEmpty = now.isPresent();
        var text = new TextField(now.orElse(""));
        text.setId(FIELD_ID);
        Runnable take = () -> {
            if (mayBeEmpty || !text.getText().isBlank()) {
                overlay.close(sheet);
                answer.accept(text.getText().strip());
            }
        };
        text.setOnAction(_ -> take.run());
        var go = Buttons.primary(wording.verb(), take);
        go.setId(TAKE_ID);
        go.disableProperty().bind(text.textProperty().map(typed -> !mayBeEmpty && typed.isBlank()));
        sheet.with(new FormField(wording.label(), text, wording.hint()))
                .buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        // The key that asked must not be typed into the answer.
        Fx.later(() -> {
            text.requestFocus();
            text.selectAll();
        });
    }
}
