package org.watchkeeper.runbook.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place meant to be replaced by hand: `<node-name>`, `{{version}}` or `{mon-id}`, `[start, end)` of the text it was found in.
///
/// Found before bash parses anything: `kubectl drain <node-name> --force` is valid bash that reads a file (T-034).
public record Placeholder(int start, int end, String name) {
    private static final Pattern FORM = Pattern.compile(
            "(?<![<&\\\\])<([A-Za-z](?:[A-Za-z0-9_ -]{0,38}[A-Za-z0-9_]|[A-Za-z0-9_ -]{0,30}[ ,(]+e\\.g\\. ?[A-Za-z0-9_.-]{1,40})?)>(?!>)|(?<!\\{)\\{\\{ ?([A-Za-z][A-Za-z0-9_-]{0,39}) ?}}(?!})"
                    + "|(?<![^\\s/=.:,-])\\{([a-z][a-z0-9]*(?:[-_][a-z0-9]+)*)}(?![}\\[])");
    /// `a | \\` at the end of a line: the grammar takes the next line end for a blank, and bash needs no backslash there.
    private static final Pattern OPERATOR_AND_BACKSLASH = Pattern.compile("(\\||&&)[ \\t]*\\\\(?=\n)");
    private static final int MOST = 300;
    /// Whole programs of awk.
    private static final Set<String> STATEMENTS = Set.of("print", "next", "exit", "getline");
    /// What a program puts in place of `{name}`, by its manual.
    private static final Map<String, Set<String>> FILLED = Map.of("borg",
            Set.of("hostname", "fqdn", "reverse_fqdn", "now", "utcnow", "unixtime", "user", "pid", "uuid4",
                    "borgversion",
                    "borgmajor", "borgminor", "borgpatch"),
            "gh", Set.of("owner", "repo", "branch"));
    private static final Set<String> TEMPLATE_WORDS = Set.of("end", "else", "range", "if", "with", "define", "block");

    /// All placeholders of a shell text, in order.
    public static List<Placeholder> in(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('{') < 0) {
            return List.of();
        }
        var found = new ArrayList<Placeholder>();
        var form = FORM.matcher(text);
        while (found.size() < MOST && form.find()) {
            var words = words(form);
            if (isMeant(text, form, words)) {
                found.add(new Placeholder(form.start(), form.end(), identifier(words)));
            }
        }
        return List.copyOf(found);
    }

    private static String words(Matcher form) {
        return form.group(1) != null ? form.group(1) : form.group(2) != null ? form.group(2) : form.group(3);
    }

    /// In a text that writes files, single braces may be another language's.
    private static boolean isMeant(String text, Matcher form, String words) {
        if (form.group(1) != null) {
            return isMeant(text, form.start(), form.end(), words);
        }
        return form.group(2) != null
                ? !TEMPLATE_WORDS.contains(words)
                : !STATEMENTS.contains(words) && (words.indexOf('-') > 0 || !text.contains("<<"));
    }

    /// Whether it is written `{name}` and means something else in `command`: in single quotes a program's own text has such
    /// braces, and some programs fill them themselves.
    public boolean isOwn(Command command) {
        boolean single = command.text().charAt(start) == '{' && command.text().charAt(start + 1) != '{';
        return single && (command.isQuotedAt(start) || command.programs().stream()
                .anyMatch(program -> FILLED.getOrDefault(program, Set.of()).contains(name)));
    }

    /// `sort <in>out` redirects, and `<b>bold</b>` is markup.
    private static boolean isMeant(String text, int start, int end, String words) {
        int far = Math.min(text.length(), end + 2_000);
        if (text.substring(end, far).contains("</" + words + ">")) {
            return false;
        }
        boolean freeBefore = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        boolean wordAfter = end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "$&_".indexOf(text.charAt(end)) >= 0);
        return !(freeBefore && wordAfter);
    }

    /// `node-name` as a parameter is `node_name`.
    public static String identifier(String words) {
        var name = words.replaceFirst("[ ,(]+e\\.g\\..*$", "").strip().toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "value_" + name : name;
    }

    /// `text` with every placeholder and every character that is not ASCII as a plain letter; nothing moves.
    static String masked(String text) {
        var letters = new StringBuilder(text);
        for (var placeholder : in(text)) {
            letters.replace(placeholder.start(), placeholder.end(),
                    "x".repeat(placeholder.end() - placeholder.start()));
        }
        if (text.indexOf('\\') >= 0) {
            OPERATOR_AND_BACKSLASH.matcher(text).results().forEach(end -> letters.setCharAt(end.end() - 1, ' '));
        }
        for (int at = 0; at < letters.length(); at++) {
            if (letters.charAt(at) > 126 || letters.charAt(at) == 0) {
                letters.setCharAt(at, 'x');
            }
        }
        return letters.toString();
    }
}
