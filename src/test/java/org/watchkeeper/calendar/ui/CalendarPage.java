package org.watchkeeper.calendar.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

import org.testfx.api.FxRobot;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.calendar.ui.view.PlanGrip;
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
        return texts(CalendarStyles.CHIP);
    }

    /// The first drawn entry that is about that.
    Node chip(String words) {
        return drawn(CalendarStyles.CHIP).stream().filter(one -> one.getText().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not among " + entries()));
    }

    private List<String> texts(String style) {
        return drawn(style).stream().map(Labeled::getText).toList();
    }

    /// A view fills itself when it is laid out: that is not left to the next pulse, which on a busy machine may be late.
    private List<Labeled> drawn(String style) {
        var found = new ArrayList<Labeled>();
        robot.interact(() -> {
            layOut();
            robot.lookup("." + style).queryAll().stream().filter(Node::isVisible)
                    .forEach(node -> found.add((Labeled) node));
        });
        return found;
    }

    private void layOut() {
        overlay.applyCss();
        overlay.layout();
    }

    Node grip() {
        return robot.lookup("#" + PlanGrip.ID).query();
    }

    /// The ground of a day of the month.
    Node day(LocalDate day) {
        var spoken = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH).format(day);
        return robot.lookup(node -> spoken.equals(node.getAccessibleText())).query();
    }

    /// Lets go of one thing over another, at a place of it. The headless platform drags nothing itself: these are the events that a
    /// platform sends.
    void drag(Node what, Node onto, double x, double y) {
        robot.interact(() -> {
            layOut();
            Event.fireEvent(onto, event(DragEvent.DRAG_ENTERED_TARGET, what, onto, x, y));
            Event.fireEvent(onto, event(DragEvent.DRAG_OVER, what, onto, x, y));
            Event.fireEvent(onto, event(DragEvent.DRAG_DROPPED, what, onto, x, y));
        });
    }

    private static DragEvent event(EventType<DragEvent> type, Node what, Node onto, double x, double y) {
        var at = onto.localToScene(x, y);
        return new DragEvent(what, onto, type, null, at.getX(), at.getY(), at.getX(), at.getY(), TransferMode.MOVE,
                what,
                onto, new PickResult(onto, at.getX(), at.getY()));
    }

    List<String> counts() {
        return texts(CalendarStyles.MORE);
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
        return String.join("\n", texts("label"));
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

    /// The ids of the fields that are marked as wrong.
    List<String> wrong() {
        var invalid = javafx.css.PseudoClass.getPseudoClass("wk-invalid");
        return robot.lookup(node -> node.getPseudoClassStates().contains(invalid)).queryAll().stream().map(Node::getId)
                .toList();
    }

    /// Presses the button of that word, wherever it is.
    void say(String word) {
        var button = robot.lookup(node -> node instanceof Button one && one.getText().equals(word))
                .queryAs(Button.class);
        robot.interact(button::fire);
    }
}
