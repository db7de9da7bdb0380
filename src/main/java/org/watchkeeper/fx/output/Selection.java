package org.watchkeeper.fx.output;

/// What is selected: from where the mouse went down to where it is now. Places are a row and an index in its text.
record Selection(Place anchor, Place head) {
    static Selection at(long row, int index) {
        return new Selection(new Place(row, index), new Place(row, index));
    }

    Selection to(long row, int index) {
        return new Selection(anchor, new Place(row, index));
    }

    boolean isEmpty() {
        return anchor.equals(head);
    }

    Place start() {
        return anchor.compareTo(head) <= 0 ? anchor : head;
    }

    Place end() {
        return anchor.compareTo(head) <= 0 ? head : anchor;
    }

    /// The part of a row of that length that is selected, as `[from, to)`; empty when `from == to`.
    int firstIn(long row, int length) {
        return row < start().row() || row > end().row()
                ? 0
                : row == start().row() ? Math.min(length, start().index()) : 0;
    }

    int lastIn(long row, int length) {
        return row < start().row() || row > end().row()
                ? 0
                : row == end().row() ? Math.min(length, end().index()) : length;
    }

    /// The selected text, exactly: lines that were cut into rows are whole again.
    String text(Transcript transcript) {
        var text = new StringBuilder();
        long number = Math.max(start().row(), transcript.first());
        for (var row : transcript.rows(number, end().row() + 1)) {
            text.append(row.text(), firstIn(number, row.text().length()), lastIn(number, row.text().length()));
            text.append(number < end().row() && !row.goesOn() ? "\n" : "");
            number++;
        }
        return text.toString();
    }

    /// A place in the transcript.
    record Place(long row, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int rows = Long.compare(row, other.row);
            return rows != 0 ? rows : Integer.compare(index, other.index);
        }
    }
}
