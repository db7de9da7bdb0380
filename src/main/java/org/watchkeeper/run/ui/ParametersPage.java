package org.watchkeeper.run.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.Terms;
import org.watchkeeper.run.ui.walk.CommandText;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Parameter;

/// The values a procedure asks for, and every command with them, as they are typed. One value fills every place.
final class ParametersPage extends HBox {
    private final WizardViewModel model;
    static final String BOUND_ID = "parameters-bound";
    private static final double LEFT_OUT = 0.45;
    private final VBox preview = new VBox(8);
    private final VBox fields = new VBox(16);

    ParametersPage(WizardViewModel model) {
        super(24);
        this.model = model;
        getStyleClass().add(RunStyles.SHEET_PAGE);
        var parameters = model.offerProperty().get().map(Offer::parameters).orElse(List.of());
        parameters.forEach(parameter -> fields.getChildren().add(field(parameter)));
        var choices = model.offerProperty().get().map(Offer::choices).orElse(List.of());
        choices.forEach(choice -> fields.getChildren().add(field(choice)));
        if (model.hasEndless()) {
            fields.getChildren().add(bound());
        }
        if (fields.getChildren().isEmpty()) {
            fields.getChildren().add(new EmptyState(Icon.PARAMETER, "Nothing to fill in",
                    "This procedure asks for no values."));
        }
        var scrolled = new ScrollPane(fields);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add(Styles.BARE_SCROLL);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        var left = new VBox(12, Words.heading("Values"), scrolled);
        left.setPrefWidth(360);
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
        if (parameter.type() == Parameter.Type.CHOICE) {
            return choice(parameter);
        }
        boolean isSecret = parameter.type() == Parameter.Type.SECRET;
        var input = isSecret ? new PasswordField() : new TextField();
        input.setId("parameter-" + parameter.name());
        input.setPromptText(parameter.sample());
        input.textProperty().bindBidirectional(model.values().value(parameter));
        var field = new FormField(parameter.label(), input, model.values().hint(parameter)).keepingRoom();
        input.textProperty().subscribe(_ -> {
            field.objectionProperty().set(model.values().objection(parameter));
            showPreview();
        });
        return field;
    }

    /// How long what does not end by itself may run.
    private FormField bound() {
        var input = new TextField();
        input.setId(BOUND_ID);
        input.textProperty().bindBidirectional(model.values().boundProperty());
        var field = new FormField("Endless commands run for (seconds)", input,
                "Commands like tail -f do not end by themselves: they are stopped after this time");
        input.textProperty().subscribe(_ -> field.objectionProperty().set(model.values().boundObjection()));
        return field;
    }

    private FormField choice(Parameter parameter) {
        var box = new ComboBox<String>();
        box.setId("parameter-" + parameter.name());
        box.setPromptText("Choose one");
        box.getItems().addAll(parameter.options());
        if (!model.values().value(parameter).get().isEmpty()) {
            box.setValue(model.values().value(parameter).get());
        }
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                model.values().value(parameter).set(value);
                showPreview();
            }
        });
        return new FormField(parameter.label(), box, model.values().hint(parameter));
    }

    /// One of several ways; the others are left out of the run.
    private FormField field(Choice choice) {
        var box = new ComboBox<Choice.Option>();
        box.setId("choice-" + choice.name());
        box.setPromptText("Choose one");
        box.getItems().addAll(choice.options());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice.@Nullable Option option) {
                return option == null ? "" : words(option);
            }

            @Override
            public Choice.Option fromString(String text) {
                throw new UnsupportedOperationException("options are chosen, not typed");
            }
        });
        // What hosts say of themselves may come while the page is open.
        model.ways().way(choice).subscribe(name -> taken(choice, name).ifPresent(option -> {
            if (!box.getItems().contains(option)) {
                box.getItems().add(option);
            }
            box.setValue(option);
        }));
        box.valueProperty().subscribe(option -> {
            if (option != null) {
                model.ways().way(choice).set(option.name());
                showPreview();
            }
        });
        return new FormField(choice.title(), box, model.ways().told(choice)
                .map(told -> told.isEmpty() ? "One way is chosen, the others are not run" : told));
    }

    private static Optional<Choice.Option> taken(Choice choice, String name) {
        return name.equals(Choice.EACH)
                ? Optional.of(new Choice.Option(Choice.EACH, "each host its own", List.of()))
                : choice.option(name);
    }

    private static String words(Choice.Option option) {
        boolean says = option.label().equalsIgnoreCase(option.name()) || option.name().equals(Choice.EACH);
        return says ? option.label() : option.name() + ": " + option.label();
    }

    private void showPreview() {
        preview.getChildren().clear();
        var head = "";
        for (var line : model.preview()) {
            if (!head(line).equals(head)) {
                head = head(line);
                preview.getChildren().add(Words.muted(head));
            }
            var command = new CommandText(line.command());
            command.refuse(model.values().refused());
            command.setOpacity(line.leftOut().isEmpty() ? 1 : LEFT_OUT);
            preview.getChildren().add(command);
        }
    }

    private static String head(Preview line) {
        var words = new ArrayList<>(List.of(line.step()));
        if (line.proviso().isConditional()) {
            words.add("asked about before it runs: " + line.proviso().condition());
        }
        if (!line.proviso().environments().isEmpty()) {
            words.add(Terms.environments(line.proviso()) + " only");
        }
        words.add(line.leftOut());
        words.add(line.proviso().where());
        return words.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
