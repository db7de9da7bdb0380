package org.watchkeeper.fx.output;

import java.util.Arrays;

/// A row's text as it is drawn: tabs become blanks up to the next eighth column. Says which column an index has, and back.
final class Tabs {
    private static final int WIDTH = 8;
    private final String text;
    private final String drawn;
    private final int[] columns;

    private Tabs(String text, String drawn, int[] columns) {
        this.text = text;
        this.drawn = drawn;
        this.columns = columns;
    }

    static Tabs of(String text) {
        if (text.indexOf('\t') < 0) {
            return new Tabs(text, text, new int[0]);
        }
        var drawn = new StringBuilder();
        var columns = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            columns[i] = drawn.length();
            char c = text.charAt(i);
            drawn.repeat(c == '\t' ? ' ' : c, c == '\t' ? WIDTH - drawn.length() % WIDTH : 1);
        }
        columns[text.length()] = drawn.length();
        return new Tabs(text, drawn.toString(), columns);
    }

    String drawn() {
        return drawn;
    }

    int column(int index) {
        return columns.length == 0 ? index : columns[index];
    }

    /// The index in the text that is drawn at or before that column.
    int index(int column) {
        if (columns.length == 0) {
            return Math.min(column, text.length());
        }
        int index = Arrays.binarySearch(columns, column);
        return index >= 0 ? index : Math.max(0, -index - 2);
    }
}
