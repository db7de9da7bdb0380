package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A bar across a dialog or page that says what is at stake: "▲ PRODUCTION · app-1, app-2".
public final class EnvironmentBar extends HBox {
    private static final int GAP = 8;
    private static final int MARK = 12;

    /// `names` are the hosts concerned; may be empty.
    public EnvironmentBar(Stake stake, String names) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll(Styles.ENVIRONMENT_BAR, stake.tone().styleClass());
        getChildren().addAll(stake.icon().node(MARK, stake.tone()), word(stake.loudWord()));
        if (!names.isEmpty()) {
            getChildren().add(Words.clipped(names));
        }
    }

    private static Label word(String text) {
        var label = Words.strong(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
