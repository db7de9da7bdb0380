package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayList;
import java.util.List;

/// The rows made so far of the lines of a document, each for the line that is being read.
final class Opened {
    /// Where a container begins that has no words of its own: a row that shows nothing.
    static final String NOTHING = "<!-- -->";

    private final List<Row> rows = new ArrayList<>();
    private int line;

    /// Line `number` is read now, counted from 1.
    void read(int number) {
        line = number;
    }

    void add(String text) {
        rows.add(new Row(text, line));
    }

    /// A row that stands for the line above, if there is one.
    void addAbove(String text) {
        rows.add(new Row(text, Math.max(1, line - 1)));
    }

    void add(String text, boolean unescaped) {
        rows.add(new Row(text, line, unescaped, false));
    }

    /// The label of one of several tabs.
    void tab(String indentation, String label) {
        rows.add(new Row(indentation + bold(label), line, false, true));
    }

    /// A container ends: what follows belongs to what is around it.
    void end(String indentation) {
        add("");
        add(indentation + "***");
        add("");
    }

    static String bold(String words) {
        return "**" + words.replace("*", "").strip() + "**";
    }

    Row last() {
        return rows.getLast();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The text of the last row that has one; empty where none has.
    String lastWritten() {
        for (var row : rows.reversed()) {
            if (!row.text().isBlank()) {
                return row.text();
            }
        }
        return "";
    }

    /// The last row shows nothing any more.
    void blankLast() {
        rows.set(rows.size() - 1, new Row("", rows.getLast().line()));
    }

    List<Row> all() {
        return rows;
    }
}
