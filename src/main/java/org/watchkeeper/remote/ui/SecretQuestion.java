package org.watchkeeper.remote.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions.Prompt;

/// Asks for a password, passphrase or code. It is never shown unless the host itself says that it may be.
final class SecretQuestion {
    private static final double WIDTH = 440;

    private final TextField field;
    private final Sheet sheet;
    private final Overlay overlay;
    private final Consumer<Optional<Secret>> answer;
    private final AtomicBoolean isSettled = new AtomicBoolean();
    private final SimpleBooleanProperty capsLock = new SimpleBooleanProperty(Fx.isCapsLockOn());

    private SecretQuestion(Overlay overlay, Prompt prompt, Consumer<Optional<Secret>> answer) {
        this.overlay = overlay;
        this.answer = answer;
        this.field = prompt.echo() ? new TextField() : new PasswordField();
        this.sheet = new Sheet(title(prompt), WIDTH);
    }

    static void show(Overlay overlay, Prompt prompt, Optional<Stake> stake, Consumer<Optional<Secret>> answer) {
        new SecretQuestion(overlay, prompt, answer).open(prompt, stake);
    }

    private void open(Prompt prompt, Optional<Stake> stake) {
        stake.ifPresent(known -> sheet.crowned(new EnvironmentBar(known, prompt.about())));
        if (prompt.again()) {
            sheet.with(new ProblemBox(Tone.DANGER, Icon.ERROR, "That was not accepted", "", "", ""));
        }
        var input = new FormField(label(prompt), field, "Kept in memory while it is needed; never written down");
        sheet.with(input, capsLockHint());
        sheet.buttons(Buttons.plain("Do not answer", () -> settle(Optional.empty())), send());
        sheet.addEventFilter(KeyEvent.KEY_RELEASED, _ -> capsLock.set(Fx.isCapsLockOn()));
        overlay.show(sheet, () -> settle(Optional.empty()));
        field.requestFocus();
    }

    private Button send() {
        var button = Buttons.primary("Answer", () -> settle(Optional.of(Secret.of(field.getText()))));
        button.setDefaultButton(true);
        button.disableProperty().bind(field.textProperty().isEmpty());
        return button;
    }

    private Node capsLockHint() {
        var hint = Words.strong("Caps Lock is on");
        hint.getStyleClass().add(Styles.WARNING_TEXT);
        hint.visibleProperty().bind(capsLock);
        hint.managedProperty().bind(capsLock);
        return hint;
    }

    private void settle(Optional<Secret> secret) {
        if (isSettled.compareAndSet(false, true)) {
            field.clear();
            overlay.close(sheet);
            answer.accept(secret);
        }
    }

    private static String title(Prompt prompt) {
        return switch (prompt.kind()) {
            case PASSPHRASE -> "Passphrase of " + prompt.about();
            case PASSWORD -> "Password for " + prompt.about();
            case KEYBOARD_INTERACTIVE -> prompt.about() + " asks";
            case SUDO -> "sudo password on " + prompt.about();
        };
    }

    private static String label(Prompt prompt) {
        var text = prompt.text().strip();
        return text.isEmpty() ? "Answer" : text;
    }
}
