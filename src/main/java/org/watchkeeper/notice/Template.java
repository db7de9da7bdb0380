package org.watchkeeper.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text with `{placeholders}`. A brace itself is written twice: `{{`.
///
/// What is filled in is data: it becomes one line of plain text, and whoever puts the result into JSON, mail or a command line
/// quotes it there. A line whose placeholders are all empty is left out, so that "Impact: {impact}" does not end in nothing.
public final class Template {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final String text;
    private final List<List<Part>> lines;

    private Template(String text, List<List<Part>> lines) {
        this.text = text;
        this.lines = lines;
    }

    /// Reads a template for an audience. Throws `IllegalArgumentException` with a sentence for the first thing that is wrong in it: an
    /// unknown placeholder, one that is not for this audience, a brace that is not closed.
    public static Template of(String text, Audience audience) {
        var lines = new ArrayList<List<Part>>();
        var all = text.split("\n", -1);
        for (int number = 0; number < all.length; number++) {
            lines.add(parts(all[number], number + 1, audience));
        }
        return new Template(text, lines);
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// Filled in; what `values` does not hold is empty.
    public String fill(Map<Placeholder, String> values) {
        return lines.stream().filter(line -> says(line, values))
                .map(line -> line.stream().map(part -> part.shown(values)).collect(Collectors.joining()))
                .collect(Collectors.joining("\n")).strip();
    }

    private static boolean says(List<Part> line, Map<Placeholder, String> values) {
        var holes = line.stream().filter(Hole.class::isInstance).toList();
        return holes.isEmpty() || holes.stream().anyMatch(hole -> !hole.shown(values).isEmpty());
    }

    private static List<Part> parts(String line, int number, Audience audience) {
        var parts = new ArrayList<Part>();
        var literal = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            char here = line.charAt(at);
            if (here != '{' && here != '}') {
                literal.append(here);
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == here) {
                literal.append(here);
                at += 2;
            } else {
                int end = line.indexOf('}', at + 1);
                if (here == '}' || end < 0) {
                    throw wrong("a brace has no partner; one brace is written twice", number, at);
                }
                parts.add(new Literal(literal.toString()));
                literal.setLength(0);
                parts.add(new Hole(placeholder(line.substring(at + 1, end), audience, number, at)));
                at = end + 1;
            }
        }
        parts.add(new Literal(literal.toString()));
        return List.copyOf(parts);
    }

    private static Placeholder placeholder(String word, Audience audience, int line, int at) {
        var known = Placeholder.ofWord(word).orElseThrow(
                () -> wrong("there is no {" + word + "}; there is " + Placeholder.all(audience), line, at));
        if (known.isInternal() && audience == Audience.CUSTOMER) {
            throw wrong("customers do not read {" + word + "}", line, at);
        }
        return known;
    }

    private static IllegalArgumentException wrong(String what, int line, int at) {
        return new IllegalArgumentException("Line " + line + ", column " + (at + 1) + ": " + what);
    }

    private sealed interface Part {
        String shown(Map<Placeholder, String> values);
    }

    private record Literal(String text) implements Part {
        @Override
        public String shown(Map<Placeholder, String> values) {
            return text;
        }
    }

    private record Hole(Placeholder placeholder) implements Part {
        @Override
        public String shown(Map<Placeholder, String> values) {
            return CONTROL.matcher(values.getOrDefault(placeholder, "")).replaceAll(" ").strip();
        }
    }
}
