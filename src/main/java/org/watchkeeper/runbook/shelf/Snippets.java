package org.watchkeeper.runbook.shelf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.watchkeeper.runbook.shelf.Hit.Snippet;

/// A line cut to what can be shown, with the words that were looked for set apart.
record Snippets(String line, List<String> words) {
    private static final int LONGEST = 160;
    private static final int BEFORE = 40;

    List<Snippet> all() {
        var found = found();
        int first = Math.max(0, found.nextSetBit(0));
        int from = line.length() <= LONGEST ? 0 : Math.max(0, first - BEFORE);
        int to = Math.min(line.length(), from + LONGEST);
        var snippets = new ArrayList<Snippet>();
        add(snippets, from > 0 ? "…" : "", false);
        for (int at = from; at < to;) {
            boolean isFound = found.get(at);
            int end = Math.min(to, isFound ? found.nextClearBit(at) : endOf(found.nextSetBit(at), to));
            add(snippets, line.substring(at, end), isFound);
            at = end;
        }
        add(snippets, to < line.length() ? "…" : "", false);
        return snippets;
    }

    private static int endOf(int next, int to) {
        return next < 0 ? to : next;
    }

    private static void add(List<Snippet> snippets, String text, boolean isFound) {
        var shown = snippets.isEmpty() ? text.stripLeading() : text;
        if (!shown.isEmpty()) {
            snippets.add(new Snippet(shown, isFound));
        }
    }

    /// The characters of the line that are part of a word that was looked for. Folding may change how long a text is.
    private BitSet found() {
        var folded = new StringBuilder();
        var origin = new ArrayList<Integer>();
        for (int at = 0; at < line.length(); at += lengthAt(at)) {
            var plain = Folding.of(line.substring(at, at + lengthAt(at)));
            folded.append(plain);
            for (int i = 0; i < plain.length(); i++) {
                origin.add(at);
            }
        }
        var found = new BitSet(line.length());
        for (var word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
                int last = origin.get(at + word.length() - 1);
                found.set(origin.get(at), last + lengthAt(last));
            }
        }
        return found;
    }

    private int lengthAt(int position) {
        return Character.charCount(line.codePointAt(position));
    }
}
