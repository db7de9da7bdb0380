package org.watchkeeper.run.ui.walk;

import java.util.List;
import java.util.function.BiConsumer;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.kernel.Operator;

/// Asks to whom a run is handed over, and what that one has to know. Both are needed; nothing consents by itself.
final class HandOverSheet {
    static final String TO_ID = "hand-over-to";
    static final String NOTE_ID = "hand-over-note";
    static final String CONSENT_ID = "hand-over";
    private static final double WIDTH = 560;
    private static final int ROWS = 5;
    private final Overlay overlay;
    private final EnvironmentBar bar;

    HandOverSheet(Overlay overlay, EnvironmentBar bar) {
        this.overlay = overlay;
        this.bar = bar;
    }

    /// `open` is what the run has stopped and not started again, which the note begins with; `runs` says that a command is
    /// under way.
    void ask(List<String> open, boolean runs, BiConsumer<Operator, String> answer) {
        var to = new TextField();
        to.setId(TO_ID);
        to.setPromptText("Their name, as in their console's settings");
        var note = note(open);
        var sheet = new Sheet("Hand over this run", WIDTH).crowned(bar).with(Words.prose(
                "You let go of it here and see what becomes of it. " + (runs
                        ? "The command that runs goes on, and whoever takes the run over follows it."
                        : "Nothing is started before somebody has taken it over.")),
                new FormField("To", to, ""),
                new FormField("What they have to know", note, "It is shown first, and stays in the record."));
        var button = Buttons.plain("Hand it over", () -> {
            overlay.close(sheet);
            answer.accept(new Operator(to.getText().strip()), note.getText().strip());
        });
        button.setId(CONSENT_ID);
        button.getStyleClass().add(Styles.PRIMARY);
        button.disableProperty().bind(Bindings.createBooleanBinding(
                () -> to.getText().isBlank() || note.getText().isBlank(), to.textProperty(), note.textProperty()));
        sheet.buttons(Buttons.plain("Keep it", () -> overlay.close(sheet)), button);
        overlay.show(sheet, () -> {});
        Fx.later(to::requestFocus); // the key that asked must not be typed into the answer
    }

    private static TextArea note(List<String> open) {
        var note = new TextArea(open.isEmpty() ? "" : "Open: " + String.join("; ", open) + ".\n");
        note.setId(NOTE_ID);
        note.setPrefRowCount(ROWS);
        note.setWrapText(true);
        note.positionCaret(note.getLength());
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> Asking.leaveOnTab(note, event));
        return note;
    }
}
