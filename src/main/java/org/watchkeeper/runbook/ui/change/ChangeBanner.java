package org.watchkeeper.runbook.ui.change;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;

/// Says above a document that it changed since it was used, and leads to what changed.
public final class ChangeBanner extends HBox {
    private static final int GAP = 12;
    private static final int PICTURE = 20;

    private final ChangesModel model;

    public ChangeBanner(ChangesModel model) {
        super(GAP);
        this.model = model;
        setId(ChangeStyles.BANNER_ID);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll(ChangeStyles.BANNER, Styles.PROBLEM);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.changes().map(Optional::isPresent));
        model.changes().subscribe(changes -> changes.ifPresent(this::show));
    }

    private void show(Changes changes) {
        var tone = changes.mustBeAccepted() ? Tone.WARNING : Tone.ACCENT;
        getStyleClass().removeIf(style -> style.startsWith("wk-tone-"));
        getStyleClass().add(tone.styleClass());
        var head = Words.prose(changes.headline());
        head.getStyleClass().add(Styles.STRONG);
        var words = new VBox(2, head, Words.prose(changes.request()));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var look = Buttons.plain(Icon.EYE, "Look at what changed", model::look);
        look.setId(ChangeStyles.LOOK_ID);
        look.visibleProperty().bind(model.looking().not());
        look.managedProperty().bind(look.visibleProperty());
        var icon = changes.mustBeAccepted() ? Icon.WARNING : Icon.INFO;
        getChildren().setAll(icon.node(PICTURE, tone), words, look);
    }
}
