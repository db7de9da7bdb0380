package org.watchkeeper.runbook.ui.fidelity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.correct.Correction;

/// Asks what a document means instead: the form that fits what was found, and others to choose.
final class CorrectSheet {
    private static final double WIDTH = 560;
    private static final int GAP = 12;
    private static final int ROWS = 4;

    private final Overlay overlay;
    private final Consumer<Correction> write;
    private final Sheet sheet;
    private final VBox fields = new VBox(GAP);
    private final FormField what;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private Form form;

    private CorrectSheet(Overlay overlay, Finding finding, List<Form> forms, Consumer<Correction> write) {
        this.overlay = overlay;
        this.write = write;
        this.form = forms.getFirst();
        this.sheet = new Sheet("Correct line " + finding.line(), WIDTH);
        choice.getItems().setAll(forms.stream().map(Form::title).toList());
        choice.getSelectionModel().selectFirst();
        choice.setId(FidelityStyles.WHAT_ID);
        what = new FormField("What is corrected", choice, "");
        // Another form has other fields.
        choice.getSelectionModel().selectedIndexProperty()
                .subscribe(index -> use(forms.get(Math.max(0, index.intValue()))));
        var go = Buttons.primary("Write into the document", this::take);
        go.setId(FidelityStyles.WRITE_ID);
        sheet.with(Words.prose(finding.message()), what, fields)
                .buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), go);
    }

    static void show(Overlay overlay, Finding finding, List<Form> forms, Consumer<Correction> write) {
        var shown = new CorrectSheet(overlay, finding, forms, write);
        overlay.show(shown.sheet, () -> {});
        shown.focusFirst();
    }

    private void use(Form other) {
        form = other;
        values.clear();
        what.objectionProperty().set("");
        fields.getChildren().setAll(form.fields().stream().map(this::field).toList());
    }

    private FormField field(Form.Field field) {
        return new FormField(field.label(), control(field), field.hint());
    }

    private Control control(Form.Field field) {
        if (!field.choices().isEmpty()) {
            var box = new ComboBox<String>();
            box.getItems().setAll(field.choices());
            box.getSelectionModel().select(field.value());
            values.put(field.label(), () -> String.valueOf(box.getValue()));
            box.setId(FidelityStyles.FIELD_ID + values.size());
            return box;
        }
        TextInputControl input = field.value().contains("\n") ? area(field.value()) : new TextField(field.value());
        if (field.label().startsWith("Text")) {
            input.getStyleClass().add(Styles.MONO);
        }
        values.put(field.label(), input::getText);
        input.setId(FidelityStyles.FIELD_ID + values.size());
        return input;
    }

    private static TextArea area(String text) {
        var area = new TextArea(text);
        area.setPrefRowCount(Math.clamp(text.lines().count() + 1, ROWS, 3 * ROWS));
        return area;
    }

    private void focusFirst() {
        if (!fields.getChildren().isEmpty() && fields.getChildren().getFirst() instanceof FormField first) {
            first.getChildren().stream().filter(Control.class::isInstance).filter(javafx.scene.Node::isFocusTraversable)
                    .findFirst().ifPresent(javafx.scene.Node::requestFocus);
        }
    }

    private void take() {
        var typed = new LinkedHashMap<String, String>();
        values.forEach((label, value) -> typed.put(label, value.get()));
        try {
            write.accept(form.correction(typed));
            overlay.close(sheet);
        } catch (IllegalArgumentException wrong) {
            what.objectionProperty().set(String.valueOf(wrong.getMessage()));
        }
    }
}
