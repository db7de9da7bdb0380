package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.version.SideBySide.Differs;
import org.watchkeeper.runbook.version.SideBySide.Half;
import org.watchkeeper.runbook.version.SideBySide.Stretch;

/// One line beside what became of it: the words that differ are marked on both sides.
final class WordsBeside {
    private WordsBeside() {}

    static Differs row(int line, String before, int newLine, String after) {
        var left = Tokens.of(before);
        var right = Tokens.of(after);
        var deltas = Delta.between(left, right);
        return new Differs(
                new Half(line,
                        stretches(left, deltas.stream().map(delta -> List.of(delta.from(), delta.to())).toList())),
                new Half(newLine,
                        stretches(right,
                                deltas.stream().map(delta -> List.of(delta.newFrom(), delta.newTo())).toList())));
    }

    private static List<Stretch> stretches(List<String> tokens, List<List<Integer>> differing) {
        var stretches = new ArrayList<Stretch>();
        int at = 0;
        for (var range : differing) {
            add(stretches, tokens, at, range.getFirst(), false);
            add(stretches, tokens, range.getFirst(), range.getLast(), true);
            at = range.getLast();
        }
        add(stretches, tokens, at, tokens.size(), false);
        return stretches;
    }

    private static void add(List<Stretch> stretches, List<String> tokens, int from, int to, boolean differs) {
        if (from < to) {
            stretches.add(new Stretch(String.join("", tokens.subList(from, to)), differs));
        }
    }
}
