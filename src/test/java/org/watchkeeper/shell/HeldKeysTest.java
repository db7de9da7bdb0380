package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
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
    private TextArea text;
    private Stage window;
    private final List<KeyCode> heard = new ArrayList<>();

    @Start
    void start(Stage stage) {
        button = new Button("Done");
        field = new TextField();
        text = new TextArea();
        window = stage;
        var page = new VBox(button, field, text);
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
    void a_key_of_which_nobody_heard_that_it_was_let_go_is_not_held_for_ever(FxRobot robot) {
        robot.interact(() -> {
            send(button, KeyEvent.KEY_PRESSED, KeyCode.SPACE, KeyCode.ENTER, KeyCode.ENTER);
            send(button, KeyEvent.KEY_RELEASED, KeyCode.ENTER);
            send(button, KeyEvent.KEY_PRESSED, KeyCode.SPACE);
        });
        assertThat(heard).containsExactly(KeyCode.SPACE, KeyCode.ENTER, KeyCode.SPACE);
    }

    @Test
    void a_list_that_opens_may_hear_of_it_and_a_tooltip_does_not(FxRobot robot) {
        var tooltip = new Tooltip("Done");
        robot.interact(() -> {
            send(button, KeyEvent.KEY_PRESSED, KeyCode.ENTER);
            tooltip.show(window);
            send(button, KeyEvent.KEY_PRESSED, KeyCode.ENTER);
            tooltip.hide();
            send(button, KeyEvent.KEY_PRESSED, KeyCode.ENTER);
        });
        assertThat(heard).containsExactly(KeyCode.ENTER);
        var list = new Popup();
        list.getContent().add(new Label("Choose"));
        robot.interact(() -> {
            list.show(window);
            list.hide();
            send(button, KeyEvent.KEY_PRESSED, KeyCode.ENTER);
        });
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_text_of_several_lines_gets_many_and_what_is_sent_from_it_is_sent_once(FxRobot robot) {
        robot.interact(() -> {
            send(text, KeyEvent.KEY_PRESSED, KeyCode.ENTER, KeyCode.ENTER);
            send(text, KeyEvent.KEY_RELEASED, KeyCode.ENTER);
        });
        assertThat(heard).hasSize(2);
        robot.interact(() -> IntStream.range(0, 3).forEach(_ -> Event.fireEvent(text,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, true))));
        assertThat(heard).hasSize(3);
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
