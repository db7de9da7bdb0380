package org.watchkeeper.runbook.ui;

import java.util.Set;

/// A stretch of text in one style. `target` is where a link leads, or empty.
record Span(String text, Set<Look> looks, String target) {
    enum Look {
        BOLD, ITALIC, CODE, STRUCK, LINK
    }

    Span {
        looks = Set.copyOf(looks);
    }
}
