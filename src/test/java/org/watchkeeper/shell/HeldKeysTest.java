package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
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

/// A finger that falls asleep on a key does one thing, not a hundred.
@ExtendWith(ApplicationExtension.class)
class HeldKeysTest {
    private Button button;
    private TextField field;
    private final List<KeyCode> heard = new ArrayList<>();

    @Start
    void start(Stage stage) {
        button = new Button("Done");
        field = new TextField();
        var page = new VBox(button, field);
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
        var scene = new Scene(page);
        HeldKeys.watch(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static void send(Node to, EventType<KeyEvent> type, KeyCode... keys) {
        for (var key : keys) {
            Event.fireEvent(to, new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }

    @Test
    void a_key_that_is_held_acts_once_until_it_is_let_go(FxRobot robot) {
        robot.interact(() -> send(button, KeyEvent.KEY_PRESSED, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER));
        assertThat(heard).containsExactly(KeyCode.ENTER);
        robot.interact(() -> {
            send(button, KeyEvent.KEY_RELEASED, KeyCode.ENTER);
            send(button, KeyEvent.KEY_PRESSED, KeyCode.ENTER);
        });
        assertThat(heard).hasSize(2);
    }

    @Test
    void keys_that_move_and_letters_of_a_text_go_on(FxRobot robot) {
        robot.interact(() -> {
            send(button, KeyEvent.KEY_PRESSED, KeyCode.DOWN, KeyCode.DOWN);
            send(field, KeyEvent.KEY_PRESSED, KeyCode.A, KeyCode.A, KeyCode.ENTER, KeyCode.ENTER);
        });
        assertThat(heard).containsExactly(KeyCode.DOWN, KeyCode.DOWN, KeyCode.A, KeyCode.A, KeyCode.ENTER);
    }
}
