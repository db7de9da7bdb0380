package org.watchkeeper.runbook.ui.page;

import java.util.Set;

/// A stretch of text in one style. `target` is where a link leads, or empty.
public record Span(String text, Set<Look> looks, String target) {
    public enum Look {
        BOLD, ITALIC, CODE, STRUCK, LINK
    }

    public Span {
        looks = Set.copyOf(looks);
    }
}
