package org.watchkeeper.run.ui.walk;

/// A document's prose as plain text: the marks of Markdown that only decorate are left out.
public final class Prose {
    private Prose() {}

    public static String of(String markdown) {
        return markdown.strip().replace("**", "").replace("`", "")
                .replaceAll("(?m)^\\s*[-*]\\s+", "• ").replaceAll("(?m)^>\\s?", "")
                .replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1").replaceAll("(?<![\\n])\\n(?![\\n•])", " ");
    }
}
