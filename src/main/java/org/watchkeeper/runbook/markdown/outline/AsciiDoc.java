package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A document in the manner of AsciiDoc, line by line as Markdown would say it: `= Title`, `[source,bash]` and `----`,
/// `. Step`, `+`, `.Title of a block`. What stands inside a block stays as it is.
final class AsciiDoc {
    private static final Pattern TITLE = Pattern.compile("= \\S.*");
    private static final Pattern HEADING = Pattern.compile("(={1,6})( \\S.*)");
    private static final Pattern SOURCE = Pattern
            .compile("\\[(?:source)?\\s*,\\s*[\"']?([\\w+-]+).*]|\\[(listing|source)\\b.*]");
    private static final Pattern ATTRIBUTES = Pattern
            .compile("\\[[\\w%#.*=\"', {}-]*]|:[\\w!-]+:(?:\\s.*)?|//.*|={4,}|\\*{4,}|_{4,}|--");
    private static final Pattern STEP = Pattern.compile("\\.{1,5}\\s+(\\S.*)");
    private static final Pattern CAPTION = Pattern.compile("\\.(\\p{Lu}.*)");
    private static final Pattern DEEPER = Pattern.compile("\\*{2,5}( \\S.*)");
    private static final int EARLY = 20;

    private final List<String> markdown = new ArrayList<>();
    private String language = "";
    private String end = "";
    private int steps;

    private AsciiDoc() {}

    /// Whether it begins with a title of AsciiDoc and has blocks of it.
    static boolean isOne(List<String> lines, int skipped) {
        boolean titled = lines.stream().skip(skipped).limit(EARLY)
                .filter(line -> !line.isBlank() && !ATTRIBUTES.matcher(line).matches()).findFirst()
                .filter(line -> TITLE.matcher(line).matches()).isPresent();
        return titled && lines.stream().anyMatch(line -> line.equals("----") || line.startsWith("[source"));
    }

    static List<String> asMarkdown(List<String> lines) {
        var document = new AsciiDoc();
        for (int at = 0; at < lines.size(); at++) {
            document.take(lines.get(at), at + 1 < lines.size() ? lines.get(at + 1) : "");
        }
        return document.markdown;
    }

    private void take(String line, String next) {
        if (!end.isEmpty()) {
            markdown.add(line.stripTrailing().equals(end) ? "~~~~~" : line);
            end = line.stripTrailing().equals(end) ? "" : end;
        } else if (line.equals("----") || line.equals("....")) {
            markdown.add("~~~~~ " + (line.equals("----") ? language : "text"));
            language = "";
            end = line;
        } else {
            text(line, next);
        }
    }

    private void text(String line, String next) {
        var source = SOURCE.matcher(line);
        var heading = HEADING.matcher(line);
        var step = STEP.matcher(line);
        var caption = CAPTION.matcher(line);
        var deeper = DEEPER.matcher(line);
        if (source.matches()) {
            language = source.group(1) == null ? "" : source.group(1);
            markdown.add("");
        } else if (heading.matches()) {
            steps = 0;
            markdown.add("#".repeat(heading.group(1).length()) + heading.group(2));
        } else if (step.matches()) {
            markdown.add("**" + ++steps + ". " + step.group(1).replace("*", "") + "**");
        } else if (caption.matches()) {
            boolean ofBlock = next.startsWith("[") || next.equals("----") || next.equals("....");
            markdown.add(ofBlock ? caption.group(1) + ":" : "");
        } else if (deeper.matches()) {
            markdown.add("    *" + deeper.group(1));
        } else {
            markdown.add(line.equals("+") || ATTRIBUTES.matcher(line).matches() ? "" : line);
        }
    }
}
