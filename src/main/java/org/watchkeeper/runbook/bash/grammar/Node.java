package org.watchkeeper.runbook.bash.grammar;

import java.util.List;

/// A node of a bash syntax tree: the grammar's word for it and where it lies, `[start, end)` in UTF-16 units.
public record Node(String type, int start, int end, List<Node> children) {
    public boolean is(String... types) {
        for (var each : types) {
            if (each.equals(type)) {
                return true;
            }
        }
        return false;
    }

    /// Its text within what was parsed.
    public String text(String source) {
        return source.substring(start, end);
    }

    boolean encloses(int from, int to) {
        return start <= from && to <= end && (start < from || to < end);
    }
}
