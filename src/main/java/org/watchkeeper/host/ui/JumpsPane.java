package org.watchkeeper.host.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;

/// The bastions on the way, in order from this console; each is a host of the inventory.
final class JumpsPane extends VBox {
    private static final int GAP = 8;

    private final HostForm form;
    private final VBox rows = new VBox();
    private final ComboBox<Host> next = new ComboBox<>();

    JumpsPane(HostForm form) {
        super(4);
        this.form = form;
        var label = Words.plain("Way to it");
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(next);
        getChildren().addAll(label, rows, next());
        // Rows cannot be bound.
        form.jumps().subscribe(this::fill);
        fill();
    }

    private Node next() {
        next.setPromptText("Add a jump host…");
        next.setMaxWidth(Double.MAX_VALUE);
        next.setAccessibleText("Add a jump host");
        next.setConverter(new Names());
        next.setOnAction(_ -> take(next.getValue()));
        next.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(next.getItems()));
        return next;
    }

    private void take(@Nullable Host chosen) {
        if (chosen != null) {
            form.jumps().add(chosen);
        }
    }

    private void fill() {
        rows.getChildren().clear();
        for (int i = 0; i < form.jumps().size(); i++) {
            rows.getChildren().add(row(i, form.jumps().get(i)));
        }
        if (form.jumps().isEmpty()) {
            rows.getChildren().add(direct());
        }
        next.setValue(null);
        next.getItems().setAll(form.possibleJumps());
    }

    private static Label direct() {
        var label = Words.muted("Directly from this console");
        label.getStyleClass().add(Styles.SMALL);
        return label;
    }

    private Node row(int at, Host jump) {
        var name = Words.clipped((at + 1) + ".  " + jump.name() + "  " + jump.endpoint());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var up = Buttons.icon(Icon.UP, "Earlier on the way", () -> form.jumps().add(at - 1, form.jumps().remove(at)));
        up.setDisable(at == 0);
        var row = new HBox(GAP, Icon.JUMP.node(14), name, up,
                Buttons.icon(Icon.CLOSE, "Not by way of " + jump.name(), () -> form.jumps().remove(at)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static final class Names extends StringConverter<Host> {
        @Override
        public String toString(@Nullable Host host) {
            return host == null ? "" : host.name();
        }

        @Override
        public Host fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
