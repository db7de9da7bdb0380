package org.watchkeeper.runbook.markdown.text;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// What stands inside a line: emphasis taken off, and the forms people use for fields and phases.
public final class Inline {
    private static final int LONGEST = 2_000;
    private static final Parser LINE = Parser.builder().build();
    private static final Pattern FIELD = Pattern.compile("\\*\\*([^*\n]{1,60}?)(:\\*\\*|\\*\\*:)\\s*(.*?)\\s*\\\\?");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\n]{1,150})\\*\\*(?:\\s*(\\([^)\n]{1,100}\\)))?:?");
    private static final Pattern BOLD_START = Pattern
            .compile("^\\*\\*([^*\n]{3,100})\\*\\*\\s*(?:[:：.–—-]|\\()|^\\*\\*([^*\n]{3,100}[:：])\\*\\*\\s");
    private static final Pattern NUMBERED_START = Pattern
            .compile("\\*\\*((?i:step )?\\d{1,3}[.):]\\s+[^*\n]{3,150})\\*\\*[:.]?\\s+(?=\\S)");
    private static final Pattern SENTENCE_ENDS = Pattern
            .compile("(?<=[\\p{L})\"'`][\\p{L}0-9)\"'`]{1})[.!?](?=\\s+\\p{Lu})|[。！？]");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(?i:step|phase|part|stage|schritt|étape|etapa|paso|этап|шаг)\\s+(\\d{1,3})\\s*[.):–—-]?\\s+(?=\\S)|(\\d{1,3})(?:[.)]|\\s+[–—-])\\s+(?=\\S)"
                    + "|(?:\\d{1,2}\\.){1,3}(\\d{1,2})[.)]?\\s+(?:[–—-]\\s+)?(?=\\p{Lu}))");

    /// What HTML makes of words; any other tag is a placeholder such as `<node>`.
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:kbd|b|i|u|em|strong|code|tt|sub|sup|span|small|mark|font|a|abbr|img|br)(?:\\s[^>]*)?/?>|<!--.*-->",
            Pattern.DOTALL);
    private static final String MARKS = "*_`[]<>&\\!#";

    private Inline() {}

    /// `**Key**: value` or `**Key:** value`.
    public record Field(String key, String value) {}

    /// The text a reader sees: no emphasis, no code marks, no link targets.
    public static String plain(String written) {
        var line = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        if (!hasMarks(line)) {
            return line.strip();
        }
        return SimpleMarks.plain(line).orElseGet(() -> parsed(line));
    }

    private static boolean hasMarks(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (MARKS.indexOf(line.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The same of any line, by CommonMark's parser.
    static String parsed(String line) {
        var seen = new StringBuilder();
        LINE.parse(line).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                seen.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                seen.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                if (!TAG.matcher(html.getLiteral()).matches()) {
                    seen.append(html.getLiteral());
                }
            }

            @Override
            public void visit(SoftLineBreak soft) {
                seen.append(' ');
            }
        });
        return seen.isEmpty() ? line.strip() : seen.toString().strip();
    }

    public static Optional<Field> field(String line) {
        if (!line.contains("**")) {
            return Optional.empty();
        }
        var form = FIELD.matcher(line.strip());
        return form.matches() ? Optional.of(new Field(form.group(1).strip(), plain(form.group(3)))) : Optional.empty();
    }

    /// The text of a line that is bold as a whole (a bracket may follow): the title of a phase.
    public static Optional<String> boldLine(String line) {
        var form = BOLD.matcher(line.strip());
        if (!line.contains("**") || !form.matches()) {
            return Optional.empty();
        }
        var bracket = form.group(2) == null ? "" : " " + form.group(2);
        return Optional.of(plain(form.group(1)).replaceFirst("\\s*[:：]$", "") + bracket);
    }

    /// What is bold at the start of a line that goes on: "**Stop it**: the unit first."
    public static Optional<String> boldStart(String line) {
        var form = BOLD_START.matcher(line.strip());
        return line.contains("**") && form.find()
                ? Optional.of(plain(form.group(1) == null ? form.group(2) : form.group(1)).replaceFirst("[:：.]$", ""))
                : Optional.empty();
    }

    /// A numbered title that is bold at the start of a paragraph which goes on: "**2. Stop the API.** The downtime begins."
    public static Optional<String> numberedStart(String text) {
        var form = NUMBERED_START.matcher(text);
        return text.startsWith("**") && form.lookingAt()
                ? Optional.of(plain(form.group(1)).replaceFirst("[:：]$", ""))
                : Optional.empty();
    }

    /// The first sentence of a text without its full stop; all of it where it is short or has only one.
    public static String sentence(String text) {
        var end = SENTENCE_ENDS.matcher(text);
        var first = end.find() ? text.substring(0, end.start() + 1) : text;
        return first.replaceFirst("(?<=\\p{L}\\p{L}[)\"'’]?)\\.$", "");
    }

    /// A title without the number before it.
    public static String unnumbered(String title) {
        return NUMBER.matcher(title).replaceFirst("");
    }

    /// Whether a number stands before a title, which may be 0.
    public static boolean isNumbered(String title) {
        return NUMBER.matcher(title).find();
    }

    /// The number before a title; 0 where there is none.
    public static int number(String title) {
        var form = NUMBER.matcher(title);
        return form.find()
                ? Integer.parseInt(Stream.of(1, 2, 3).map(form::group).filter(Objects::nonNull).findFirst().orElse("0"))
                : 0;
    }
}
