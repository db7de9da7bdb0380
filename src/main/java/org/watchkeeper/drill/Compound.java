package org.watchkeeper.drill;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps `if … fi` and loops together: they are one command, with `;` where their parts end.
final class Compound {
    private static final Set<String> OPENS = Set.of("if", "for", "while", "until", "case");
    private static final Set<String> CLOSES = Set.of("fi", "done", "esac");
    private static final Set<String> LEADS = Set.of("then", "else", "elif", "do", "!", "if", "while", "until");

    private int depth;
    private int partStart;

    /// Told that a part has ended, the last of `words`; true when the command it belongs to has not.
    boolean goesOn(List<String> words, Words.After next) {
        if (words.size() == partStart) {
            return depth > 0;
        }
        count(words.subList(partStart, words.size()));
        if (depth == 0) {
            partStart = 0;
            return false;
        }
        var last = words.removeLast();
        words.add(last.equals("then") || last.equals("else") || last.equals("do") ? last : last + next.between());
        partStart = words.size();
        return true;
    }

    /// What was never closed.
    Optional<List<String>> rest(List<String> words) {
        return depth > 0 && !words.isEmpty() ? Optional.of(words) : Optional.empty();
    }

    private void count(List<String> part) {
        for (var word : part) {
            depth += OPENS.contains(word) ? 1 : CLOSES.contains(word) ? -1 : 0;
            if (!LEADS.contains(word)) {
                break;
            }
        }
        depth = Math.max(0, depth);
    }
}
