package org.watchkeeper.checklist;

import java.util.List;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Lines;

/// A list as it stood in its document when it was opened: a copy, so that neither changes the other.
public record ListCopy(ListId id, Origin origin, String title, Checklist.Kind kind, Timing timing,
        List<ListItem> items) {
    /// Where it stands: the file, exactly this version of it (SHA-256, hexadecimal), its lines.
    public record Origin(String file, String sha256, String runbookTitle, Lines lines) {}

    public ListCopy {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a list has items: " + title);
        }
    }
}
