package org.watchkeeper.run.ui.walk;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;

/// Below the bar, while the store does not answer: since when, and what that means for what is shown.
final class StoreLine extends HBox {
    static final String ID = "walk-store-away";

    StoreLine(WalkViewModel model) {
        super(8);
        setId(ID);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(RunStyles.STORE_AWAY);
        var words = Words.prose("");
        words.textProperty().bind(model.storeAwayProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        accessibleTextProperty().bind(model.storeAwayProperty());
        visibleProperty().bind(model.storeAwayProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(Icon.LOST.node(14, Tone.WARNING), words);
    }
}
