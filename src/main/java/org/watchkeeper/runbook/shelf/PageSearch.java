package org.watchkeeper.runbook.shelf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for the words of a query in one document.
final class PageSearch {
    /// More places of one word than these add nothing to what is known.
    private static final int MOST_PLACES = 200;
    private static final double IN_HEAD = 40;
    private static final double WHOLE = 1.5;

    private final Page page;
    private final List<String> words;
    private final Map<Integer, Weight> lines = new HashMap<>();
    private double score;

    PageSearch(Page page, List<String> words) {
        this.page = page;
        this.words = words;
    }

    /// The document as a hit; empty where a word is missing.
    Optional<Hit> hit() {
        for (int word = 0; word < words.size(); word++) {
            if (!look(word)) {
                return Optional.empty();
            }
        }
        var best = lines.entrySet().stream().max(Comparator.comparingDouble(PageSearch::inLine)
                .thenComparing(Map.Entry.<Integer, Weight>comparingByKey().reversed()));
        double total = score + best.map(PageSearch::inLine).orElse(0.0) + Math.log1p(lines.size());
        int line = best.map(Map.Entry::getKey).orElse(0);
        return Optional.of(new Hit(page.entry(), total, line,
                line == 0 ? List.of() : new Snippets(page.line(line), words).all()));
    }

    /// A line that has several of the words says more than their sum.
    private static double inLine(Map.Entry<Integer, Weight> line) {
        return line.getValue().sum() * line.getValue().words();
    }

    /// What was found in one line; `last` is the word that was found there last.
    private record Weight(double sum, int words, int last) {
        Weight and(Weight other) {
            return new Weight(sum + other.sum, words + (last == other.last ? 0 : 1), other.last);
        }
    }

    private boolean look(int number) {
        var word = words.get(number);
        int inHead = page.head().indexOf(word);
        if (inHead >= 0) {
            score += IN_HEAD * whole(page.head(), inHead, word);
        }
        var text = page.text();
        int places = 0;
        for (int at = text.indexOf(word); at >= 0
                && places < MOST_PLACES; at = text.indexOf(word, at + word.length())) {
            int line = page.lineAt(at);
            lines.merge(line, new Weight(page.weight(line) * whole(text, at, word), 1, number), Weight::and);
            places++;
        }
        return inHead >= 0 || places > 0;
    }

    /// A whole word counts more than a part of one.
    private static double whole(String text, int at, String word) {
        int end = at + word.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return begins && ends ? WHOLE : 1;
    }
}
