package org.watchkeeper.shell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.watchkeeper.fx.Styles;

import jfx.incubator.scene.control.richtext.RichTextArea;

/// A key that is held down acts once: the system repeats it, and a list would be ticked or a run walked by a finger that fell
/// asleep on it. Keys that move or erase go on, and so does everything where one writes; only Enter does not, but in a text of
/// several lines. Systems repeat the key that was pressed last, so no other one is remembered: that a key is let go may be heard
/// elsewhere, and costs at most its very next press.
final class HeldKeys {
    private static final Set<KeyCode> GO_ON = EnumSet.of(KeyCode.TAB, KeyCode.BACK_SPACE, KeyCode.DELETE);
    private Optional<KeyCode> down = Optional.empty();
    /// Held by this as long as the scene holds it.
    private final ListChangeListener<Window> windows = this::changed;

    private HeldKeys() {}

    /// Watches over everything that is typed in a scene.
    static void watch(Scene scene) {
        var held = new HeldKeys();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, held::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, held::released);
        Window.getWindows().addListener(new WeakListChangeListener<>(held.windows));
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> held.forget());
    }

    /// Another window (a file dialog, the list of a combo box) may hear that a key is let go. A tooltip hears nothing.
    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            if (Stream.concat(change.getAddedSubList().stream(), change.getRemoved().stream())
                    .anyMatch(window -> !(window instanceof Tooltip))) {
                forget();
            }
        }
    }

    private void forget() {
        down = Optional.empty();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            return;
        }
        boolean again = down.filter(event.getCode()::equals).isPresent();
        down = Optional.of(event.getCode());
        if (again && !goesOn(event)) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        down = down.filter(key -> key != event.getCode());
    }

    private static boolean goesOn(KeyEvent event) {
        var key = event.getCode();
        return key.isNavigationKey() || GO_ON.contains(key) || isWritten(event, event.getTarget());
    }

    private static boolean isWritten(KeyEvent event, EventTarget target) {
        boolean lines = target instanceof TextArea || target instanceof Node node && isEditor(node);
        return event.getCode() == KeyCode.ENTER
                ? lines && !event.isShortcutDown()
                : lines || target instanceof TextInputControl;
    }

    private static boolean isEditor(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof RichTextArea || at.getStyleClass().contains(Styles.WRITTEN)) {
                return true;
            }
        }
        return false;
    }
}
