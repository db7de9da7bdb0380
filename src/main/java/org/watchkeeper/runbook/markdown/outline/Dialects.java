package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What other Markdown dialects and HTML wrap around text, opened, so that plain CommonMark finds what is inside: tabs and
/// admonitions of MkDocs (indented), tags such as `<details>` and `<TabItem>`, `<pre>`, highlight blocks of Jekyll and Hugo,
/// `.. code-block::` of reStructuredText; whole documents of AsciiDoc and reStructuredText.
///
/// Each row knows the source line it comes from; nothing here changes what a reader is shown.
final class Dialects {
    /// Nothing of another dialect is looked for behind so many blanks: such lines are made to tie up their reader.
    private static final int FARTHEST = 200;
    static final Pattern FENCE = Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?(`{3,}|~{3,})([^`]*)");
    private static final Pattern TAB = Pattern.compile("(\\s*)={3}[!+]?\\s+[\"'](.{0,200})[\"']\\s*");
    private static final Pattern ADMONITION = Pattern
            .compile(
                    "(\\s*)(?:!{3}|\\?{3}\\+?)\\s+([A-Za-z][\\w -]{0,40}?)(?:\\s+(?:inline(?: end)?\\s+)?[\"'](.{0,200})[\"'])?\\s*");
    private static final Pattern DIRECTIVE = Pattern
            .compile("(\\s*)\\.\\.\\s+(code-block|code|sourcecode|prompt|parsed-literal)::\\s*([\\w-]*).*");
    private static final Pattern OPTION = Pattern.compile("\\s*:[\\w-]+:(?:\\s.*)?");
    /// So much further in than a paragraph, a line is code by itself.
    private static final int CODE = 4;
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+(?=\\S)");
    private static final Pattern MARGIN = Pattern.compile("^[\\s>]+");

    private final Opened rows = new Opened();
    private final HtmlTags tags = new HtmlTags(rows);
    private final Colons colons = new Colons(rows);
    private final Shortcodes shortcodes = new Shortcodes(rows);
    /// How far in the containers begin whose text is indented, the innermost first.
    private final Deque<Integer> open = new ArrayDeque<>();
    private String fence = "";
    /// By how many columns the open fence and its text are moved out.
    private int deeper;
    private int directive = -1;
    /// How far the text of that directive is indented; -1 before its first line.
    private int content = -1;
    private boolean parsed;
    private boolean remark;

    private Dialects() {}

    static List<Row> opened(List<String> lines, int skipped) {
        var dialects = new Dialects();
        var markdown = AsciiDoc.isOne(lines, skipped)
                ? AsciiDoc.asMarkdown(lines)
                : RestText.isOne(lines, skipped) ? RestText.asMarkdown(lines) : lines;
        for (int number = 1; number <= lines.size(); number++) {
            dialects.rows.read(number);
            dialects.take(number <= skipped ? "" : markdown.get(number - 1));
        }
        dialects.finish();
        return dialects.rows.all();
    }

    /// The lines as they are.
    static List<Row> asWritten(List<String> lines, int skipped) {
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> new Row(number <= skipped ? "" : lines.get(number - 1), number)).toList();
    }

    /// A directive's text may go on to the end of the document, and its block ends there.
    private void finish() {
        if (directive >= 0) {
            rows.add(" ".repeat(directive) + "~~~~~");
        }
    }

    private void take(String written) {
        if (!fence.isEmpty()) {
            insideFence(dedented(written));
        } else if (tags.isInside()) {
            tags.inside(written);
        } else if (directive >= 0) {
            insideDirective(dedented(written), written);
        } else {
            remarkOr(written);
        }
    }

    /// What stands in a comment of MDX is not shown to readers.
    private void remarkOr(String written) {
        if (remark || written.stripLeading().startsWith("{/*")) {
            remark = !written.contains("*/}");
            rows.add("");
        } else {
            outside(left(written));
        }
    }

    private void insideFence(String written) {
        var text = withoutColumns(written, deeper);
        rows.add(text);
        var bare = MARGIN.matcher(text).replaceFirst("").stripTrailing();
        if (bare.length() >= fence.length() && bare.chars().allMatch(c -> c == fence.charAt(0))) {
            fence = "";
            deeper = 0;
        }
    }

    /// `text` is the line without the indentation of its containers.
    private void insideDirective(String text, String written) {
        if (text.isBlank() || indent(text) > directive) {
            option(text);
            return;
        }
        rows.addAbove(" ".repeat(directive) + "~~~~~");
        directive = -1;
        take(written);
    }

    /// An option right below a directive is none of its text: the block opens below it.
    private void option(String text) {
        var above = rows.last().text();
        if (above.stripLeading().startsWith("~~~~~") && OPTION.matcher(text).matches()) {
            rows.blankLast();
            rows.add(above);
        } else {
            code(text);
        }
    }

    /// A line of a directive's text, as far in as the directive.
    private void code(String text) {
        if (content < 0 && !text.isBlank()) {
            content = indent(text);
        }
        var code = text.isBlank() ? "" : withoutColumns(text, content - directive);
        var shown = parsed ? RestBlocks.asShown(code) : code;
        rows.add(shown, !shown.equals(code));
    }

    /// A line without the indentation of the containers it stands in; containers it is not indented for are left.
    private String left(String written) {
        while (!open.isEmpty() && !written.isBlank() && indent(written) < open.peek() + 4) {
            int outer = 4 * (open.size() - 1);
            rows.end(" ".repeat(Math.max(0, open.pop() - outer)));
        }
        return dedented(written);
    }

    private String dedented(String written) {
        return open.isEmpty() ? written : withoutColumns(written, 4 * open.size());
    }

    /// The first sign of a line tells what it can be, so that no pattern is tried on lines that are only text.
    private void outside(String text) {
        if (indent(text) > FARTHEST) {
            rows.add(text);
            return;
        }
        boolean taken = switch (first(text)) {
            case '=' -> tab(text);
            case '!', '?' -> admonition(text);
            case '{' -> shortcodes.take(text);
            case '.' -> directive(text);
            case ':' -> colons.take(text);
            case '<' -> tags.take(text);
            default -> false;
        };
        if (!taken) {
            fenceOrText(text);
        }
    }

    /// The first character that is no blank; a blank where there is none.
    private static char first(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return text.charAt(at);
            }
        }
        return ' ';
    }

    private boolean tab(String text) {
        var tab = TAB.matcher(text);
        if (tab.matches()) {
            rows.tab(tab.group(1), tab.group(2));
            contain(tab.group(1));
        }
        return tab.matches();
    }

    private boolean admonition(String text) {
        var admonition = ADMONITION.matcher(text);
        if (admonition.matches()) {
            var title = admonition.group(3) == null ? admonition.group(2).split(" ", 2)[0] : admonition.group(3);
            rows.add(admonition.group(1) + (title.isEmpty() ? Opened.NOTHING : title + ":"));
            contain(admonition.group(1));
        }
        return admonition.matches();
    }

    private boolean directive(String text) {
        var directed = DIRECTIVE.matcher(text);
        if (directed.matches()) {
            directive = indent(directed.group(1) + "x");
            content = -1;
            parsed = directed.group(2).equals("parsed-literal");
            rows.add(directed.group(1) + "~~~~~ " + directed.group(3));
        }
        return directed.matches();
    }

    /// What follows is indented by four more columns.
    private void contain(String indentation) {
        rows.add("");
        open.push(indent(indentation + "x") + 4 * open.size());
    }

    private void fenceOrText(String text) {
        var fenced = FENCE.matcher(text);
        if ((text.contains("```") || text.contains("~~~")) && fenced.matches()) {
            fence = fenced.group(1);
            deeper = tooDeep(text);
        }
        rows.add(withoutColumns(text, deeper));
    }

    /// By how many columns a fence stands further in than what it belongs to, where that would make it something else.
    private int tooDeep(String text) {
        if (first(text) != '`' && first(text) != '~' || rows.isEmpty()) {
            return 0;
        }
        var above = rows.lastWritten();
        var item = ITEM.matcher(above);
        int around = item.find() ? indent(" ".repeat(item.end())) : indent(above);
        boolean belongs = around > 0 || !rows.last().text().isBlank();
        int further = indent(text) - around;
        return belongs && !above.isBlank() && further >= CODE ? further : 0;
    }

    private static int indent(String text) {
        int column = 0;
        for (int at = 0; at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t'); at++) {
            column += text.charAt(at) == '\t' ? 4 - column % 4 : 1;
        }
        return column;
    }

    private static String withoutColumns(String text, int columns) {
        int column = 0;
        int at = 0;
        while (at < text.length() && column < columns && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            column += text.charAt(at) == '\t' ? 4 - column % 4 : 1;
            at++;
        }
        return " ".repeat(Math.max(0, column - columns)) + text.substring(at);
    }
}
