package org.watchkeeper.run.ui;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.ui.walk.CommandText;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.runbook.Parameter;

/// The values a procedure asks for, and every command with them, as they are typed. One value fills every place.
final class ParametersPage extends HBox {
    private final WizardViewModel model;
    private final VBox preview = new VBox(8);
    private final VBox fields = new VBox(16);

    ParametersPage(WizardViewModel model) {
        super(24);
        this.model = model;
        getStyleClass().add(RunStyles.SHEET_PAGE);
        var parameters = model.offerProperty().get().map(Offer::parameters).orElse(java.util.List.of());
        parameters.forEach(parameter -> fields.getChildren().add(field(parameter)));
        if (parameters.isEmpty()) {
            fields.getChildren().add(new EmptyState(Icon.PARAMETER, "Nothing to fill in",
                    "This procedure asks for no values."));
        }
        var left = new VBox(12, Words.heading("Values"), fields);
        left.setPrefWidth(320);
        left.setMinWidth(280);
        var scroll = new ScrollPane(preview);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var right = new VBox(12, Words.heading("Every command, as it will run"), scroll);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        showPreview();
    }

    Node first() {
        return fields.getChildren().getFirst() instanceof FormField field ? field.getChildren().get(1) : this;
    }

    private FormField field(Parameter parameter) {
        boolean isSecret = parameter.type() == Parameter.Type.SECRET;
        var input = isSecret ? new PasswordField() : new TextField();
        input.setId("parameter-" + parameter.name());
        input.setPromptText(parameter.sample());
        input.textProperty().bindBidirectional(model.value(parameter));
        var field = new FormField(parameter.label(), input, hint(parameter));
        input.textProperty().subscribe(_ -> {
            field.objectionProperty().set(model.objection(parameter));
            showPreview();
        });
        return field;
    }

    private static String hint(Parameter parameter) {
        return switch (parameter.type()) {
            case SECRET -> "Kept in memory for this run only";
            case DATE -> "Today in UTC; the same everywhere in this run";
            case TEXT, VERSION, PATH, HOST, NUMBER ->
                parameter.sample().isEmpty() ? "" : "For example " + parameter.sample();
        };
    }

    private void showPreview() {
        preview.getChildren().clear();
        var step = "";
        for (var line : model.preview()) {
            if (!line.step().equals(step)) {
                step = line.step();
                preview.getChildren().add(Words.muted(step));
            }
            preview.getChildren().add(new CommandText(line.command(), line.values()));
        }
    }
}
