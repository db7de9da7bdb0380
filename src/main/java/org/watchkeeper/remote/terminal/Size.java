package org.watchkeeper.remote.terminal;

/// How large a terminal is, in cells.
public record Size(int columns, int lines) {
    private static final int MOST = 2000;

    public Size {
        if (columns < 1 || lines < 1 || columns > MOST || lines > MOST) {
            throw new IllegalArgumentException("a terminal of " + columns + " × " + lines + " cells");
        }
    }
}
