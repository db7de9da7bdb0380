package org.watchkeeper.host.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;

/// The private keys to try, in order and no others: paths only, the keys stay where they are.
final class KeyFilesPane extends VBox {
    private static final int GAP = 8;

    private final HostForm form;
    private final VBox rows = new VBox();
    private final TextField path = new TextField();

    KeyFilesPane(HostForm form, Desk desk) {
        super(4);
        this.form = form;
        var label = Words.plain("Key files");
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(path);
        getChildren().addAll(label, rows, adding(desk));
        // Rows cannot be bound.
        form.keyFiles().subscribe(this::fill);
        fill();
    }

    private void fill() {
        rows.getChildren().setAll(form.keyFiles().stream().map(this::row).toList());
    }

    private Node row(String key) {
        var name = Words.clipped(Words.mono(key));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(GAP, Icon.KEY.node(14), name,
                Buttons.icon(Icon.CLOSE, "Do not use " + key, () -> form.keyFiles().remove(key)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node adding(Desk desk) {
        path.textProperty().bindBidirectional(form.typedKey());
        path.setPromptText("~/.ssh/id_ed25519");
        path.setAccessibleText("Key file");
        HBox.setHgrow(path, Priority.ALWAYS);
        return new HBox(GAP, path, Buttons.plain("Choose…", () -> desk.choosers().file("Private key")
                .ifPresent(file -> path.setText(file.toString()))), Buttons.plain("Add", form::addTypedKey));
    }
}
