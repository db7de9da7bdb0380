package org.watchkeeper.runbook;

import java.util.List;

/// A list a person works through. `timing` is the document's own words ("1-2 weeks before") or empty.
public record Checklist(String title, String timing, Lines lines, List<Item> items) {
    public Checklist {
        items = List.copyOf(items);
    }
}
