package org.watchkeeper.runbook.block;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a fence says its block is: the first word of its info string, whatever form a tool wants it in
/// (`bash`, `{.bash .copy}`, `sh,ignore`, `bash:run.sh`).
public record Language(String name, Says says) {
    /// What the word stands for. NOTHING leaves it to the text; TEXT says it is not code, which a prompt disproves.
    public enum Says {
        SHELL, CONSOLE, NOTHING, TEXT, OTHER
    }

    private static final Set<String> SHELL = Set.of("bash", "sh", "shell", "zsh", "ksh", "dash", "ash", "shellscript",
            "shell-script", "bash-script", "posix-shell", "unix", "linux", "command", "commands", "cmdline",
            "command-line", "commandline", "cli");
    private static final Set<String> CONSOLE = Set.of("console", "shell-session", "sh-session", "shellsession",
            "bash-session", "bashsession", "terminal", "session", "term", "tty", "prompt", "shell-console");
    private static final Set<String> NOTHING = Set.of("", "code", "none", "nohighlight", "no-highlight", "example",
            "default", "raw");
    private static final Set<String> TEXT = Set.of("text", "txt", "plain", "plaintext", "plain-text", "ascii");
    private static final Pattern DIRECTIVE = Pattern
            .compile("^\\s*\\{(?:code-block|code|sourcecode|prompt)}\\s*(?=\\w)");
    private static final Pattern WORD = Pattern.compile(
            "[\\s{}.,:;\\[(]*([^\\s{}.,:;\\[(]*)(?:\\s+(session|script)\\b)?.*",
            Pattern.DOTALL);

    public static final Language UNNAMED = new Language("", Says.NOTHING);

    /// `info` is what stands behind the fence.
    public static Language of(String info) {
        var form = WORD.matcher(DIRECTIVE.matcher(info.toLowerCase(Locale.ROOT)).replaceFirst(""));
        var word = form.matches() ? form.group(1) : "";
        return new Language(word, says(form.matches() && form.group(2) != null ? word + "-" + form.group(2) : word));
    }

    private static Says says(String word) {
        if (word.contains("=") || NOTHING.contains(word)) {
            return Says.NOTHING;
        }
        if (SHELL.contains(word)) {
            return Says.SHELL;
        }
        if (CONSOLE.contains(word)) {
            return Says.CONSOLE;
        }
        return TEXT.contains(word) ? Says.TEXT : Says.OTHER;
    }

    /// Whether commands may stand in such a block at all.
    public boolean mayHoldCommands() {
        return says != Says.OTHER;
    }
}
