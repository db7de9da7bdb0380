package org.watchkeeper.fx.output;

import java.util.Arrays;

/// The line being written, as a terminal would hold it: cells, each with its ink, and a cursor that can go back.
final class OpenLine {
    /// A longer line is cut into rows of this many characters, so that no line can freeze the screen.
    static final int LONGEST = 2000;
    private int[] cells = new int[160];
    private long[] inks = new long[160];
    private int length;
    private int cursor;

    void put(int codePoint, long ink) {
        if (cursor == cells.length) {
            cells = Arrays.copyOf(cells, Math.min(LONGEST, cursor * 2));
            inks = Arrays.copyOf(inks, cells.length);
        }
        cells[cursor] = codePoint;
        inks[cursor] = ink;
        cursor++;
        length = Math.max(length, cursor);
    }

    boolean isFull() {
        return cursor == LONGEST;
    }

    boolean isEmpty() {
        return length == 0;
    }

    int length() {
        return length;
    }

    int cell(int at) {
        return cells[at];
    }

    long ink(int at) {
        return inks[at];
    }

    void carriageReturn() {
        cursor = 0;
    }

    void backspace() {
        cursor = Math.max(0, cursor - 1);
    }

    /// `ESC [ K`: from the cursor to the end (0), from the start to the cursor (1), all of it (2).
    void erase(int what) {
        if (what == 1) {
            Arrays.fill(cells, 0, Math.min(cursor, length), ' ');
            return;
        }
        length = what == 0 ? Math.min(cursor, length) : 0;
        if (length < cursor) {
            Arrays.fill(cells, length, cursor, ' ');
            Arrays.fill(inks, length, cursor, Ink.PLAIN);
        }
    }

    void clear() {
        length = 0;
        cursor = 0;
    }
}
