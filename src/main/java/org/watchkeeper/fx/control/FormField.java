package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Styles;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/// A control with its label above and, below, a hint or what is wrong with its value.
public final class FormField extends VBox {
    private static final int GAP = 4;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("wk-invalid");

    private static final int ROOM = 16;
    private final Control control;
    private final Label below;
    private final StringProperty objection = new SimpleStringProperty("");
    private final BooleanProperty heeded = new SimpleBooleanProperty(true);
    private final ObservableValue<String> wrong = heeded
            .flatMap(now -> now ? objection : new SimpleStringProperty(""));

    /// `hint` may be empty.
    public FormField(String label, Control control, String hint) {
        this(label, control, new SimpleStringProperty(hint));
    }

    /// A hint that changes.
    public FormField(String label, Control control, ObservableValue<String> hint) {
        super(GAP);
        this.control = control;
        getStyleClass().add(Styles.FIELD);
        setFillWidth(true);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(label);
        var head = new Label(label);
        head.getStyleClass().add(Styles.FIELD_LABEL);
        head.setLabelFor(control);
        below = below(hint);
        getChildren().addAll(head, control, below);
        // A pseudo-class cannot be bound.
        wrong.subscribe(text -> control.pseudoClassStateChanged(INVALID, !text.isEmpty()));
    }

    /// What is wrong with the value; empty when nothing is.
    public StringProperty objectionProperty() {
        return objection;
    }

    /// Says what is wrong only once something was typed and the control left: nobody is corrected before having tried, or in the middle of
    /// a word.
    public FormField onceLeft() {
        heeded.set(false);
        var tried = new SimpleBooleanProperty();
        if (control instanceof TextInputControl text) {
            text.textProperty().subscribe((_, _) -> tried.set(true));
        }
        control.focusedProperty().subscribe(focused -> {
            if (!focused && tried.get()) {
                heeded.set(true);
            }
        });
        return this;
    }

    /// Keeps a line free below the control, so that nothing moves under the pointer when something is wrong with the value.
    public FormField keepingRoom() {
        below.visibleProperty().unbind();
        below.managedProperty().unbind();
        below.setVisible(true);
        below.setManaged(true);
        below.setMinHeight(ROOM);
        return this;
    }

    private Label below(ObservableValue<String> hint) {
        var label = Words.prose(hint.getValue());
        label.getStyleClass().add(Styles.SMALL);
        label.textProperty().bind(wrong.flatMap(text -> text.isEmpty() ? hint : wrong));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        wrong.subscribe(text -> dye(label, text.isEmpty()));
        return label;
    }

    private static void dye(Label label, boolean valid) {
        label.getStyleClass().removeAll(Styles.MUTED, Styles.DANGER_TEXT);
        label.getStyleClass().add(valid ? Styles.MUTED : Styles.DANGER_TEXT);
    }
}
