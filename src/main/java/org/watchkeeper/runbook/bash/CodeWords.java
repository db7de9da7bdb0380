package org.watchkeeper.runbook.bash;

import java.util.List;
import java.util.Set;

/// Which words of a program are themselves code for a shell: a value there would be executed.
final class CodeWords {
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ksh", "su", "script", "runuser");
    private static final Set<String> ALWAYS = Set.of("eval", "let", "trap", "watch", "alias", "unset", "read",
            "parallel");
    private static final Set<String> REMOTE_OPTIONS_WITH_VALUE = Set.of("-p", "-i", "-l", "-o", "-F", "-J", "-L", "-R",
            "-D",
            "-b", "-c", "-e", "-m", "-O", "-Q", "-S", "-W", "-w", "-E", "-B", "-I");

    private CodeWords() {}

    /// Index of the first such word, or -1.
    static int firstCodeWord(Invocation invocation) {
        var words = invocation.words();
        if (ALWAYS.contains(invocation.name())) {
            return 1;
        }
        if (SHELLS.contains(invocation.name())) {
            int option = indexOfCommandOption(words);
            return option < 0 ? -1 : option + 1;
        }
        return invocation.name().equals("ssh") ? afterTheHost(words) : -1;
    }

    static int indexOfCommandOption(List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            if (words.get(at).matches("-[a-zA-Z]*c|--command")) {
                return at;
            }
        }
        return -1;
    }

    static int afterTheHost(List<String> words) {
        int at = 1;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += REMOTE_OPTIONS_WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        }
        return at + 1;
    }
}
