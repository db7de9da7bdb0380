package org.watchkeeper.runbook.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The Runbooks place as an operator uses it. The only place of these tests that knows the robot.
final class RunbookPage {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private final FxRobot robot;

    RunbookPage(FxRobot robot) {
        this.robot = robot;
    }

    RunbookPage press(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    RunbookPage type(String text) {
        robot.write(text);
        return this;
    }

    /// Clicks the control of that id as soon as it can be clicked.
    RunbookPage click(String id) throws TimeoutException {
        until(() -> place(id).isPresent());
        robot.clickOn(place(id).orElseThrow());
        return this;
    }

    private Optional<Point2D> place(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(DEADLINE.toMillis(), () -> robot.lookup("#" + id).queryAll().stream()
                .filter(node -> node.getScene() != null && node.isVisible() && !node.isDisabled()).findFirst()
                .map(RunbookPage::middle));
    }

    private static Point2D middle(Node node) {
        node.getScene().getRoot().layout();
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Selects a row of a list and gives the list the keyboard.
    RunbookPage choose(String list, int row) throws TimeoutException {
        until(() -> list(list).filter(each -> each.getItems().size() > row).isPresent());
        WaitForAsyncUtils.waitForAsyncFx(DEADLINE.toMillis(), () -> {
            var found = list(list).orElseThrow();
            found.requestFocus();
            found.getSelectionModel().clearAndSelect(row);
        });
        return this;
    }

    /// Chooses a value of a box.
    RunbookPage pick(String box, String value) throws TimeoutException {
        until(() -> place(box).isPresent());
        WaitForAsyncUtils.waitForAsyncFx(DEADLINE.toMillis(), () -> {
            var found = robot.lookup("#" + box).queryAs(ComboBox.class);
            found.getSelectionModel().select(found.getItems().indexOf(value));
        });
        return this;
    }

    private Optional<ListView<?>> list(String id) {
        return robot.lookup("#" + id).<ListView<?>>tryQuery();
    }

    /// Waits until the control of that id has the keyboard.
    RunbookPage edit(String id) throws TimeoutException {
        until(() -> robot.lookup("#" + id).tryQuery().filter(Node::isFocused).isPresent());
        return this;
    }

    boolean isThere(String id) {
        return robot.lookup("#" + id).tryQuery().isPresent();
    }

    String text(String id) {
        return robot.lookup("#" + id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    /// Whether a label on the page has these words.
    boolean says(String words) {
        return !robot.lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().contains(words)).queryAll().isEmpty();
    }

    /// Whether a label with these words can be seen.
    boolean shows(String words) {
        return robot.lookup((Node node) -> node instanceof Labeled label && words.equals(label.getText())).queryAll()
                .stream().anyMatch(RunbookPage::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node.getScene() != null
                && Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible);
    }

    /// The rows of a list.
    int rows(String list) {
        return list(list).map(each -> each.getItems().size()).orElse(0);
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(DEADLINE.toMillis(), condition));
    }
}
