package org.watchkeeper.runbook.bash;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Flag;

/// One row of the command table: `systemctl start|stop = service`.
///
/// Conditions: a plain word is one of the first plain arguments, in order (`a|b` either); `-x` or `--long` is given (also
/// `-ax`, `--long=1`); `%regex%` is found in the arguments; `<` has input; `!` before any of these negates it.
record CommandRow(List<String> names, List<Predicate<Invocation>> conditions, Set<Flag> flags) {
    private static final int NEAR = 3;

    static CommandRow of(String line) {
        int equals = line.lastIndexOf('=');
        var words = List.of(line.substring(0, equals).strip().split("\\s+", -1));
        var flags = EnumSet.noneOf(Flag.class);
        for (var flag : line.substring(equals + 1).strip().split("\\s+", -1)) {
            if (!flag.equals("none")) {
                flags.add(Flag.valueOf(flag.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        return new CommandRow(List.of(words.getFirst().split("\\|", -1)), conditions(words.subList(1, words.size())),
                flags);
    }

    boolean fits(Invocation invocation) {
        for (var condition : conditions) {
            if (!condition.test(invocation)) {
                return false;
            }
        }
        return true;
    }

    private static List<Predicate<Invocation>> conditions(List<String> words) {
        var conditions = new ArrayList<Predicate<Invocation>>();
        var plain = new ArrayList<List<String>>();
        for (var word : words) {
            boolean negated = word.startsWith("!");
            var bare = negated ? word.substring(1) : word;
            if (bare.startsWith("-") || bare.startsWith("%") || bare.equals("<")) {
                var condition = condition(bare);
                conditions.add(negated ? condition.negate() : condition);
            } else {
                plain.add(List.of(bare.split("\\|")));
            }
        }
        if (!plain.isEmpty()) {
            conditions.add(invocation -> inOrder(invocation.arguments(), plain));
        }
        return List.copyOf(conditions);
    }

    private static Predicate<Invocation> condition(String word) {
        if (word.equals("<")) {
            return Invocation::fed;
        }
        if (word.startsWith("%")) {
            var form = Pattern.compile(word.substring(1, word.length() - 1));
            return invocation -> form.matcher(String.join(" ", invocation.arguments())).find();
        }
        var options = List.of(word.split("\\|"));
        return invocation -> invocation.arguments().stream()
                .anyMatch(given -> options.stream().anyMatch(option -> Options.is(given, option)));
    }

    private static boolean inOrder(List<String> arguments, List<List<String>> plain) {
        int next = 0;
        int seen = 0;
        for (int at = 0; at < arguments.size() && seen < NEAR && next < plain.size(); at++) {
            if (!arguments.get(at).startsWith("-")) {
                seen++;
                next += plain.get(next).contains(arguments.get(at)) ? 1 : 0;
            }
        }
        return next == plain.size();
    }
}
