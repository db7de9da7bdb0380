package org.watchkeeper.runbook.bash;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The programs a host must have before a command can run: its first words, those behind sudo and the like included.
final class Tools {
    private static final Set<String> BUILT_IN = Set.of("test", "[", "[[", ":", ".", "source", "cd", "pushd", "popd",
            "echo",
            "printf", "true", "false", "export", "local", "declare", "typeset", "readonly", "set", "shopt", "unset",
            "alias",
            "umask", "exit", "return", "wait", "shift", "trap", "read", "ulimit", "type", "command", "builtin", "exec",
            "eval", "let", "history", "hash", "jobs", "bg", "fg", "kill", "pwd", "select", "times", "getopts");
    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9_./+-]+");
    private static final Pattern FUNCTION = Pattern.compile("(?:^|[;\\n])\\s*(?:function\\s+)?([\\w-]+)\\s*\\(\\)");

    private Tools() {}

    /// In the order they are used; `text` is the command, in which functions may be defined.
    static List<String> of(List<Invocation> invocations, String text) {
        var tools = new LinkedHashSet<String>();
        for (var invocation : invocations) {
            if (!invocation.inside()) {
                invocation.before().stream().filter(Wrappers::isOne).forEach(tools::add);
                tools.add(invocation.words().getFirst());
            }
        }
        tools.removeIf(tool -> BUILT_IN.contains(tool) || !PROGRAM.matcher(tool).matches());
        if (text.contains("()")) {
            FUNCTION.matcher(text).results().forEach(function -> tools.remove(function.group(1)));
        }
        return List.copyOf(tools);
    }
}
