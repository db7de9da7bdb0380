package org.watchkeeper.fx.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Fx;

class PageKeysTest {
    private static final int SEEN = 100;

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Test
    void a_long_page_is_turned_down_to_its_end_and_up_to_its_beginning() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var page = page(10 * SEEN);
            assertThat(PageKeys.turn(page, key(KeyCode.PAGE_DOWN))).isTrue();
            assertThat(page.getVvalue()).as("a tenth stays in sight").isBetween(0.09, 0.11);
            for (int i = 0; i < 20; i++) {
                PageKeys.turn(page, key(KeyCode.PAGE_DOWN));
            }
            assertThat(page.getVvalue()).isEqualTo(1);
            for (int i = 0; i < 20; i++) {
                PageKeys.turn(page, key(KeyCode.PAGE_UP));
            }
            assertThat(page.getVvalue()).isZero();
        });
    }

    @Test
    void a_page_that_is_all_in_sight_stays_and_other_keys_are_not_taken() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var page = page(SEEN / 2);
            assertThat(PageKeys.turn(page, key(KeyCode.PAGE_DOWN))).isTrue();
            assertThat(page.getVvalue()).isZero();
            assertThat(PageKeys.turn(page, key(KeyCode.DOWN))).isFalse();
        });
    }

    private static ScrollPane page(double height) {
        var content = new Region();
        content.setMinHeight(height);
        content.setPrefHeight(height);
        var page = new ScrollPane(content);
        new Scene(page, SEEN, SEEN);
        page.applyCss();
        page.layout();
        return page;
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
