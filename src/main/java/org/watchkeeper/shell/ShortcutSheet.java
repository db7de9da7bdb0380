package org.watchkeeper.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;

/// The sheet behind F1: every key of the window and of the place that is open.
final class ShortcutSheet {
    private static final double WIDTH = 480;
    private static final double TWO_COLUMNS = 980;
    private static final int GAP = 8;
    private static final int COLUMN = 16;
    private static final int KEYS = 136;
    private static final int BETWEEN = 32;

    private ShortcutSheet() {}

    static void show(Overlay overlay, ShellModel model) {
        var current = model.current().get();
        var everywhere = group("Everywhere", everywhere(model.places()));
        var sheet = current.shortcuts().isEmpty()
                ? new Sheet("Keys", WIDTH).with(everywhere)
                : new Sheet("Keys", TWO_COLUMNS)
                        .with(new HBox(BETWEEN, group(current.title(), current.shortcuts()), everywhere));
        sheet.buttons(Buttons.plain("Close", () -> overlay.close(sheet)));
        overlay.show(sheet, () -> {});
    }

    private static List<Shortcut> everywhere(List<Place> places) {
        var keys = new ArrayList<Shortcut>();
        keys.add(new Shortcut(Keys.shortcut("K"), "Palette: go to or do anything"));
        for (int i = 0; i < places.size(); i++) {
            keys.add(new Shortcut(Keys.place(places.get(i), i + 1), places.get(i).title()));
        }
        keys.add(new Shortcut("Tab", "Next control; with Shift the one before"));
        keys.add(new Shortcut("Enter, Space", "Press the control that has the focus"));
        keys.add(new Shortcut("Esc", "Leave a dialog; nothing is done"));
        keys.add(new Shortcut(Keys.shortcut("Shift+L"), "Light or dark"));
        keys.add(new Shortcut("F1", "This sheet"));
        return keys;
    }

    private static Node group(String name, List<Shortcut> shortcuts) {
        var grid = new GridPane(COLUMN, GAP);
        for (int row = 0; row < shortcuts.size(); row++) {
            var keys = new KeyHint(shortcuts.get(row).keys());
            keys.setMinWidth(KEYS);
            keys.setAlignment(Pos.CENTER_LEFT);
            grid.addRow(row, keys, Words.plain(shortcuts.get(row).meaning()));
        }
        return new VBox(GAP, Words.caption(name), grid);
    }
}
