package org.watchkeeper.runbook.ui.catalog;

import java.util.List;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.shelf.Card;
import org.watchkeeper.runbook.shelf.Hit.Snippet;

/// A line of the library: the head of a folder, or a runbook, perhaps with the line of it that was found.
public sealed interface LibraryRow {
    record Head(String title, int count) implements LibraryRow {}

    /// `line` is 0 and `snippets` are empty where nothing was looked for in the text.
    record Line(Card card, int line, List<Snippet> snippets) implements LibraryRow {
        public Line {
            snippets = List.copyOf(snippets);
        }

        public Library.Entry entry() {
            return card.entry();
        }
    }
}
