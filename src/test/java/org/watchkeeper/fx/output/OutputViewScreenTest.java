package org.watchkeeper.fx.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.fx.output.OutputView.FOUND_ID;
import static org.watchkeeper.fx.output.OutputView.ID;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OutputViewScreenTest {
    private static final String ATTEMPT = "0123456789abcdef01234567";
    private final Transcript transcript = new Transcript();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private OutputView view;
    private OutputViewport viewport;
    private long offset;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new OutputView(transcript, background);
        viewport = (OutputViewport) view.reader();
        stage.setScene(new Scene(view, 800, 400));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        viewport.requestFocus();
    }

    /// The view goes before what it works with.
    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> view.getScene().getWindow().hide());
        background.shutdownNow();
    }

    @Test
    void the_end_is_followed_until_the_operator_scrolls_up(FxRobot robot) throws Exception {
        print(1000);
        until(() -> viewport.topRow() + viewport.visibleRows() == 1000);
        robot.type(KeyCode.PAGE_UP);
        assertThat(view.followProperty().get()).isFalse();
        long top = viewport.topRow();
        print(1000);
        until(() -> view.rowsProperty().get() == 2000);
        assertThat(viewport.topRow()).isEqualTo(top);
        robot.type(KeyCode.END);
        until(() -> viewport.topRow() + viewport.visibleRows() == 2000);
        assertThat(view.followProperty().get()).isTrue();
    }

    @Test
    void a_search_counts_and_goes_to_the_next_place_by_keyboard(FxRobot robot) throws Exception {
        print(5000);
        until(() -> view.rowsProperty().get() == 5000);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("line 77");
        until(() -> found(robot).equals("11 found"));
        robot.type(KeyCode.HOME).type(KeyCode.F3);
        until(() -> found(robot).contains(" of 11"));
        robot.type(KeyCode.ESCAPE);
        assertThat(viewport.isFocused()).isTrue();
    }

    @Test
    void what_is_selected_by_keyboard_is_copied_exactly(FxRobot robot) throws Exception {
        print(3);
        until(() -> view.rowsProperty().get() == 3);
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        var copied = WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
        assertThat(copied).isEqualTo("line 0\nline 1\nline 2\n");
    }

    @Test
    void long_rows_are_wrapped_on_demand(FxRobot robot) throws Exception {
        append(("x".repeat(500) + "\n").getBytes(StandardCharsets.UTF_8));
        until(() -> view.rowsProperty().get() == 1);
        robot.type(KeyCode.W);
        assertThat(view.wrapProperty().get()).isTrue();
        until(() -> viewport.placeAt(700, 40).index() > 100);
    }

    @Test
    void a_screen_reader_is_told_what_it_is_and_how_much(FxRobot robot) throws Exception {
        print(1500);
        until(() -> robot.lookup("#" + ID).query().getAccessibleText().equals("Output, 1,500 lines"));
    }

    private static String found(FxRobot robot) {
        return robot.lookup("#" + FOUND_ID).<Labeled>query().getText();
    }

    private void print(int lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("line ").append(i).append('\n');
        }
        append(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] bytes) {
        transcript.append(new Printed(ATTEMPT, Printed.Channel.OUT, offset, Instant.EPOCH, bytes));
        offset += bytes.length;
    }

    private static void until(Callable<Boolean> state) throws Exception {
        WaitForAsyncUtils.waitFor(Duration.ofSeconds(60).toMillis(), TimeUnit.MILLISECONDS, state);
    }
}
