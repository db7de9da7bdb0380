package org.watchkeeper.runbook.bash;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.Invocation.Word;

/// How options are written: `-x`, `-axf`, `--long`, `--long=value`, `--long value`.
final class Options {
    private static final int LONGEST_CLUSTER = 6;
    private static final Pattern CLUSTER = Pattern.compile("-[A-Za-z]+.*");

    private Options() {}

    static boolean is(String given, String option) {
        if (given.equals(option) || given.startsWith(option) && given.startsWith("=", option.length())) {
            return true;
        }
        boolean cluster = option.length() == 2 && given.startsWith("-") && !given.startsWith("--");
        return cluster && given.length() <= LONGEST_CLUSTER && given.indexOf(option.charAt(1)) > 0
                && CLUSTER.matcher(given).matches();
    }

    static Optional<Word> value(List<Word> words, List<String> options) {
        for (int at = 1; at < words.size(); at++) {
            var word = words.get(at);
            for (var option : options) {
                if (word.value().equals(option)) {
                    return at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
                }
                if (word.value().startsWith(option + "=")) {
                    return Optional.of(new Word(word.value().substring(option.length() + 1), word.start(), word.end()));
                }
            }
        }
        return Optional.empty();
    }
}
