package org.watchkeeper.shell;

import java.util.Locale;

/// How shortcuts are written on this system: Ctrl, or Cmd on a Mac.
final class Keys {
    private static final boolean IS_MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private Keys() {}

    /// "Ctrl+K" or "Cmd+K".
    static String shortcut(String key) {
        return (IS_MAC ? "Cmd+" : "Ctrl+") + key;
    }

    /// The key that leads to the place of that number, counted from 1: the tenth has 0, those behind have none.
    static String place(int number) {
        return number > 10 ? "" : shortcut(Integer.toString(number % 10));
    }
}
