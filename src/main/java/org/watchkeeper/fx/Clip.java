package org.watchkeeper.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Where copied text goes.
@FunctionalInterface
public interface Clip {
    void put(String text);

    /// The system's clipboard.
    static Clip system() {
        return text -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        };
    }
}
