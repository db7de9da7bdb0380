package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Styles;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A shortcut drawn as the caps of its keys: `Ctrl` `K`. Where several do it, a comma stands between them.
public final class KeyHint extends HBox {
    private static final int GAP = 4;
    private static final String OR = ", ";

    /// `keys` as written in menus: "Ctrl+K", "F1", "R, Enter".
    public KeyHint(String keys) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(keys);
        for (var one : List.of(keys.split(OR, -1))) {
            if (!getChildren().isEmpty()) {
                getChildren().add(Words.muted(","));
            }
            List.of(one.split("\\+", -1)).forEach(key -> getChildren().add(cap(key)));
        }
    }

    private static Label cap(String key) {
        var label = new Label(key);
        label.getStyleClass().add(Styles.KEY_CAP);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
