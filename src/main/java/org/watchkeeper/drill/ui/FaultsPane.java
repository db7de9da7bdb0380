package org.watchkeeper.drill.ui;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.drill.Choosable;
import org.watchkeeper.drill.Fault;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Procedure;

/// Any command of the runbook told to fail, or to lose its connection, the next time it comes; and which are armed now.
final class FaultsPane extends VBox {
    static final String PROCEDURE_ID = "fault-procedure";
    static final String COMMAND_ID = "fault-command";
    static final String KIND_ID = "fault-kind";
    static final String EXIT_ID = "fault-exit";
    static final String ARM_ID = "fault-arm";
    static final String DISARM_ID = "fault-disarm-";
    private static final int HIGHEST = 255;
    private static final int HEIGHT = 32;
    private final PracticeModel model;
    private final ComboBox<Procedure> procedure = new ComboBox<>();
    private final ComboBox<Choosable> command = new ComboBox<>();
    private final ComboBox<Fault.Kind> kind = new ComboBox<>();
    private final Spinner<Integer> exit = new Spinner<>(1, HIGHEST, 1);
    private final VBox armed = new VBox(8);

    FaultsPane(PracticeModel model) {
        super(12);
        this.model = model;
        getStyleClass().add(Styles.CARD);
        prepare();
        var fields = new VBox(12, new FormField("Procedure", procedure, ""), new FormField("Command", command, ""),
                what());
        getChildren().addAll(Words.strong("Make any step fail"), fields, armed);
        model.scene().subscribe(_ -> showArmed());
    }

    private void prepare() {
        procedure.setId(PROCEDURE_ID);
        command.setId(COMMAND_ID);
        kind.setId(KIND_ID);
        exit.setId(EXIT_ID);
        procedure.setPromptText("Choose one");
        command.setPromptText("Choose one");
        procedure.setConverter(words(Procedure::title));
        command.setConverter(words(one -> one.place() + ": " + one.firstLine()));
        kind.setConverter(words(one -> one == Fault.Kind.FAILS ? "It fails" : "The connection drops"));
        procedure.getItems().setAll(model.procedures());
        // The library may be read later than the host is looked at.
        procedure.setOnShowing(_ -> fill());
        procedure.focusedProperty().subscribe(this::fill);
        procedure.valueProperty().subscribe(chosen -> command.getItems()
                .setAll(chosen == null ? List.of() : Choosable.of(chosen)));
        kind.getItems().setAll(Fault.Kind.values());
        kind.setValue(Fault.Kind.FAILS);
        exit.setEditable(true);
        exit.setPrefWidth(110);
        exit.setMinHeight(HEIGHT);
        exit.disableProperty().bind(kind.valueProperty().isEqualTo(Fault.Kind.DROPS));
    }

    private void fill() {
        if (procedure.getItems().isEmpty()) {
            procedure.getItems().setAll(model.procedures());
        }
    }

    private Node what() {
        var arm = Buttons.plain(Icon.ADD, "Arm it", this::arm);
        arm.setId(ARM_ID);
        arm.disableProperty().bind(command.valueProperty().isNull());
        var row = new FlowPane(12, 8, new FormField("What happens", kind, ""),
                new FormField("Exit status", exit, ""), bottom(arm));
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private static Node bottom(Button button) {
        var box = new VBox(button);
        box.setAlignment(Pos.BOTTOM_LEFT);
        return box;
    }

    private void arm() {
        var chosen = command.getValue();
        if (chosen != null) {
            model.arm(kind.getValue() == Fault.Kind.DROPS
                    ? Fault.drops(chosen.script())
                    : Fault.fails(chosen.script(), exit.getValue()), true);
        }
    }

    private void showArmed() {
        armed.getChildren().clear();
        var all = model.armed();
        if (all.isEmpty()) {
            var none = Words
                    .prose("No command is armed. One that is goes wrong once, the next time it runs, in whatever "
                            + "procedure.");
            none.getStyleClass().add(Styles.MUTED);
            armed.getChildren().add(none);
        }
        for (int i = 0; i < all.size(); i++) {
            armed.getChildren().add(row(i, all.get(i)));
        }
    }

    private Node row(int number, PracticeModel.Armed one) {
        var text = new VBox(2, Words.prose((one.place().isEmpty() ? "" : one.place() + " ") + one.fault().words()),
                Words.clipped(Words.mono(one.text())));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var disarm = Buttons.plain(Icon.CLOSE, "Disarm", () -> model.arm(one.fault(), false));
        disarm.setId(DISARM_ID + number);
        var row = new HBox(8, Icon.WARNING.node(16, Tone.WARNING), text, disarm);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        };
    }
}
