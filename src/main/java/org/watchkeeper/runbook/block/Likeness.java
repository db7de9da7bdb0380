package org.watchkeeper.runbook.block;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.ShellScripts;

/// How much a text is like a command that somebody typed.
enum Likeness {
    /// Runs a program that is known, or is a loop or a condition.
    FAMILIAR,
    /// Has a command's form: a plain word and options, a pipe, an expansion.
    PLAUSIBLE,
    /// Only sets variables: a settings file does too.
    NEUTRAL,
    /// Nothing speaks for it.
    UNLIKELY,
    /// A table, a message, a sentence, a statement in another language.
    PRINTED;

    private static final Set<String> WORDS = Set.of("test", "host", "time", "w", "who", "last", "less", "more", "make",
            "install", "link", "file", "join", "split", "cut", "sort", "top", "users", "group", "groups", "history",
            "type", "read", "set", "help", "true", "false", "start", "stop", "restart", "reload", "yes", "column",
            "comm",
            "look", "nice", "service", "tree", "local", "bind", "mount", "find", "watch", "wait", "at", "import",
            "route",
            "select", "option", "options", "edit", "code", "tr", "id", "head", "tail", "date", "source", "kill",
            "command",
            "return", "exit", "sum", "rev", "cat", "mail", "batch", "show", "free", "ps", "strings", "flow");
    /// What services are asked to do; a few are programs too.
    private static final Set<String> ACTIONS = Set.of("start", "stop", "restart", "reload", "status", "enable",
            "disable");
    private static final Pattern OPTION = Pattern
            .compile("(^|\\s)--?[A-Za-z0-9][\\w-]*|[|>&]|\\$[\\w({]|(^|\\s)[~.]?/\\S");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.+-]*");
    private static final Pattern PROSE = Pattern.compile(
            "(?i)\\b(the|is|are|was|were|an?|of|with|you|your|this|that|these|be|been|will|not|should|must|can|has|have|der|die|das|und|ist|les?|la|des|est|el|los|una)\\b");
    private static final Pattern ENDS = Pattern.compile(".*\\w[.!?]$");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern SQL = Pattern.compile(
            "(?is)(select|insert|update|delete|alter|create|drop|grant|revoke|vacuum|analyze|show|begin|commit|rollback|explain|with|truncate|reindex|use|set|call|declare|describe|flush|start|change|reset|purge|optimize)\\s.*;\\s*(--.*)?");
    private static final Pattern[] PRINTED_LINES = Stream.of("\\s*\\|.*\\|\\s*", "\\s*\\+[-=+ ]{3,}.*",
            "[-=_*+~#.]{4,}\\s*",
            "-+\\[ RECORD.*", "\\(\\d+ rows?\\).*", "\\s*[•●○✓✔✅❌✗✘→⇒▶├└│┌╭╰╞⎿].*", "\\.\\.\\.\\s*", "[\\[{}\\]],?\\s*",
            "\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d.*", "[A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d.*",
            "\\d\\d:\\d\\d:\\d\\d.*",
            "\\[?(INFO|WARN|WARNING|ERROR|ERR|DEBUG|NOTICE|FATAL|CRITICAL|SUCCESS|OK|PASS|PASSED|FAIL|FAILED|Error|Warning|HTTP/[\\d.]+)[\\s:\\]].*",
            "[A-Z][\\w'’-]*( [\\w'’-]+){0,5}:(\\s.*)?", "[A-Z][A-Z0-9_()%/-]+(\\s{2,}[A-Z(%].*| +[A-Z_]{2,}( .*)?)",
            "[A-Z][a-z]+-[A-Z]\\w+( .*)?", "[\\w./-]+: \\S.*", "[\\w./-]+:\\s*", "[\\w.\\[\\]*-]+\\s+=\\s.*",
            "[d-]([r-][w-][xsStT-]){3}.*", "\\[[^\\s\\[\\]$-][^\\]]{0,60}] \\S.*",
            "\\d+([.,:]\\d+)*[%KMGTi]*(\\s.*)?",
            "[\\w.-]+/\\S+ (is )?(created|configured|unchanged|deleted|patched|edited|labeled|annotated|tainted|untainted|scaled|restarted|(already )?(un)?cordoned|drained|evicted|exposed|replaced|condition met|image updated|rolled back|serverside-applied|pruned).*",
            "(pod|node|deployment|job|service|namespace|secret|persistentvolumeclaim|[a-z.]+) \"[^\"]+\" \\w+.*",
            "(GET|PUT|POST|DELETE|HEAD|PATCH) /?[_\\w].*",
            "(FROM|RUN|COPY|ADD|ENV|EXPOSE|CMD|ENTRYPOINT|WORKDIR) \\S.*",
            "@\\w+ .*", "[*\\d/,-]+ [*\\d/,-]+ [*\\d/,-]+ [*\\d/,a-zA-Z-]+ [*\\d/,a-zA-Z-]+ .*", "\\w+://\\S+",
            "<[!?/]?\\w+[^>]*>.*", ":[\\w-]+:(\\s.*)?")
            .map(Pattern::compile).toArray(Pattern[]::new);
    private static final Pattern COLUMNS = Pattern.compile("\\S+ {2,}\\S.* {2,}\\S.*");
    /// A sentence of Markdown that mentions a command; a shell would run the command first and then its output.
    private static final Pattern MENTIONS = Pattern
            .compile("\\s*(?:`[^`]+`[.:;]?|\\p{Lu}\\p{Ll}+[ ,:].*`[^`]+`.*)\\s*");
    /// What was typed at another program's prompt: a redirection to a file would be followed by nothing.
    private static final Pattern INSIDE = Pattern.compile("\\s*> ?[A-Za-z]\\w*\\s+[^\\s|&;<>].*");
    /// How a program is used, not a use of it: `app {start|stop}`, `app [--force] FILE...`.
    private static final Pattern SYNOPSIS = Pattern.compile(
            "(?<![\\w{$\\\\])[{\\[] ?[\\w.:-]+(?: ?\\| ?[\\w.:-]+)+ ?[}\\]]|(?:^|\\s)\\[-{1,2}[A-Za-z][^\\]\\n]*]"
                    + "|(?:^|\\s)(?:[A-Z_]{3,}|<[\\w -]+>|\\[[\\w -]+])\\.\\.\\.(?:\\s|$)");
    /// `app <start|stop>`: a shell would read and write files where blanks or dots are, or a program is run.
    private static final Pattern CHOICE = Pattern.compile("(?<!\\S)<[A-Za-z][\\w-]*((?:\\|[A-Za-z][\\w-]*)+)>(?!\\S)");
    /// An item of a list in Markdown or YAML; an option never has a blank behind its dash.
    private static final Pattern BULLET = Pattern.compile("\\s*[-*•] (?:\\*\\*|[\\p{Lu}`\\[]).*");
    /// A line for cron, whatever stands behind its times.
    private static final Pattern CRON = Pattern
            .compile("\\s*(?:[*\\d][*\\d/,-]* +){2}(?:[*\\d?L][*\\d/,L-]* +)[*\\da-zA-Z/,-]+ +[*\\da-zA-Z/,-]+ +\\S.*");
    private static final Pattern SERVICE = Pattern.compile("service \\S+ (?:start|stop|restart|reload|status)");
    private static final Pattern VERSION = Pattern.compile("[\\w-]+ version:? +\\S*\\d.*|[\\w-]+ version: .*");
    private static final Pattern HEADINGS = Pattern.compile("[a-z]+ {3,}[\\w.%]+( +[\\w.%]+){2,}");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{L}'’]*,? (?!.*(?<=\\s)--?\\w)[^|$=/]*");

    static Likeness of(Command command) {
        var first = command.text().lines().findFirst().orElse("");
        if (command.isAssignment()) {
            return NEUTRAL;
        }
        if (MENTIONS.matcher(first).matches() || INSIDE.matcher(first).matches() || isQuotation(command)
                || isSynopsis(command) || BULLET.matcher(first).matches() || CRON.matcher(first).matches()) {
            return PRINTED;
        }
        if (command.isFamiliar()) {
            return familiar(command, first);
        }
        if (command.isCompound()) {
            return FAMILIAR;
        }
        if (isPrinted(first) || SQL.matcher(command.text()).matches()) {
            return PRINTED;
        }
        var word = first.strip().split("\\s", 2)[0];
        boolean plain = NAME.matcher(word).matches() && word.length() > 1 && !isProse(first);
        if (isProse(first) && ENDS.matcher(first.strip()).matches()) {
            return PRINTED;
        }
        return plain && OPTION.matcher(QUOTED.matcher(first).replaceAll("x")).find() ? PLAUSIBLE : UNLIKELY;
    }

    /// Whether a command is a pattern of commands: what somebody types is one of them.
    static boolean isSynopsis(Command command) {
        var text = command.text();
        boolean possible = text.indexOf('|') > 0 || text.contains("[-") || text.contains("...");
        if (!possible || command.isCompound()) {
            return false;
        }
        var form = QUOTED.matcher(command.form()).replaceAll("x");
        return SYNOPSIS.matcher(form).find() || CHOICE.matcher(form).results()
                .anyMatch(choice -> Stream.of(choice.group(1).substring(1).split("\\|", -1))
                        .noneMatch(word -> ShellScripts.isProgram(word) && !ACTIONS.contains(word)));
    }

    /// A quoted text is no name of a program where it has several words.
    private static boolean isQuotation(Command command) {
        var written = command.text().strip();
        return !command.words().isEmpty() && (written.startsWith("\"") || written.startsWith("'"))
                && command.words().getFirst().strip().matches("(?s).*\\s.*\\s.*");
    }

    /// Whether a line begins with a word that can be a program's name, and reads like no sentence.
    static boolean isProgramName(String line) {
        var words = line.strip().split("\\s+", -1);
        return NAME.matcher(words[0]).matches() && words[0].length() > 2 && words.length < 8 && !isProse(line)
                && !line.strip().matches(".*[.:;,]");
    }

    /// A known word may begin a sentence or a setting: then it needs an option, or few words.
    private static Likeness familiar(Command command, String first) {
        var words = first.strip().split("\\s+", -1);
        if (HEADINGS.matcher(first.strip()).matches() || VERSION.matcher(first.strip()).matches()) {
            return PRINTED;
        }
        if (!WORDS.contains(words[0])) {
            return FAMILIAR;
        }
        if (SQL.matcher(command.text()).matches() && !first.contains(" -") || first.strip().endsWith(":")) {
            return PRINTED;
        }
        boolean form = OPTION.matcher(first).find() || words.length <= 3;
        return form && !isProse(first) && !first.strip().endsWith(";") ? FAMILIAR : UNLIKELY;
    }

    /// Whether a line starts with a program, and not as a sentence that happens to.
    static boolean beginsLikeCommand(String line) {
        var word = line.strip().split("\\s", 2)[0];
        return ShellScripts.isProgram(word) && !isProse(line)
                && (!WORDS.contains(word) || OPTION.matcher(line).find() || SERVICE.matcher(line.strip()).matches());
    }

    private static boolean isProse(String line) {
        boolean quotes = line.indexOf('"') >= 0 || line.indexOf('\'') >= 0;
        var bare = quotes ? QUOTED.matcher(line).replaceAll("x") : line;
        var prose = PROSE.matcher(bare);
        return prose.find() && (ENDS.matcher(bare).matches() || prose.find());
    }

    /// Whether a line is of a form that programs print and nobody types.
    static boolean isPrinted(String line) {
        if (line.length() > 500 || line.isBlank()) {
            return false;
        }
        var word = line.strip().split("\\s", 2)[0];
        if (ShellScripts.isProgram(word)) {
            return false;
        }
        for (var form : PRINTED_LINES) {
            if (form.matcher(line).matches()) {
                return true;
            }
        }
        boolean columns = COLUMNS.matcher(line.strip()).matches() && QUOTED.matcher(line).results().findAny().isEmpty()
                && line.indexOf('\\') < 0 && !line.contains(" -");
        return columns || SENTENCE.matcher(line.strip()).matches();
    }
}
