package org.watchkeeper.run.ui.walk;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;

/// A question that wants a text: a reason, a note, a command. It has no default button; Enter in the text consents to
/// nothing (PRODUCT rule 10). The environment and the hosts stand across its top (rule 9).
final class Asking {
    static final String FIELD_ID = "ask-field";
    static final String CONSENT_ID = "ask-consent";
    private static final double WIDTH = 560;
    private final Overlay overlay;
    private final Stake stake;
    private final List<String> hosts;

    Asking(Overlay overlay, Stake stake, List<String> hosts) {
        this.overlay = overlay;
        this.stake = stake;
        this.hosts = List.copyOf(hosts);
    }

    /// What is asked. With `needed` the text must not be empty; `refusal` is the button that changes nothing.
    record Wording(String title, String text, String label, String verb, String refusal, boolean needed,
            boolean destructive) {}

    /// A line of text.
    void line(Wording wording, Consumer<String> answer, Node... more) {
        line(wording, "", answer, more);
    }

    /// A line of text, beginning with `text`.
    void line(Wording wording, String text, Consumer<String> answer, Node... more) {
        ask(wording, new TextField(text), answer, more);
    }

    /// A text of several lines, beginning with `text`.
    void text(Wording wording, String text, Consumer<String> answer, Node... more) {
        var area = new TextArea(text);
        area.setPrefRowCount(6);
        area.setWrapText(true);
        area.getStyleClass().add(Styles.MONO);
        area.positionCaret(text.length());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveOnTab(area, event));
        ask(wording, area, answer, more);
    }

    /// Tab goes on to the buttons, as in every other field: without it the keyboard would not get out of the text.
    static void leaveOnTab(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void ask(Wording wording, TextInputControl field, Consumer<String> answer, Node... more) {
        field.setId(FIELD_ID);
        var sheet = new Sheet(wording.title(), WIDTH).crowned(new EnvironmentBar(stake, String.join(", ", hosts)));
        if (!wording.text().isEmpty()) {
            sheet.with(Words.prose(wording.text()));
        }
        sheet.with(more).with(new FormField(wording.label(), field, ""));
        Runnable consent = () -> {
            overlay.close(sheet);
            answer.accept(field.getText().strip());
        };
        var button = wording.destructive()
                ? Buttons.destructive(wording.verb(), consent)
                : Buttons.plain(wording.verb(), consent);
        button.setId(CONSENT_ID);
        if (wording.needed()) {
            button.disableProperty().bind(field.textProperty().map(String::isBlank));
        }
        sheet.buttons(Buttons.plain(wording.refusal(), () -> overlay.close(sheet)), button);
        overlay.show(sheet, () -> {});
        Fx.later(field::requestFocus); // the key that asked must not be typed into the answer
    }
}
