package org.watchkeeper.runbook.ui.editor;

import java.util.List;

/// Other lines in place of `count` lines from `first` on (from 1); then the cursor stands on `line`, where `selected` is
/// marked, so that typing replaces it.
record Insertion(int first, int count, List<String> lines, int line, String selected) {
    Insertion {
        lines = List.copyOf(lines);
    }
}
