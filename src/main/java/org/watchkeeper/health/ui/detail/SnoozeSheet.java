package org.watchkeeper.health.ui.detail;

import java.time.Duration;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.ui.tile.Tile;

/// Asks for how long nobody wants to hear of a tile. Closed without an answer, nothing changes.
public final class SnoozeSheet {
    static final String SHORT = "health-snooze-short";
    static final String HOUR = "health-snooze-hour";
    static final String MORNING = "health-snooze-morning";
    private static final double WIDTH = 400;
    private static final int GAP = 8;

    private SnoozeSheet() {}

    public static void ask(Tile tile, Deeds deeds, Overlay overlay) {
        var sheet = new Sheet("Snooze " + tile.title(), WIDTH);
        var first = way("For 15 minutes", SHORT, () -> deeds.snooze(tile, Duration.ofMinutes(15)), sheet, overlay);
        sheet.with(Words.prose("It goes on being asked and shown; it only alerts nobody for so long."),
                new VBox(GAP, first, way("For 1 hour", HOUR, () -> deeds.snooze(tile, Duration.ofHours(1)), sheet,
                        overlay),
                        way("Until morning (07:00 here)", MORNING, () -> deeds.snoozeUntilMorning(tile),
                                sheet, overlay)));
        sheet.buttons(Buttons.plain("Let it alert", () -> overlay.close(sheet)));
        overlay.show(sheet, () -> {});
        first.requestFocus();
    }

    private static Button way(String text, String id, Runnable deed, Sheet sheet, Overlay overlay) {
        var button = Buttons.plain(text, () -> {
            overlay.close(sheet);
            deed.run();
        });
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
