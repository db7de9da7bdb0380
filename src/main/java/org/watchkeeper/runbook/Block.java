package org.watchkeeper.runbook;

/// A code block of the document. `info` is the fence's info string; `text` has the fence's indentation removed.
public record Block(Lines lines, String info, Kind kind, String text) {
    /// SHELL is cut into commands; the others are never offered to run.
    public enum Kind {
        SHELL, CONSOLE, CONFIG;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
