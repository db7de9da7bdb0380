package org.watchkeeper.fx.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Turns a long page by PgUp and PgDn from wherever on the screen the keyboard is, not only from the page itself.
public final class PageKeys {
    /// What stays in sight, so that the eye finds on.
    private static final double KEPT = 0.1;

    private PageKeys() {}

    /// Scrolls by what can be seen; true when it was one of these keys.
    public static boolean turn(ScrollPane page, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.PAGE_DOWN) {
            scroll(page, 1);
            return true;
        }
        if (event.getCode() == KeyCode.PAGE_UP) {
            scroll(page, -1);
            return true;
        }
        return false;
    }

    private static void scroll(ScrollPane page, int direction) {
        double seen = page.getViewportBounds().getHeight();
        double hidden = page.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            double by = direction * seen * (1 - KEPT) / hidden * (page.getVmax() - page.getVmin());
            page.setVvalue(Math.clamp(page.getVvalue() + by, page.getVmin(), page.getVmax()));
        }
    }
}
