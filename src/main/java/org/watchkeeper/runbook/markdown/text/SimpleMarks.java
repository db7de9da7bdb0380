package org.watchkeeper.runbook.markdown.text;

import java.util.Optional;

/// A line whose only marks are code (`` `df -h` ``) and bold words, read as CommonMark reads it but without its parser: most
/// lines with marks are such.
final class SimpleMarks {
    /// What stands that far in is code, marks and all (CommonMark 4.4).
    private static final String CODE = "    ";

    private final String line;
    private final StringBuilder seen = new StringBuilder();
    private boolean bold;

    private SimpleMarks(String line) {
        this.line = line;
    }

    /// The text a reader sees; empty where the line has other marks, or may have.
    static Optional<String> plain(String line) {
        var marks = new SimpleMarks(line.strip());
        return !line.startsWith(CODE) && line.indexOf('\t') < 0 && marks.isParagraph() && marks.read()
                ? Optional.of(marks.seen.toString().strip())
                : Optional.empty();
    }

    /// One line that begins with a letter, code or a bold word is no list, heading or quotation.
    private boolean isParagraph() {
        return !line.isEmpty() && line.indexOf('\n') < 0 && line.indexOf('\r') < 0
                && (Character.isLetter(line.charAt(0)) || line.charAt(0) == '`' && !line.startsWith("```")
                        || line.startsWith("**") && line.length() > 2 && Character.isLetterOrDigit(line.charAt(2)));
    }

    private boolean read() {
        int at = 0;
        while (at >= 0 && at < line.length()) {
            at = switch (line.charAt(at)) {
                case '`' -> code(at);
                case '*' -> bold(at);
                case '_' -> isInside(at) ? keep(at) : -1;
                case '[', '<', '&', '\\', 0 -> -1;
                default -> keep(at);
            };
        }
        return at >= 0 && !bold;
    }

    private int keep(int at) {
        seen.append(line.charAt(at));
        return at + 1;
    }

    /// Behind a span between single marks; -1 where it is none.
    private int code(int at) {
        int end = line.indexOf('`', at + 1);
        boolean single = end > at + 1 && (end + 1 == line.length() || line.charAt(end + 1) != '`');
        if (!single) {
            return -1;
        }
        var code = line.substring(at + 1, end);
        boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        seen.append(padded ? code.substring(1, code.length() - 1) : code);
        return end + 1;
    }

    /// Behind two stars that clearly open or close; -1 where that is not clear.
    private int bold(int at) {
        boolean two = line.startsWith("**", at) && !line.startsWith("***", at);
        if (!two || !(bold ? closes(at) : opens(at))) {
            return -1;
        }
        bold = !bold;
        return at + 2;
    }

    private boolean opens(int at) {
        return (at == 0 || line.charAt(at - 1) == ' ') && isWord(at + 2);
    }

    private boolean closes(int at) {
        boolean ends = at + 2 == line.length() || line.charAt(at + 2) == ' ' || line.charAt(at + 2) == ':';
        return ends && (isWord(at - 1) || line.charAt(at - 1) == ':');
    }

    /// Whether a `_` stands between letters, where it means nothing.
    private boolean isInside(int at) {
        return isWord(at - 1) && isWord(at + 1);
    }

    private boolean isWord(int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }
}
