package org.watchkeeper.run.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.run.ui.walk.Action;

/// The Runs place as an operator uses it, by keyboard and mouse. The only place of these tests that knows the robot.
public final class RunPage {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int MOST_TABS = 60;
    private final FxRobot robot;

    public RunPage(FxRobot robot) {
        this.robot = robot;
    }

    /// Presses keys together.
    public RunPage press(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    /// Clicks what has that id (with a `#`) or that text, as soon as it can be clicked.
    public RunPage click(String what) throws TimeoutException {
        until(() -> place(what).isPresent());
        robot.clickOn(place(what).orElseThrow());
        return this;
    }

    // Looked up on the FX thread: the robot's own search by name looks at nodes while they leave the scene.
    private Optional<Point2D> place(String what) {
        return WaitForAsyncUtils.waitForAsyncFx(DEADLINE.toMillis(), () -> robot.lookup(what).queryAll().stream()
                .filter(node -> node.getScene() != null && node.isVisible() && !node.isDisabled()).findFirst()
                .map(RunPage::middle));
    }

    private static Point2D middle(Node node) {
        node.getScene().getRoot().layout();
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    public RunPage type(String text) {
        robot.write(text);
        return this;
    }

    /// Goes with Tab to the control of that id, and fails where Tab does not lead there.
    public RunPage tabTo(String id) throws TimeoutException {
        until(() -> robot.lookup("#" + id).tryQuery().isPresent());
        for (int i = 0; i < MOST_TABS; i++) {
            if (isFocused(id)) {
                return this;
            }
            robot.type(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    public boolean isFocused(String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isFocused).isPresent();
    }

    /// Waits until the button of that action can be pressed.
    public RunPage untilCan(Action action) throws TimeoutException {
        until(() -> robot.lookup("#" + action.id()).tryQuery().filter(node -> node.isVisible() && !node.isDisabled())
                .isPresent());
        return this;
    }

    /// Presses the key of an action.
    public RunPage act(Action action) throws TimeoutException {
        untilCan(action);
        robot.type(action.key());
        return this;
    }

    /// Answers an open question with a text and consents by keyboard.
    public RunPage consent(String text) throws TimeoutException {
        until(() -> isFocused("ask-field"));
        robot.write(text);
        return tabTo("ask-consent").press(KeyCode.ENTER);
    }

    /// Opens the page that closes the run, writes a note and closes it, by keyboard.
    public RunPage closeRun(String note) throws TimeoutException {
        act(Action.FINISH);
        until(() -> robot.lookup("#close-note").tryQuery().isPresent());
        if (!note.isEmpty()) {
            tabTo("close-note").type(note);
        }
        return press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    public RunPage untilStatus(String status) throws TimeoutException {
        until(() -> robot.lookup("#walk-status").<Labeled>tryQuery().filter(one -> one.getText().equals(status))
                .isPresent());
        return this;
    }

    public RunPage untilSays(String text) throws TimeoutException {
        until(() -> says(text));
        return this;
    }

    /// How far the page of that kind is scrolled, from 0 to 1.
    public <P extends ScrollPane> double scrolled(Class<P> kind) {
        return robot.lookup(kind::isInstance).<ScrollPane>query().getVvalue();
    }

    /// Whether a text is on screen.
    public boolean says(String text) {
        return robot.lookup(node -> node.isVisible() && node instanceof Labeled label
                && label.getText() != null && label.getText().contains(text)).tryQuery().isPresent();
    }

    /// The buttons of the dialog that is open.
    public Set<Button> dialogButtons() {
        return robot.from(robot.lookup(".wk-dialog").<Parent>query()).lookup(".button").queryAllAs(Button.class);
    }

    public boolean asks() {
        return robot.lookup(".wk-dialog").tryQuery().isPresent();
    }

    /// Whether the dialog that is open is marked as production.
    public boolean asksInProduction() {
        return robot.from(robot.lookup(".wk-dialog").<Parent>query())
                .lookup((Predicate<Node>) node -> node instanceof Labeled label && "PRODUCTION".equals(label.getText()))
                .tryQuery().isPresent();
    }

    public String outputName() {
        return robot.lookup("#" + OutputView.ID).query().getAccessibleText();
    }

    /// Looks on the FX thread, where nothing changes meanwhile.
    public static void until(Callable<Boolean> state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(DEADLINE.toMillis(), TimeUnit.MILLISECONDS,
                () -> WaitForAsyncUtils.asyncFx(state).get());
    }
}
