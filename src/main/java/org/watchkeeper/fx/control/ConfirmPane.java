package org.watchkeeper.fx.control;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Asks before something is done. A destructive question has no default button and no button has the focus when it
/// opens: silence, Enter and Escape are no consent (PRODUCT rule 10).
public final class ConfirmPane {
    private static final double WIDTH = 480;

    private ConfirmPane() {}

    /// Shows the question over the window; `answer` gets one answer, false when it was dismissed.
    public static void ask(Overlay overlay, Question question, Consumer<Boolean> answer, Node... more) {
        var once = new AtomicBoolean();
        var sheet = new Sheet(question.title(), WIDTH);
        Consumer<Boolean> settle = consent -> {
            if (once.compareAndSet(false, true)) {
                overlay.close(sheet);
                answer.accept(consent);
            }
        };
        build(sheet, question, settle, more);
        overlay.show(sheet, () -> settle.accept(false));
    }

    private static void build(Sheet sheet, Question question, Consumer<Boolean> settle, Node... more) {
        if (question.stake() != null) {
            sheet.crowned(new EnvironmentBar(question.stake(), String.join(", ", question.hosts())));
        }
        if (!question.text().isEmpty()) {
            sheet.with(Words.prose(question.text()));
        }
        sheet.with(more).buttons(Buttons.plain(question.refusal(), () -> settle.accept(false)),
                consent(question, () -> settle.accept(true)));
    }

    private static Button consent(Question question, Runnable action) {
        if (question.destructive()) {
            return Buttons.destructive(question.verb(), action);
        }
        var button = Buttons.primary(question.verb(), action);
        button.setDefaultButton(true);
        return button;
    }
}
