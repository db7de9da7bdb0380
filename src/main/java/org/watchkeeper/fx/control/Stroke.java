package org.watchkeeper.fx.control;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// The key that is down. What it types belongs to whoever had the keyboard when it was pressed: a dialog, an editor or a field that it brings
/// may have the keyboard by the time it is typed, the more surely the longer they take to be there. A dialog does not hear the key either
/// that opened it and is held down.
final class Stroke {
    private Optional<KeyCode> down = Optional.empty();
    private Optional<Node> owner = Optional.empty();
    private boolean opened;

    /// Sees every key before anything else does; `keyboard` is what has the keyboard now.
    void watch(KeyEvent event, @Nullable Node keyboard) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event, keyboard);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && isForAnother(keyboard)) {
            event.consume();
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED && isDown(event)) {
            forget();
        }
    }

    private void pressed(KeyEvent event, @Nullable Node keyboard) {
        if (!isDown(event)) {
            down = Optional.of(event.getCode());
            owner = Optional.ofNullable(keyboard);
            opened = false;
        } else if (opened) {
            event.consume();
        }
    }

    private boolean isForAnother(@Nullable Node keyboard) {
        return opened || down.isPresent() && !owner.equals(Optional.ofNullable(keyboard));
    }

    private boolean isDown(KeyEvent event) {
        return down.filter(event.getCode()::equals).isPresent();
    }

    /// A dialog opens: by the key that is down, if one is.
    void opens() {
        opened = down.isPresent();
    }

    /// Whoever takes the mouse holds no key that matters. A key that was released in another window is never heard to be.
    void forget() {
        down = Optional.empty();
        owner = Optional.empty();
        opened = false;
    }
}
