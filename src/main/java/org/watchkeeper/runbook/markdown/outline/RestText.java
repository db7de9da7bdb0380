package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A document in the manner of reStructuredText, line by line as Markdown would say it: titles with a line below (and above)
/// them, blocks announced by `::`, items that begin with `#.`. What stands inside a block stays as it is, further indented.
final class RestText {
    private static final Pattern MARKDOWN = Pattern.compile("#{1,6} \\S.*|\\s*(?:`{3,}|~{3,}[^~]).*");
    private static final Pattern DIRECTIVE = Pattern.compile("\\s*\\.\\. [\\w-]+::.*");
    private static final Pattern LINE = Pattern.compile("([=\\-^~\"'`*+.:_#])\\1{2,}\\s*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:#|[a-h])\\. (.*)");
    /// `text <target>`__, :doc:`text </target>`.
    private static final Pattern LINK = Pattern
            .compile("(?::[\\w:-]+:)?(?<!`)`([^`<]+?)\\s*<[^`<>]+>`_{0,2}|:[\\w:-]+:`([^`<>]+)`");
    private static final int DEEPEST = 6;

    private final List<String> lines;
    private final List<String> markdown = new ArrayList<>();
    /// The kinds of titles, outermost first, as they first appear.
    private final List<String> levels = new ArrayList<>();
    /// The indentation of the text that announced a block; -1 outside one.
    private int announced = -1;

    private RestText(List<String> lines) {
        this.lines = lines;
    }

    /// Whether it has titles and blocks of this kind and none of Markdown.
    static boolean isOne(List<String> lines, int skipped) {
        var own = lines.subList(Math.min(skipped, lines.size()), lines.size());
        var text = new RestText(own);
        boolean announces = false;
        boolean titled = false;
        for (int at = 0; at < own.size(); at++) {
            if (MARKDOWN.matcher(own.get(at)).matches()) {
                return false;
            }
            announces |= DIRECTIVE.matcher(own.get(at)).matches() || text.announces(at);
            titled |= text.isTitle(at);
        }
        return announces && titled;
    }

    /// As many lines as there were.
    static List<String> asMarkdown(List<String> written) {
        var lines = RestBlocks.opened(written);
        var text = new RestText(lines);
        for (int at = 0; at < lines.size(); at++) {
            text.take(at);
        }
        return text.markdown;
    }

    private void take(int at) {
        var line = lines.get(at);
        if (announced >= 0 && !line.isBlank() && indent(line) <= announced) {
            announced = -1;
        }
        if (announced >= 0) {
            markdown.add(line.isBlank() ? "" : "    " + line);
        } else if (isTitle(at)) {
            markdown.add("#".repeat(level(at)) + " " + line.strip());
        } else if (at > 0 && isTitle(at - 1) || at + 1 < lines.size() && isOver(at)) {
            markdown.add("");
        } else {
            text(at, line);
        }
    }

    private void text(int at, String line) {
        if (announces(at)) {
            announced = indent(line);
            markdown.add(line.strip().equals("::") ? "" : numbered(line.stripTrailing().replaceFirst("\\s*::$", ":")));
        } else {
            markdown.add(numbered(line));
        }
    }

    private static String numbered(String line) {
        var plain = line.indexOf('`') < 0
                ? line
                : LINK.matcher(line).replaceAll(link -> java.util.regex.Matcher.quoteReplacement(
                        link.group(1) == null ? link.group(2) : link.group(1)));
        var item = ITEM.matcher(plain);
        return item.matches() ? item.group(1) + "1. " + item.group(2) : plain;
    }

    /// Whether a line ends with `::` and what follows is indented further.
    private boolean announces(int at) {
        var line = lines.get(at);
        if (!line.stripTrailing().endsWith("::") || DIRECTIVE.matcher(line).matches()) {
            return false;
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next > at + 1 && next < lines.size() && indent(lines.get(next)) > indent(line);
    }

    private boolean isTitle(int at) {
        if (at < 0 || at + 1 >= lines.size() || lines.get(at).isBlank() || LINE.matcher(lines.get(at)).matches()) {
            return false;
        }
        var title = lines.get(at).strip();
        var under = lines.get(at + 1).stripTrailing();
        boolean begins = at == 0 || lines.get(at - 1).isBlank() || isSame(lines.get(at - 1), under);
        return begins && LINE.matcher(under).matches() && under.length() >= Math.max(3, title.length() - 1);
    }

    /// The line above a title.
    private boolean isOver(int at) {
        return LINE.matcher(lines.get(at)).matches() && isTitle(at + 1) && at + 2 < lines.size()
                && isSame(lines.get(at), lines.get(at + 2));
    }

    private static boolean isSame(String line, String other) {
        return !line.isBlank() && line.stripTrailing().equals(other.stripTrailing());
    }

    private int level(int at) {
        var kind = lines.get(at + 1).substring(0, 1) + (at > 0 && isSame(lines.get(at - 1), lines.get(at + 1)));
        if (!levels.contains(kind)) {
            levels.add(kind);
        }
        return Math.min(DEEPEST, levels.indexOf(kind) + 1);
    }

    /// In columns; a tab goes on to the next eighth.
    static int indent(String line) {
        int column = 0;
        for (int at = 0; at < line.length() && Character.isWhitespace(line.charAt(at)); at++) {
            column += line.charAt(at) == '\t' ? 8 - column % 8 : 1;
        }
        return column;
    }
}
