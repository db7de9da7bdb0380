package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;

/// The same sub-command with differently named options: `--from 1 --to 2` here, `--from-version 1 --to-version 2` there.
public final class OptionSurvey implements Survey {
    private static final int WORDS = 3;
    private static final Pattern WORD = Pattern.compile("[\\w./-]+");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var known = new HashMap<String, Map<Set<String>, Seen>>();
        for (var seen : all) {
            seen.programs().stream().filter(program -> !program.apart())
                    .forEach(program -> compare(seen, program, known, notes));
        }
    }

    private static void compare(Seen seen, Invocation program, Map<String, Map<Set<String>, Seen>> known, Notes notes) {
        if (program.arguments().stream().noneMatch(word -> word.startsWith("--"))) {
            return;
        }
        var options = program.arguments().stream().filter(word -> word.startsWith("--") && word.length() > 2)
                .map(word -> word.indexOf('=') < 0 ? word : word.replaceAll("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var verb = program.words().stream().limit(WORDS)
                .takeWhile(word -> !word.startsWith("-") && WORD.matcher(word).matches())
                .collect(Collectors.joining(" "));
        if (options.isEmpty() || verb.indexOf(' ') < 0) {
            return;
        }
        var others = known.computeIfAbsent(verb, unknown -> new HashMap<>());
        others.entrySet().stream().filter(other -> differs(options, other.getKey())).findFirst()
                .ifPresent(other -> notes.add(seen, Rule.OTHER_OPTIONS,
                        "'" + verb + "' is given " + String.join(" ", options)
                                + " here and " + String.join(" ", other.getKey()) + " in line "
                                + other.getValue().lines().first()
                                + ": one of them is wrong"));
        others.putIfAbsent(options, seen);
    }

    /// Two options that are not the same and share a word: `--from` and `--from-version`.
    private static boolean differs(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(one -> !others.contains(one) && others.stream()
                .anyMatch(other -> !some.contains(other) && (one.startsWith(other + "-") || other.startsWith(one + "-")
                        || one.endsWith("-" + other.substring(2)) || other.endsWith("-" + one.substring(2)))));
    }
}
