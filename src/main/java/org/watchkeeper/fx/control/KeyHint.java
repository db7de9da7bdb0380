package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Styles;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A shortcut drawn as the caps of its keys: `Ctrl` `K`.
public final class KeyHint extends HBox {
    private static final int GAP = 4;

    /// `keys` as written in menus: "Ctrl+K", "F1".
    public KeyHint(String keys) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(keys);
        List.of(keys.split("\\+", -1)).forEach(key -> getChildren().add(cap(key)));
    }

    private static Label cap(String key) {
        var label = new Label(key);
        label.getStyleClass().add(Styles.KEY_CAP);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
