package org.watchkeeper.fx.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Quiet;

class NoticesTest {
    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Test
    void the_same_trouble_once_more_is_one_notice_with_a_count() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var notices = new Notices(Notices::stay);
            notices.warn("The disk is full");
            notices.warn("The disk is full");
            notices.warn("Nobody answers");
            assertThat(notices.getChildren()).hasSize(2);
            assertThat(badges(notices.getChildren().getFirst())).containsExactly("2 times");
            assertThat(badges(notices.getChildren().getLast())).isEmpty();

            close(notices.getChildren().getFirst());
            notices.warn("The disk is full");
            assertThat(notices.getChildren()).hasSize(2);
            assertThat(badges(notices.getChildren().getLast())).as("counted anew").isEmpty();
        });
    }

    @Test
    void the_keyboard_goes_back_to_where_it_was_when_a_notice_is_closed() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var notices = new Notices(Notices::stay);
            var first = new Button("first");
            var here = new Button("here");
            var scene = new Scene(new HBox(first, here, notices));
            here.requestFocus();
            notices.warn("The disk is full");
            assertThat(scene.getFocusOwner()).as("a notice takes no focus").isSameAs(here);

            button(notices.getChildren().getFirst()).requestFocus();
            close(notices.getChildren().getFirst());
            assertThat(scene.getFocusOwner()).isSameAs(here);
        });
    }

    @Test
    void good_news_goes_when_its_own_pause_is_over_and_bad_news_stays() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var pauses = new ArrayDeque<Runnable>();
            var notices = new Notices(() -> new Pause(pauses));
            notices.tell("Saved");
            notices.tell("Cancelled", "Undo", () -> {});
            notices.warn("The disk is full");
            assertThat(pauses).hasSize(2);
            pauses.remove().run();
            assertThat(notices.getChildren()).hasSize(2);
            pauses.remove().run();
            assertThat(notices.getChildren()).hasSize(1);
        });
    }

    /// Ends when the test says so.
    private record Pause(ArrayDeque<Runnable> pauses) implements Quiet {
        @Override
        public void after(Runnable action) {
            pauses.add(action);
        }

        @Override
        public void cancel() {
            throw new AssertionError("nobody takes news back");
        }
    }

    private static List<String> badges(Node notice) {
        return ((HBox) notice).getChildren().stream().filter(Badge.class::isInstance).filter(Node::isVisible)
                .map(badge -> ((Badge) badge).getText()).toList();
    }

    private static ButtonBase button(Node notice) {
        return (ButtonBase) ((HBox) notice).getChildren().getLast();
    }

    private static void close(Node notice) {
        button(notice).fire();
    }
}
