package org.watchkeeper.runbook.ui.change;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What an operator sees and does with a document that changed.
final class ChangesPage {
    private static final long PATIENCE = 60;

    private final FxRobot robot;

    ChangesPage(FxRobot robot) {
        this.robot = robot;
    }

    ChangesPage untilWarned() throws Exception {
        until(() -> shows(ChangeStyles.BANNER_ID));
        return this;
    }

    ChangesPage untilNotWarned() throws Exception {
        until(() -> !shows(ChangeStyles.BANNER_ID));
        return this;
    }

    ChangesPage look() throws Exception {
        robot.clickOn("#" + ChangeStyles.LOOK_ID);
        until(() -> shows(ChangeStyles.ROWS_ID));
        return this;
    }

    ChangesPage nextByKey() {
        robot.type(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    int row() {
        return robot.lookup("#" + ChangeStyles.ROWS_ID).<ListView<?>>query().getSelectionModel().getSelectedIndex();
    }

    /// Enter and Escape, as a tired hand may press them.
    ChangesPage pressEnter() {
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    ChangesPage accept() {
        robot.clickOn("#" + ChangeStyles.ACCEPT_ID);
        return this;
    }

    private boolean shows(String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }
}
