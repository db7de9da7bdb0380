package org.watchkeeper.checklist.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.fx.control.FormField;

/// The values a command takes. A field stays while its command is in hand: what is being typed is not taken away by an answer
/// that comes meanwhile.
final class ValueFields extends FlowPane {
    private static final int GAP = 12;
    private static final int FIELD = 220;
    private final BiConsumer<String, String> given;
    private final Runnable done;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    /// `given` is told each value by name, `done` that Enter was pressed on one.
    ValueFields(BiConsumer<String, String> given, Runnable done) {
        super(GAP, GAP);
        this.given = given;
        this.done = done;
        visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(getChildren()));
        managedProperty().bind(visibleProperty());
    }

    void show(List<Proving.Asked> values) {
        if (!List.copyOf(fields.keySet()).equals(values.stream().map(Proving.Asked::name).toList())) {
            fields.clear();
            getChildren().setAll(values.stream().map(this::field).toList());
        }
        for (var asked : values) {
            shown.put(asked.name(), asked.value());
            Optional.ofNullable(fields.get(asked.name())).filter(field -> !field.isFocused())
                    .ifPresent(field -> field.setText(asked.value()));
        }
    }

    /// The keyboard goes to the first of these.
    void focus(List<String> names) {
        names.stream().flatMap(name -> Optional.ofNullable(fields.get(name)).stream()).findFirst()
                .ifPresent(TextField::requestFocus);
    }

    private FormField field(Proving.Asked asked) {
        var text = new TextField(asked.value());
        text.setPromptText(asked.sample());
        text.setPrefWidth(FIELD);
        text.setOnAction(_ -> {
            given.accept(asked.name(), text.getText().strip());
            done.run();
        });
        // Left without Enter it counts, too.
        text.focusedProperty().subscribe((was, _) -> {
            if (was && !text.getText().strip().equals(shown.get(asked.name()))) {
                given.accept(asked.name(), text.getText().strip());
            }
        });
        fields.put(asked.name(), text);
        return new FormField(asked.label(), text, "");
    }
}
