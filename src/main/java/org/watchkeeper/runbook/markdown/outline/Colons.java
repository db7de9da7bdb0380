package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/// Containers between colons: `:::warning`, `:::{tab-item} Docker`, and `:::` where they end.
final class Colons {
    private static final Pattern FORM = Pattern
            .compile("(\\s*):{3,}(?:\\s*\\{?([\\w-]+)}?(?:\\[[^\\]]*])?[ \\t]*(.{0,200}))?");
    private static final Set<String> TABS = Set.of("tab-item", "tab", "tabitem", "step");

    private final Opened rows;
    /// Whether each of those that are open is a tab.
    private final Deque<Boolean> open = new ArrayDeque<>();

    Colons(Opened rows) {
        this.rows = rows;
    }

    /// Whether a line is one of them.
    boolean take(String text) {
        var colons = FORM.matcher(text);
        if (!colons.matches()) {
            return false;
        }
        if (colons.group(2) == null) {
            closed(colons.group(1));
        } else {
            opened(colons.group(1), colons.group(2), colons.group(3));
        }
        return true;
    }

    private void opened(String indentation, String name, String label) {
        boolean tab = TABS.contains(name) && !label.isBlank();
        open.push(tab);
        if (tab) {
            rows.tab(indentation, label);
        } else {
            rows.add(indentation + Opened.NOTHING);
        }
    }

    private void closed(String indentation) {
        if (!open.isEmpty() && open.pop()) {
            rows.end(indentation);
        } else {
            rows.add("");
        }
    }
}
