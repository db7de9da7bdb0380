package org.watchkeeper.runbook.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Block.Kind;
import org.watchkeeper.runbook.bash.Script;

/// What a code block is, by its language and, because languages lie, by its look (T-003, T-004).
final class BlockKinds {
    private static final Set<String> SHELL = Set.of("bash", "sh", "shell", "zsh", "ksh", "dash");
    private static final Set<String> CONSOLE = Set.of("console", "shell-session", "sh-session", "shellsession",
            "terminal", "session");
    private static final Pattern SECTION_OPENS = Pattern.compile("[^|&;(){}]*[^\\s|&;(){}]\\s*\\{\\s*");
    private static final Pattern SAMPLE = Pattern
            .compile("[A-Za-z_:][\\w:]*(\\{[^}]*})?\\s+[-+]?[0-9.]+(e[-+]?\\d+)?(\\s+\\d+)?");
    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*(\"|})|\\[\\s*([{\"\\]]|\\d)).*", Pattern.DOTALL);
    private static final Pattern INI = Pattern.compile("\\[[\\w .:-]*[\\w.]]");
    private static final Pattern SETTING = Pattern.compile("\\s*([\\w.-]+\\s+=\\s.*|[\\w./-]+:(\\s.*)?|- .*|\\s+.*)");

    private BlockKinds() {}

    static Kind of(String language, String text, Script script) {
        if (CONSOLE.contains(language)) {
            return Kind.CONSOLE;
        }
        boolean unnamed = language.isEmpty();
        if (!unnamed && !SHELL.contains(language)) {
            return Kind.CONFIG;
        }
        if (Transcript.isOne(text)) {
            return Kind.CONSOLE;
        }
        return notShell(text).isPresent() || unnamed && !looksLikeShell(script) ? Kind.CONFIG : Kind.SHELL;
    }

    static boolean saysShell(String language) {
        return SHELL.contains(language);
    }

    /// Why a text is no shell whatever its fence says.
    static Optional<String> notShell(String text) {
        var lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (lines.stream().allMatch(line -> SAMPLE.matcher(line).matches()) && text.contains("{")) {
            return Optional.of("it holds metric samples");
        }
        if (JSON.matcher(text).matches()) {
            return Optional.of("it holds JSON");
        }
        if (INI.matcher(lines.getFirst().strip()).matches()) {
            return Optional.of("it starts with a [section]");
        }
        return structured(text, lines);
    }

    private static Optional<String> structured(String text, List<String> lines) {
        if (!text.contains("<<") && lines.stream().anyMatch(BlockKinds::opensSection)) {
            return Optional.of("it opens a section with '{' as configuration files do");
        }
        boolean settings = lines.size() > 1 && !lines.getFirst().startsWith(" ")
                && lines.stream().allMatch(line -> SETTING.matcher(line).matches());
        return settings ? Optional.of("every line is a setting") : Optional.empty();
    }

    private static boolean opensSection(String line) {
        return line.length() < 300 && line.stripTrailing().endsWith("{") && !line.strip().startsWith("function ")
                && SECTION_OPENS.matcher(line).matches();
    }

    private static boolean looksLikeShell(Script script) {
        var commands = script.commands();
        long familiar = commands.stream().filter(org.watchkeeper.runbook.bash.Command::isFamiliar).count();
        return script.faults().isEmpty() && familiar > 0 && familiar * 2 >= commands.size();
    }
}
