package org.watchkeeper.run.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.run.ui.health.HealthThen;

/// The closing page in a scene of its own, whose size no window system decides.
class ClosePageTest {
    private static final int WIDTH = 900;
    private static final int LOW = 420;
    private static final int MORE_PAGES_THAN_THERE_ARE = 50;

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Test
    void it_is_paged_through_also_from_its_note() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            try (var rig = new Rig()) {
                var page = page(rig);
                var sheet = (ScrollPane) page.getCenter();
                assertThat(sheet.getContent().getLayoutBounds().getHeight()).as("there is something to page through")
                        .isGreaterThan(sheet.getViewportBounds().getHeight());
                turn(page, KeyCode.PAGE_DOWN);
                assertThat(sheet.getVvalue()).isEqualTo(1);
                turn(page.lookup("#" + ClosePage.NOTE_ID), KeyCode.PAGE_UP);
                assertThat(sheet.getVvalue()).isZero();
            }
        });
    }

    private static ClosePage page(Rig rig) {
        var model = rig.model(Rig.done());
        model.look();
        var desk = new Desk(new Overlay(), (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {});
        var page = new ClosePage(model, desk, new HealthThen(Monitor.NOBODY, Background.direct()),
                new ClosePage.Ways(() -> {}, () -> {}, _ -> {}));
        Theme.LIGHT.dress(new Scene(page, WIDTH, LOW));
        page.applyCss();
        page.layout();
        return page;
    }

    private static void turn(Node from, KeyCode key) {
        for (int i = 0; i < MORE_PAGES_THAN_THERE_ARE; i++) {
            Event.fireEvent(from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }
}
