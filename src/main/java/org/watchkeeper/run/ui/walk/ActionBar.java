package org.watchkeeper.run.ui.walk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;

/// Below: what can be done. A button is there when the state has a use for it and enabled when `Choices` allows it.
final class ActionBar extends HBox {
    private static final List<Action> ALWAYS = List.of(Action.RUN_STEP, Action.RUN_TO_GATE, Action.RETRY, Action.EDIT,
            Action.SKIP, Action.BY_HAND, Action.PAUSE, Action.STOP);
    private static final List<Action> SOMETIMES = List.of(Action.TAKE_UP, Action.RESUME, Action.RECONNECT,
            Action.GIVE_UP);
    private static final int ONE_ROW = 4000;
    private final Map<Action, Button> buttons = new EnumMap<>(Action.class);

    ActionBar(WalkViewModel model, Consumer<Action> act) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(RunStyles.ACTIONS);
        for (var action : Action.values()) {
            buttons.put(action, button(action, act));
        }
        // In a narrow window they wrap: none is out of reach.
        var onward = new FlowPane(8, 8);
        onward.setMinWidth(0);
        onward.setPrefWrapLength(ONE_ROW);
        HBox.setHgrow(onward, Priority.ALWAYS);
        getChildren().add(onward);
        for (var action : Action.values()) {
            var group = action == Action.ROLL_BACK || action == Action.HAND_OVER || action == Action.FINISH
                    || action == Action.RECORD
                            ? getChildren()
                            : onward.getChildren();
            of(action).setMinWidth(USE_PREF_SIZE);
            group.add(of(action));
        }
        model.pictureProperty().map(Picture::choices).subscribe(this::show);
    }

    /// The first button that can be pressed.
    Optional<Button> first() {
        return buttons.values().stream().filter(one -> one.isVisible() && !one.isDisabled()).findFirst();
    }

    private static Button button(Action action, Consumer<Action> act) {
        var button = Buttons.plain(action.icon(), action.verb() + "  " + action.keyWord(), () -> act.accept(action));
        button.setId(action.id());
        button.setAccessibleText(action.verb());
        button.setTooltip(new Tooltip(action.verb() + " (" + action.keyWord() + ")"));
        if (action == Action.ROLL_BACK || action == Action.STOP) {
            button.getStyleClass().add(Styles.DESTRUCTIVE);
        }
        return button;
    }

    private Button of(Action action) {
        return java.util.Objects.requireNonNull(buttons.get(action));
    }

    private void show(Choices choices) {
        boolean nothing = choices.allowed().isEmpty();
        setVisible(!nothing);
        setManaged(!nothing);
        for (var action : Action.values()) {
            boolean there = choices.allows(action) || ALWAYS.contains(action) && !isReplaced(action, choices);
            of(action).setDisable(!choices.allows(action));
            of(action).setVisible(there && !nothing);
            of(action).setManaged(there && !nothing);
            of(action).getStyleClass().removeAll(Styles.PRIMARY, Styles.QUIET);
        }
        // Closing weighs less than the way back until it is what is left to do.
        of(Action.FINISH).getStyleClass().add(Styles.QUIET);
        of(Action.HAND_OVER).getStyleClass().add(Styles.QUIET);
        primary(choices).getStyleClass().remove(Styles.QUIET);
        primary(choices).getStyleClass().add(Styles.PRIMARY);
    }

    private static boolean isReplaced(Action action, Choices choices) {
        if (choices.allows(Action.RECORD)) {
            return true;
        }
        return switch (action) {
            case PAUSE ->
                choices.allows(Action.RESUME) || choices.allows(Action.RECONNECT) || !choices.allows(Action.PAUSE);
            case STOP -> !choices.allows(Action.STOP);
            case RETRY, EDIT -> !choices.allows(Action.RETRY) && !choices.allows(Action.EDIT);
            case RUN_STEP, RUN_TO_GATE -> choices.allows(Action.RETRY) || choices.allows(Action.RECONNECT)
                    || choices.allows(Action.TAKE_UP);
            case SKIP, BY_HAND -> !choices.allows(Action.SKIP);
            case TAKE_UP, RESUME, RECONNECT, GIVE_UP, ROLL_BACK, HAND_OVER, FINISH, RECORD ->
                !SOMETIMES.contains(action);
        };
    }

    private Button primary(Choices choices) {
        if (choices.skipping() && choices.allows(Action.SKIP)) {
            return of(Action.SKIP);
        }
        for (var action : List.of(Action.TAKE_UP, Action.RUN_STEP, Action.RESUME, Action.RECONNECT, Action.RETRY)) {
            if (choices.allows(action)) {
                return of(action);
            }
        }
        var last = choices.allows(Action.RECORD) ? Action.RECORD : Action.FINISH;
        return of(choices.allows(Action.BY_HAND) ? Action.BY_HAND : last);
    }
}
