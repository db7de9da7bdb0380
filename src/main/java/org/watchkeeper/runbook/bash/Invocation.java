package org.watchkeeper.runbook.bash;

import java.util.List;

/// One program that a command runs, looked through sudo, env and the like: its words without quoting, and its input.
record Invocation(List<Word> spelled, boolean sudo, boolean fed, boolean writes) {
    /// A word: its value without quotes, expansions kept as written, and where it stands in the script.
    record Word(String value, int start, int end) {}

    Invocation {
        spelled = List.copyOf(spelled);
    }

    /// The program without its directory.
    String name() {
        var first = spelled.getFirst().value();
        return first.substring(first.lastIndexOf('/') + 1);
    }

    List<String> words() {
        return spelled.stream().map(Word::value).toList();
    }

    List<String> arguments() {
        return words().subList(1, spelled.size());
    }

    /// Whether the place `[start, end)` of the script lies in a word that this program reads as code.
    boolean readsAsCode(int start, int end) {
        int first = CodeWords.firstCodeWord(this);
        return first >= 0 && spelled.subList(Math.min(first, spelled.size()), spelled.size()).stream()
                .anyMatch(word -> word.start() <= start && end <= word.end());
    }
}
