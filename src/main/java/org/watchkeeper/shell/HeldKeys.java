package org.watchkeeper.shell;

import java.util.EnumSet;
import java.util.Set;

import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import jfx.incubator.scene.control.richtext.RichTextArea;

/// A key that is held down acts once: the system repeats it, and a list would be ticked or a run walked by a finger that fell
/// asleep on it. Keys that move or erase go on, and so does everything where one writes; only Enter does not, but in a text of
/// several lines.
final class HeldKeys {
    private static final Set<KeyCode> GO_ON = EnumSet.of(KeyCode.TAB, KeyCode.BACK_SPACE, KeyCode.DELETE);
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    private HeldKeys() {}

    /// Watches over everything that is typed in a scene.
    static void watch(Scene scene) {
        var held = new HeldKeys();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, held::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.down.remove(event.getCode()));
        // Another window (a file dialog, the list of a combo box) may hear that a key is let go.
        Window.getWindows().addListener((ListChangeListener<Window>) _ -> held.down.clear());
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> held.down.clear());
    }

    private void pressed(KeyEvent event) {
        boolean again = !down.add(event.getCode());
        if (again && !goesOn(event.getCode(), event.getTarget())) {
            event.consume();
        }
    }

    private static boolean goesOn(KeyCode key, EventTarget target) {
        return key.isNavigationKey() || GO_ON.contains(key) || isWrittenIn(target, key);
    }

    private static boolean isWrittenIn(EventTarget target, KeyCode key) {
        return target instanceof TextInputControl && key != KeyCode.ENTER || target instanceof TextArea
                || target instanceof Node node && isEditor(node);
    }

    private static boolean isEditor(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof RichTextArea) {
                return true;
            }
        }
        return false;
    }
}
