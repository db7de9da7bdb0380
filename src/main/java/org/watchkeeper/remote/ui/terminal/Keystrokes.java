package org.watchkeeper.remote.ui.terminal;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys before the emulator sees them. It takes a shift key alone for the letter NUL, and leaves it to the system what Control makes of a
/// letter: here Control and a letter are that control on every system.
final class Keystrokes {
    private final IntConsumer control;
    private boolean isSent;

    private Keystrokes(IntConsumer control) {
        this.control = control;
    }

    /// Watches over what is typed inside `node`; `control` sends a control character.
    static void watch(Node node, IntConsumer control) {
        var strokes = new Keystrokes(control);
        node.addEventFilter(KeyEvent.KEY_PRESSED, strokes::pressed);
        node.addEventFilter(KeyEvent.KEY_TYPED, strokes::typed);
    }

    private void pressed(KeyEvent event) {
        if (isField(event)) {
            return;
        }
        var key = event.getCode();
        isSent = key.isLetterKey() && event.isControlDown() && !event.isShiftDown() && !event.isAltDown()
                && !event.isMetaDown();
        if (isSent) {
            control.accept(key.getCode() - KeyCode.A.getCode() + 1);
        }
        if (isSent || key.isModifierKey()) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (isField(event)) {
            return;
        }
        if (isSent || event.getCharacter().isEmpty() || event.getCharacter().equals("\0")) {
            event.consume();
        }
    }

    /// What is typed into a field beside the screen, as that of a search, is not for the host.
    private static boolean isField(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}
