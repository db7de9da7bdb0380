package org.watchkeeper.runbook;

/// A stretch of source lines, counted from 1, both ends included.
public record Lines(int first, int last) {
    public Lines {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("lines run from 1 upwards: " + first + "-" + last);
        }
    }

    public static Lines at(int line) {
        return new Lines(line, line);
    }

    public boolean contains(int line) {
        return first <= line && line <= last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
