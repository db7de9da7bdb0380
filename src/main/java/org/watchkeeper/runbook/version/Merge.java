package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Three versions of a document merged by lines: what only one side changed is taken, what both changed differently is a
/// conflict to choose from. No byte of either side is lost: it is in a settled chunk or in a conflict. Pure.
public record Merge(List<Chunk> chunks) {
    private static final Pattern LINE = Pattern.compile("[^\n\r]*(\r\n|\n|\r)|[^\n\r]+$", Pattern.DOTALL);

    public Merge {
        chunks = List.copyOf(chunks);
    }

    /// A stretch of the result.
    public sealed interface Chunk {}

    /// Nothing to choose: the same everywhere, or changed by one side, or by both in the same way.
    public record Settled(String text) implements Chunk {}

    /// Both sides changed the same lines of `base` in different ways.
    public record Conflict(String base, String mine, String theirs) implements Chunk {
        String chosen(Choice choice) {
            return switch (choice) {
                case MINE -> mine;
                case THEIRS -> theirs;
                case BOTH -> followed(mine, theirs);
            };
        }
    }

    /// What an operator takes of a conflict.
    public enum Choice {
        MINE, THEIRS, BOTH
    }

    /// `mine` and `theirs` both came of `base`. Line ends belong to their lines and are kept as they are.
    public static Merge of(String base, String mine, String theirs) {
        return new ThreeWays(lines(base), lines(mine), lines(theirs)).merge();
    }

    public List<Conflict> conflicts() {
        return chunks.stream().filter(Conflict.class::isInstance).map(Conflict.class::cast).toList();
    }

    /// The merged document; there is a choice for each conflict, in order.
    public String text(List<Choice> choices) {
        if (choices.size() != conflicts().size()) {
            throw new IllegalArgumentException(
                    conflicts().size() + " conflicts want as many choices, not " + choices.size());
        }
        var text = "";
        var next = choices.iterator();
        for (var chunk : chunks) {
            text = followed(text, switch (chunk) {
                case Settled settled -> settled.text();
                case Conflict conflict -> conflict.chosen(next.next());
            });
        }
        return text;
    }

    /// Both texts, the second one on a line of its own: a last line without an end is given one when something follows.
    private static String followed(String text, String more) {
        boolean ends = text.isEmpty() || more.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
        return text + (ends ? "" : "\n") + more;
    }

    /// A text as lines that keep their ends; joined they are the text.
    static List<String> lines(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Chunks with neighbours that need no choice made one.
    static Merge joined(List<Chunk> chunks) {
        var joined = new ArrayList<Chunk>();
        for (var chunk : chunks) {
            if (chunk instanceof Settled(var more) && !joined.isEmpty()
                    && joined.getLast() instanceof Settled(var before)) {
                joined.set(joined.size() - 1, new Settled(followed(before, more)));
            } else {
                joined.add(chunk);
            }
        }
        return new Merge(joined);
    }
}
