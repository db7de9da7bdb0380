package org.watchkeeper.shell;

import java.util.Locale;

import org.watchkeeper.fx.place.Place;

/// How shortcuts are written on this system: Ctrl, or Cmd on a Mac.
final class Keys {
    private static final boolean IS_MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private Keys() {}

    /// "Ctrl+K" or "Cmd+K".
    static String shortcut(String key) {
        return (IS_MAC ? "Cmd+" : "Ctrl+") + key;
    }

    /// The key that leads to a place which is the one of that number, counted from 1: the tenth has 0, those behind have none. The
    /// settings have a comma wherever they stand.
    static String place(Place place, int number) {
        if (place.id().equals(SettingsPlace.ID)) {
            return shortcut(",");
        }
        return number > 10 ? "" : shortcut(Integer.toString(number % 10));
    }
}
