package org.watchkeeper.calendar.ui;

import java.time.LocalDate;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.control.Overlay;

/// The Calendar place as a person uses it.
final class CalendarPage {
    private final FxRobot robot;
    private final Overlay overlay;
    private final Sight sight;

    CalendarPage(FxRobot robot, Overlay overlay, Sight sight) {
        this.robot = robot;
        this.overlay = overlay;
        this.sight = sight;
    }

    CalendarPage press(KeyCode... keys) {
        for (var key : keys) {
            robot.type(key);
        }
        return this;
    }

    /// What is drawn, as it reads.
    List<String> entries() {
        return robot.lookup("." + CalendarStyles.CHIP).queryAll().stream().filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).toList();
    }

    List<String> counts() {
        return robot.lookup("." + CalendarStyles.MORE).queryAll().stream().filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).toList();
    }

    LocalDate day() {
        return sight.day().get();
    }

    String selected() {
        return sight.selected().get().map(one -> one.title()).orElse("");
    }

    boolean asks() {
        return overlay.isOpen();
    }

    /// All that stands in what is asked, or in the notices.
    String says() {
        return String.join("\n", robot.from(overlay).lookup(".label").queryAll().stream()
                .map(node -> ((Labeled) node).getText()).toList());
    }

    void type(String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    void fire(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    void toggle(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ToggleButton.class).fire());
    }

    boolean offers(String id) {
        return robot.lookup("#" + id).tryQuery().filter(node -> !node.isDisabled() && node.isVisible()).isPresent();
    }

    /// Presses the button of that word, wherever it is.
    void say(String word) {
        var button = robot.lookup(node -> node instanceof Button one && one.getText().equals(word))
                .queryAs(Button.class);
        robot.interact(button::fire);
    }
}
