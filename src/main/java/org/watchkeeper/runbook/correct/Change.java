package org.watchkeeper.runbook.correct;

import java.util.List;

/// Other lines, as their bytes, in place of `count` lines from `first` on; with a count of 0 they are put before it.
record Change(int first, int count, List<String> with) {
    Change {
        with = List.copyOf(with);
    }

    static Change insert(int before, List<String> lines) {
        return new Change(before, 0, lines);
    }

    static Change replace(int line, String raw) {
        return new Change(line, 1, List.of(raw));
    }

    /// Where a line stands afterwards.
    int moved(int line) {
        return line < first + count ? line : line + with.size() - count;
    }
}
