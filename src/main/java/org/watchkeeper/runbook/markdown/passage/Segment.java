package org.watchkeeper.runbook.markdown.passage;

import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sentence or a field of a paragraph: its words as written and as read, its first line, and where in the text further
/// lines begin.
record Segment(String written, String text, int line, List<Integer> breaks) {
    private static final Pattern FIELD = Pattern.compile(
            "^(?:\\*\\*[^*\n]{1,60}(?::\\*\\*|\\*\\*\\s*(?::|[–—]\\s|-\\s))|[A-Z][\\w&/’' -]{0,28}:(?=\\s+\\S)).*",
            Pattern.DOTALL);
    private static final Pattern DASHED = Pattern.compile("\\*\\*([^*\n]{1,60}?)\\*\\*\\s*(?:[–—]|-(?=\\s))\\s*(.+)",
            Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("([A-Z][\\w&/’' -]{0,28}):\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile(
            "[.!?;](?<!(?:[ \\n.][a-zA-Z]|e\\.g|i\\.e|etc|approx|[aApP]\\.[mM]).)['\")*_]*\\s+(?=[A-Z*`_\"(\\[])|;\\s+(?=\\p{Ll})");

    static List<Segment> of(List<String> lines, int first) {
        var segments = new ArrayList<Segment>();
        var open = new ArrayList<String>();
        int start = first;
        for (int at = 0; at < lines.size(); at++) {
            if (!open.isEmpty() && (FIELD.matcher(lines.get(at)).matches() || ends(lines.get(at - 1))
                    || isAfterField(open.getFirst(), lines.get(at)))) {
                cut(open, start, segments);
                open.clear();
            }
            if (open.isEmpty()) {
                start = first + at;
            }
            open.add(lines.get(at));
        }
        cut(open, start, segments);
        return segments;
    }

    /// A sentence below a field; what goes on in small letters is still its value.
    private static boolean isAfterField(String first, String line) {
        return FIELD.matcher(first).matches() && line.matches("\\s*\\p{Lu}.*");
    }

    private static boolean ends(String line) {
        return line.endsWith("  ") || line.endsWith("\\") || line.endsWith("<br>");
    }

    /// Joins lines and cuts them into sentences.
    private static void cut(List<String> lines, int line, List<Segment> segments) {
        if (lines.isEmpty()) {
            return;
        }
        var joined = new StringBuilder();
        var breaks = new ArrayList<Integer>();
        for (var each : lines) {
            if (!joined.isEmpty()) {
                joined.append(' ');
                breaks.add(joined.length());
            }
            joined.append(each.strip());
        }
        var text = joined.toString().replaceFirst("(?:\\\\|<br>)$", "");
        if (FIELD.matcher(text).matches()) {
            segments.add(of(text, 0, text.length(), line, breaks));
            return;
        }
        int from = 0;
        var end = END.matcher(text);
        while (end.find()) {
            segments.add(of(text, from, end.start() + 1, line, breaks));
            from = end.end();
        }
        segments.add(of(text, from, text.length(), line, breaks));
    }

    private static Segment of(String text, int from, int to, int line, List<Integer> breaks) {
        var written = text.substring(Math.min(from, to), to);
        int before = upTo(breaks, from);
        var inside = breaks.subList(before, Math.max(before, upTo(breaks, to - 1))).stream().map(each -> each - from)
                .toList();
        return new Segment(written, Inline.plain(written), line + before, inside);
    }

    /// How many breaks, which stand in order, are at that place or before it.
    private static int upTo(List<Integer> breaks, int place) {
        int found = Collections.binarySearch(breaks, place);
        return found < 0 ? -found - 1 : found + 1;
    }

    /// Key and value, where it is a field.
    Optional<Inline.Field> field() {
        var dashed = DASHED.matcher(written.strip());
        if (dashed.matches()) {
            return Optional.of(new Inline.Field(dashed.group(1).strip(), Inline.plain(dashed.group(2))));
        }
        return Inline.field(written).or(this::plainField);
    }

    private Optional<Inline.Field> plainField() {
        var plain = PLAIN.matcher(text);
        boolean few = plain.matches() && plain.group(1).strip().split("\\s+", -1).length <= 4;
        return few ? Optional.of(new Inline.Field(plain.group(1).strip(), plain.group(2).strip())) : Optional.empty();
    }
}
