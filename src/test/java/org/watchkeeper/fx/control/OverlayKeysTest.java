package org.watchkeeper.fx.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A dialog hears nothing of the key that opened it, however long it took to be there.
@ExtendWith(ApplicationExtension.class)
class OverlayKeysTest {
    private final Overlay overlay = new Overlay();
    private Stage window;
    private Button page;
    private TextField field;

    @Start
    void start(Stage stage) {
        window = stage;
        page = new Button("page");
        field = new TextField();
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.H) {
                open();
            }
        });
        stage.setScene(new Scene(overlay.over(page), 400, 300));
        stage.show();
        page.requestFocus();
    }

    /// As a dialog that has its field at once.
    private void open() {
        overlay.show(new Sheet("On which host?", 200).with(field), () -> {});
        field.requestFocus();
    }

    @Test
    void what_the_opening_key_types_goes_nowhere_and_what_is_typed_next_is_typed(FxRobot robot) {
        robot.interact(() -> {
            key(KeyEvent.KEY_PRESSED, KeyCode.H, "");
            assertThat(field.isFocused()).isTrue();
            key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "h");
            key(KeyEvent.KEY_RELEASED, KeyCode.H, "");
            type(KeyCode.H, "h");
            type(KeyCode.O, "o");
        });
        assertThat(field.getText()).isEqualTo("ho");
    }

    @Test
    void a_key_that_is_held_down_is_not_typed_until_it_is_pressed_anew(FxRobot robot) {
        robot.interact(() -> {
            for (int repeated = 0; repeated < 5; repeated++) {
                key(KeyEvent.KEY_PRESSED, KeyCode.H, "");
                key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "h");
            }
            type(KeyCode.O, "o");
            key(KeyEvent.KEY_RELEASED, KeyCode.H, "");
            type(KeyCode.H, "h");
        });
        assertThat(field.getText()).as("who types fast presses the next key before the first is up").isEqualTo("oh");
    }

    @Test
    void a_dialog_that_the_mouse_opens_takes_every_key_also_one_that_was_let_go_of_elsewhere(FxRobot robot) {
        robot.interact(() -> key(KeyEvent.KEY_PRESSED, KeyCode.X, ""));
        robot.clickOn(page).interact(() -> {
            open();
            type(KeyCode.X, "x");
        });
        assertThat(field.getText()).isEqualTo("x");
    }

    @Test
    void a_key_that_brings_the_keyboard_to_a_field_of_the_page_is_not_typed_into_it(FxRobot robot) {
        robot.interact(() -> {
            var filter = field;
            overlay.over(filter).applyCss();
            page.requestFocus();
            key(KeyEvent.KEY_PRESSED, KeyCode.SLASH, "");
            filter.requestFocus();
            key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "/");
            key(KeyEvent.KEY_RELEASED, KeyCode.SLASH, "");
            type(KeyCode.A, "a");
        });
        assertThat(field.getText()).isEqualTo("a");
    }

    @Test
    void a_page_that_is_built_anew_under_a_dialog_has_the_keyboard_again_afterwards(FxRobot robot) {
        robot.interact(() -> {
            var rows = new VBox(named("close"), named("approve"));
            overlay.over(rows).applyCss();
            rows.getChildren().getLast().requestFocus();
            var dialog = new Sheet("Sure?", 200).with(field);
            overlay.show(dialog, () -> {});
            rows.getChildren().setAll(named("close"), named("approve"));
            overlay.close(dialog);
            assertThat(rows.getChildren().getLast().isFocused()).isTrue();
            overlay.show(dialog, () -> {});
            rows.getChildren().setAll(named("reopen"));
            overlay.close(dialog);
            assertThat(rows.getChildren().getFirst().isFocused()).isTrue();
        });
    }

    private static Button named(String id) {
        var button = new Button(id);
        button.setId(id);
        return button;
    }

    private void type(KeyCode code, String typed) {
        key(KeyEvent.KEY_PRESSED, code, "");
        key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed);
        key(KeyEvent.KEY_RELEASED, code, "");
    }

    /// Goes to whatever has the keyboard by then.
    private void key(EventType<KeyEvent> type, KeyCode code, String typed) {
        var target = window.getScene().getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, typed, typed, code, false, false, false, false));
    }
}
