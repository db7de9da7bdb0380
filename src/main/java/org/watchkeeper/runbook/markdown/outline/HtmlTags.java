package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.List;
import java.util.regex.Pattern;

/// Tags of HTML that stand on lines of their own, as Markdown would say them: `<details>` and `<TabItem>` as labels, `<pre>` as
/// a fence, rows of tables that hold a block or name a value.
final class HtmlTags {
    private static final Pattern TAGS = Pattern.compile(
            "(?i)(\\s*)(?:</?(?:details|summary|div|p|center|section|article|tabs|tabitem|tab|steps|step|note|warning|info|tip|caution|danger|callout|admonition|aside|codegroup|codeblock|accordion|accordiongroup|card|template|tabpanel|font|b|strong|blockquote)(?:\\s[^>]{0,300})?>\\s*){1,4}");
    private static final Pattern SUMMARY = Pattern
            .compile("(?i)(\\s*)(?:<details[^>]{0,200}>\\s*)?<summary[^>]{0,200}>\\s*(.{1,300}?)\\s*</summary>\\s*");
    private static final Pattern LABEL = Pattern
            .compile("(?i)<(?:tabitem|tab|step|accordion)\\s[^>]*?\\b(?:label|title)=[\"']([^\"'>]{1,100})[\"']");
    private static final Pattern CLOSES = Pattern.compile("(?i)\\s*</(?:details|tabs|tabitem|tab|step|accordion)>\\s*");
    private static final Pattern TABS_OPEN = Pattern.compile("(?i)\\s*<tabs\\b.*");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\s*<p(?:\\s[^>]{0,300})?>([^<]*)</p>\\s*");
    private static final Pattern PRE = Pattern
            .compile("(?i)(\\s*)<pre(?:\\s[^>]{0,200})?>\\s*(?:<code(?:\\s[^>]{0,200})?>)?(.*)");
    private static final Pattern PRE_ENDS = Pattern.compile("(?i)(.*?)(?:</code>)?\\s*</pre>\\s*(?:</t[dhr]>.*)?");
    private static final Pattern OPENING = Pattern.compile("(?i)<pre[^>]*>\\s*(?:<code[^>]*>)?");
    private static final Pattern IN_CELL = Pattern
            .compile("(?i)(\\s*<(?:table|tr|td|th|tbody|thead|tfoot)\\b.*?)(<pre(?:\\s[^>]{0,200})?>.*)");
    private static final Pattern NAMED_ROW = Pattern.compile(
            "(?i)\\s*<tr(?:\\s[^>]{0,200})?>\\s*<th(?:\\s[^>]{0,200})?>([^<]{1,60})</th>\\s*<td(?:\\s[^>]{0,200})?>((?:[^<]|<(?!/?td|/?th|pre|code)){1,400})</td>\\s*</tr>\\s*");
    private static final Pattern ANY_TAG = Pattern.compile("<[^>]{1,300}>");
    private static final Pattern TAG = Pattern
            .compile("(?i)</?(?:b|i|em|strong|span|code|a|kbd|u)(?:\\s[^>]{0,200})?>");
    private static final Pattern WORD = Pattern.compile(".*\\p{L}{2}.*");

    private final Opened rows;
    /// What closes the `<pre>` that is open; empty outside one.
    private String end = "";

    HtmlTags(Opened rows) {
        this.rows = rows;
    }

    /// Whether a `<pre>` is open, whose text the next line is.
    boolean isInside() {
        return !end.isEmpty();
    }

    void inside(String written) {
        var ends = PRE_ENDS.matcher(written);
        if (ends.matches()) {
            if (!ends.group(1).isBlank()) {
                rows.add(unescaped(ends.group(1)), true);
            }
            rows.add(end);
            end = "";
        } else {
            rows.add(unescaped(written), true);
        }
    }

    /// Whether a line that begins with a tag has one that is read.
    boolean take(String text) {
        return summary(text) || pre(text) || tag(text) || block(text) || named(text) || paragraph(text);
    }

    private boolean summary(String text) {
        var summary = SUMMARY.matcher(text);
        if (summary.matches()) {
            rows.add(summary.group(1) + Opened.bold(Inline.plain(TAG.matcher(summary.group(2)).replaceAll(""))));
            rows.add("");
        }
        return summary.matches();
    }

    private boolean pre(String text) {
        var pre = PRE.matcher(text);
        if (pre.matches()) {
            pre(pre.group(1), pre.group(2));
        }
        return pre.matches();
    }

    private boolean tag(String text) {
        if (!TAGS.matcher(text).matches()) {
            return false;
        }
        if (CLOSES.matcher(text).matches()) {
            rows.end("");
            return true;
        }
        var label = LABEL.matcher(text);
        if (label.find()) {
            rows.tab("", label.group(1));
        } else {
            rows.add(TABS_OPEN.matcher(text).matches() ? Opened.NOTHING : "");
        }
        rows.add("");
        return true;
    }

    /// A row of an HTML table that holds a block.
    private boolean block(String text) {
        var block = IN_CELL.matcher(text);
        if (block.matches()) {
            heading(block.group(1));
            pre("", OPENING.matcher(block.group(2)).replaceFirst(""));
        }
        return block.matches();
    }

    /// A row of an HTML table that names one value.
    private boolean named(String text) {
        var named = NAMED_ROW.matcher(text);
        if (named.matches()) {
            rows.add("");
            rows.add("**" + named.group(1).strip() + "**: "
                    + unescaped(ANY_TAG.matcher(named.group(2)).replaceAll(" ")).strip(), true);
            rows.add("");
        }
        return named.matches();
    }

    private boolean paragraph(String text) {
        var paragraph = PARAGRAPH.matcher(text);
        if (paragraph.matches()) {
            rows.add(paragraph.group(1));
        }
        return paragraph.matches();
    }

    /// What the cells before a block call it.
    private void heading(String before) {
        rows.add("");
        List.of(ANY_TAG.matcher(before).replaceAll("\n").split("\n", -1)).stream().map(String::strip)
                .filter(cell -> WORD.matcher(cell).matches()).findFirst()
                .ifPresent(cell -> rows.add(unescaped(cell) + ":", true));
        rows.add("");
    }

    private void pre(String indentation, String rest) {
        rows.add(indentation + "~~~~~");
        end = indentation + "~~~~~";
        if (!rest.isBlank()) {
            inside(indentation + rest);
        }
    }

    private static String unescaped(String html) {
        return TAG.matcher(html).replaceAll("").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&nbsp;", " ").replace("&amp;", "&");
    }
}
