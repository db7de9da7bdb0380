package org.watchkeeper.runbook.markdown.passage;

import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.List;
import java.util.regex.Pattern;

/// Links to other files, as written in a line.
final class Links {
    private static final Pattern LINK = Pattern
            .compile("(?<!!)\\[([^\\]\\n]{1,200})]\\(<?([^)\\s>]{1,300})>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern ONLY = Pattern.compile("\\[[^\\]]{1,200}]\\(#[^)]{0,200}\\)");

    private Links() {}

    record Link(String text, String target) {}

    /// Those that lead to a file beside the document, not to a place in it or on the net.
    static List<Link> in(String written) {
        return LINK.matcher(written).results().map(link -> new Link(Inline.plain(link.group(1)), link.group(2)))
                .filter(link -> !link.target().startsWith("#")
                        && !link.target().matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*"))
                .toList();
    }

    /// Whether a text is nothing but a link into the document: an entry of a table of contents.
    static boolean isOnlyLink(String written) {
        return ONLY.matcher(written.strip()).matches();
    }
}
