package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Pattern FENCE = Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?(`{3,}|~{3,})([^`]*)");
    private static final Pattern TAB = Pattern.compile("(\\s*)={3}[!+]?\\s+[\"'](.{0,200})[\"']\\s*");
    private static final Pattern ADMONITION = Pattern
            .compile(
                    "(\\s*)(?:!{3}|\\?{3}\\+?)\\s+([A-Za-z][\\w -]{0,40}?)(?:\\s+(?:inline(?: end)?\\s+)?[\"'](.{0,200})[\"'])?\\s*");
    private static final Pattern TAGS = Pattern.compile(
            "(?i)(\\s*)(?:</?(?:details|summary|div|p|center|section|article|tabs|tabitem|tab|steps|step|note|warning|info|tip|caution|danger|callout|admonition|aside|codegroup|codeblock|accordion|accordiongroup|card|template|tabpanel|font|b|strong|blockquote)(?:\\s[^>]{0,300})?>\\s*){1,4}");
    private static final Pattern SUMMARY = Pattern
            .compile("(?i)(\\s*)(?:<details[^>]{0,200}>\\s*)?<summary[^>]{0,200}>\\s*(.{1,300}?)\\s*</summary>\\s*");
    private static final Pattern LABEL = Pattern
            .compile("(?i)<(?:tabitem|tab|step|accordion)\\s[^>]*?\\b(?:label|title)=[\"']([^\"'>]{1,100})[\"']");
    private static final Pattern CLOSES = Pattern.compile("(?i)\\s*</(?:details|tabs|tabitem|tab|step|accordion)>\\s*");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\s*<p(?:\\s[^>]{0,300})?>([^<]*)</p>\\s*");
    private static final Pattern SHORTCODE = Pattern
            .compile("(\\s*)\\{(?:\\{[<%]|%)-?\\s*(/?\\s*[\\w-]+)([^}]{0,200}?)-?(?:[>%]}|%)}\\s*");
    private static final Pattern SHORTCODE_TITLE = Pattern
            .compile("(?:name|title|label|header)?=?[\"“]([^\"”]{1,100})[\"”]");
    private static final Pattern COLONS = Pattern
            .compile("(\\s*):{3,}(?:\\s*\\{?([\\w-]+)}?(?:\\[[^\\]]*])?[ \\t]*(.{0,200}))?");
    private static final Set<String> TABS = Set.of("tab-item", "tab", "tabitem", "step");
    private static final Pattern DIRECTIVE = Pattern
            .compile("(\\s*)\\.\\.\\s+(code-block|code|sourcecode|prompt|parsed-literal)::\\s*([\\w-]*).*");
    /// Where a container begins that has no words of its own: a row that shows nothing.
    static final String NOTHING = "<!-- -->";
    private static final Pattern TABS_OPEN = Pattern.compile("(?i)\\s*<tabs\\b.*");
    private static final Pattern OPTION = Pattern.compile("\\s*:[\\w-]+:(?:\\s.*)?");
    private static final Pattern PRE = Pattern
            .compile("(?i)(\\s*)<pre(?:\\s[^>]{0,200})?>\\s*(?:<code(?:\\s[^>]{0,200})?>)?(.*)");
    private static final Pattern PRE_ENDS = Pattern.compile("(?i)(.*?)(?:</code>)?\\s*</pre>\\s*(?:</t[dhr]>.*)?");
    private static final Pattern IN_CELL = Pattern
            .compile("(?i)(\\s*<(?:table|tr|td|th|tbody|thead|tfoot)\\b.*?)(<pre(?:\\s[^>]{0,200})?>.*)");
    private static final Pattern NAMED_ROW = Pattern.compile(
            "(?i)\\s*<tr(?:\\s[^>]{0,200})?>\\s*<th(?:\\s[^>]{0,200})?>([^<]{1,60})</th>\\s*<td(?:\\s[^>]{0,200})?>((?:[^<]|<(?!/?td|/?th|pre|code)){1,400})</td>\\s*</tr>\\s*");
    private static final Pattern ANY_TAG = Pattern.compile("<[^>]{1,300}>");
    private static final Pattern TAG = Pattern
            .compile("(?i)</?(?:b|i|em|strong|span|code|a|kbd|u)(?:\\s[^>]{0,200})?>");

    private final List<Row> rows = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Deque<Boolean> colonsOpen = new ArrayDeque<>();
    private String fence = "";
    private String end = "";
    private int directive = -1;
    /// How far the text of that directive is indented; -1 before its first line.
    private int content = -1;
    private boolean parsed;
    private boolean remark;
    private int line;

    private Dialects() {}

    /// A line to parse, and the line of the document it stands for.
    ///
    /// `unescaped` is text of an HTML block, which reads otherwise in the document; `tab` is the label of one of several tabs.
    record Row(String text, int line, boolean unescaped, boolean tab) {
        Row(String text, int line) {
            this(text, line, false, false);
        }

        Row(String text, int line, boolean unescaped) {
            this(text, line, unescaped, false);
        }

        /// Whether it says what its line says, indentation aside.
        boolean isOf(SourceText source) {
            var written = source.line(line).strip();
            var here = text.strip();
            return unescaped || here.isEmpty() == written.isEmpty() && written.endsWith(here);
        }
    }

    static List<Row> opened(List<String> lines, int skipped) {
        var dialects = new Dialects();
        var markdown = AsciiDoc.isOne(lines, skipped)
                ? AsciiDoc.asMarkdown(lines)
                : RestText.isOne(lines, skipped) ? RestText.asMarkdown(lines) : lines;
        for (int number = 1; number <= lines.size(); number++) {
            dialects.line = number;
            dialects.take(number <= skipped ? "" : markdown.get(number - 1));
        }
        dialects.finish();
        return dialects.rows;
    }

    /// The lines as they are.
    static List<Row> asWritten(List<String> lines, int skipped) {
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> new Row(number <= skipped ? "" : lines.get(number - 1), number)).toList();
    }

    /// A directive's text may go on to the end of the document, and its block ends there.
    private void finish() {
        if (directive >= 0) {
            emit(" ".repeat(directive) + "~~~~~");
        }
    }

    private void emit(String text) {
        rows.add(new Row(text, line));
    }

    private void tab(String label) {
        rows.add(new Row(label, line, false, true));
    }

    private void take(String written) {
        if (!fence.isEmpty()) {
            insideFence(dedented(written));
        } else if (!end.isEmpty()) {
            insidePre(written);
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
            emit("");
        } else {
            outside(left(written));
        }
    }

    private void insideFence(String text) {
        emit(text);
        var bare = text.replaceFirst("^[\\s>]+", "").stripTrailing();
        if (bare.length() >= fence.length() && bare.chars().allMatch(c -> c == fence.charAt(0))) {
            fence = "";
        }
    }

    private void insidePre(String written) {
        var ends = PRE_ENDS.matcher(written);
        if (ends.matches()) {
            if (!ends.group(1).isBlank()) {
                rows.add(new Row(unescaped(ends.group(1)), line, true));
            }
            emit(end);
            end = "";
        } else {
            rows.add(new Row(unescaped(written), line, true));
        }
    }

    /// `text` is the line without the indentation of its containers.
    private void insideDirective(String text, String written) {
        if (text.isBlank() || indent(text) > directive) {
            option(text);
            return;
        }
        rows.add(new Row(" ".repeat(directive) + "~~~~~", Math.max(1, line - 1)));
        directive = -1;
        take(written);
    }

    /// An option right below a directive is none of its text: the block opens below it.
    private void option(String text) {
        var above = rows.getLast().text();
        if (above.stripLeading().startsWith("~~~~~") && OPTION.matcher(text).matches()) {
            rows.set(rows.size() - 1, new Row("", rows.getLast().line()));
            emit(above);
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
        rows.add(new Row(shown, line, !shown.equals(code)));
    }

    /// A line without the indentation of the containers it stands in; containers it is not indented for are left.
    private String left(String written) {
        while (!open.isEmpty() && !written.isBlank() && indent(written) < open.peek() + 4) {
            int outer = 4 * (open.size() - 1);
            ends(" ".repeat(Math.max(0, open.pop() - outer)));
        }
        return dedented(written);
    }

    private String dedented(String written) {
        return open.isEmpty() ? written : withoutColumns(written, 4 * open.size());
    }

    private void outside(String text) {
        if (indent(text) > FARTHEST) {
            emit(text);
            return;
        }
        var tab = TAB.matcher(text);
        var admonition = ADMONITION.matcher(text);
        if (tab.matches()) {
            tab(tab.group(1) + "**" + tab.group(2).replace("*", "") + "**");
            contain(tab.group(1));
        } else if (admonition.matches()) {
            var title = admonition.group(3) == null ? admonition.group(2).split(" ", 2)[0] : admonition.group(3);
            emit(admonition.group(1) + (title.isEmpty() ? NOTHING : title + ":"));
            contain(admonition.group(1));
        } else if (text.stripLeading().startsWith(":::")) {
            colons(text);
        } else if (text.stripLeading().startsWith("<")) {
            tags(text);
        } else {
            codes(text);
        }
    }

    /// A container ends: what follows belongs to what is around it.
    private void ends(String indentation) {
        emit("");
        emit(indentation + "***");
        emit("");
    }

    /// What follows is indented by four more columns.
    private void contain(String indentation) {
        emit("");
        open.push(indent(indentation + "x") + 4 * open.size());
    }

    /// `:::warning`, `:::{tab-item} Docker`.
    private void colons(String text) {
        var colons = COLONS.matcher(text);
        if (!colons.matches()) {
            emit(text);
        } else if (colons.group(2) == null) {
            closed(colons.group(1));
        } else {
            boolean tab = TABS.contains(colons.group(2)) && !colons.group(3).isBlank();
            colonsOpen.push(tab);
            if (tab) {
                tab(colons.group(1) + "**" + colons.group(3).replace("*", "").strip() + "**");
            } else {
                emit(colons.group(1) + NOTHING);
            }
        }
    }

    private void closed(String indentation) {
        if (!colonsOpen.isEmpty() && colonsOpen.pop()) {
            ends(indentation);
        } else {
            emit("");
        }
    }

    private void tags(String text) {
        var summary = SUMMARY.matcher(text);
        var pre = PRE.matcher(text);
        if (summary.matches()) {
            emit(summary.group(1) + "**" + Inline.plain(TAG.matcher(summary.group(2)).replaceAll("")).replace("*", "")
                    + "**");
            emit("");
        } else if (pre.matches()) {
            pre(pre.group(1), pre.group(2));
        } else if (TAGS.matcher(text).matches()) {
            tag(text);
        } else if (!cell(text)) {
            var paragraph = PARAGRAPH.matcher(text);
            emit(paragraph.matches() ? paragraph.group(1) : text);
        }
    }

    /// A row of an HTML table that holds a block, or that names one value.
    private boolean cell(String text) {
        var block = IN_CELL.matcher(text);
        var named = NAMED_ROW.matcher(text);
        if (block.matches()) {
            var cells = List.of(ANY_TAG.matcher(block.group(1)).replaceAll("\n").split("\n", -1));
            emit("");
            cells.stream().map(String::strip).filter(cell -> cell.matches(".*\\p{L}{2}.*")).findFirst()
                    .ifPresent(cell -> rows.add(new Row(unescaped(cell) + ":", line, true)));
            emit("");
            pre("", block.group(2).replaceFirst("(?i)<pre[^>]*>\\s*(?:<code[^>]*>)?", ""));
            return true;
        }
        if (named.matches()) {
            emit("");
            rows.add(new Row("**" + named.group(1).strip() + "**: "
                    + unescaped(ANY_TAG.matcher(named.group(2)).replaceAll(" ")).strip(), line, true));
            emit("");
        }
        return named.matches();
    }

    private void tag(String text) {
        var label = LABEL.matcher(text);
        if (CLOSES.matcher(text).matches()) {
            ends("");
        } else {
            if (label.find()) {
                tab("**" + label.group(1) + "**");
            } else {
                emit(TABS_OPEN.matcher(text).matches() ? NOTHING : "");
            }
            emit("");
        }
    }

    private void pre(String indentation, String rest) {
        emit(indentation + "~~~~~");
        end = indentation + "~~~~~";
        if (!rest.isBlank()) {
            insidePre(indentation + rest);
        }
    }

    private void codes(String text) {
        var shortcode = SHORTCODE.matcher(text);
        var directed = DIRECTIVE.matcher(text);
        var fenced = FENCE.matcher(text);
        if (shortcode.matches()) {
            shortcode(shortcode.group(1), shortcode.group(2).strip(), shortcode.group(3).strip());
        } else if (directed.matches()) {
            directive = indent(directed.group(1) + "x");
            content = -1;
            parsed = directed.group(2).equals("parsed-literal");
            emit(directed.group(1) + "~~~~~ " + directed.group(3));
        } else {
            if (fenced.matches()) {
                fence = fenced.group(1);
            }
            emit(text);
        }
    }

    private void shortcode(String indentation, String name, String arguments) {
        switch (name) {
            case "highlight" -> emit(indentation + "~~~~~ " + arguments.split("\\s", 2)[0]);
            case "endhighlight", "/highlight" -> emit(indentation + "~~~~~");
            case "tab", "tabitem", "step" -> {
                var title = SHORTCODE_TITLE.matcher(arguments);
                if (title.find()) {
                    tab(indentation + "**" + title.group(1) + "**");
                } else {
                    emit("");
                }
                emit("");
            }
            default -> emit("");
        }
    }

    private static String unescaped(String html) {
        return TAG.matcher(html).replaceAll("").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&nbsp;", " ").replace("&amp;", "&");
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

    /// Where a fence that nobody closed must have ended: before the next heading or fence below it.
    static Optional<Integer> mustHaveEnded(List<Row> rows, int opened, int last) {
        for (int at = opened + 1; at <= Math.min(last, rows.size() - 1); at++) {
            var text = rows.get(at).text();
            var fenced = FENCE.matcher(text);
            boolean opens = fenced.matches() && !fenced.group(2).isBlank();
            boolean heading = text.matches(" {0,3}#{2,6} \\S.*") && rows.get(at - 1).text().isBlank();
            if (opens || heading) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
