package org.watchkeeper.runbook.shelf;

import java.util.List;

import org.watchkeeper.runbook.Library;

/// A document that was found, and the line that says most about why. `line` is 0 where only its title or file name matched.
public record Hit(Library.Entry entry, double score, int line, List<Snippet> snippets) {
    /// A stretch of that line; `found` ones are what was looked for.
    public record Snippet(String text, boolean found) {}

    public Hit {
        snippets = List.copyOf(snippets);
    }

    /// The line as text.
    public String text() {
        return snippets.stream().map(Snippet::text).reduce("", String::concat);
    }
}
