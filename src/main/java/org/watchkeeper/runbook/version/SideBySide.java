package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.List;

/// Two texts laid beside each other, line by line; long stretches that are the same are folded. Pure.
public record SideBySide(List<Row> rows) {
    /// Lines shown around what differs.
    private static final int CONTEXT = 3;

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /// A row of the two columns.
    public sealed interface Row {}

    /// The same line in both.
    public record Same(int oldLine, int line, String text) implements Row {}

    /// So many lines are the same in both and not shown; these are the first of them.
    public record Folded(int count, int oldLine, int line) implements Row {}

    /// A line that differs, or that only one side has.
    public record Differs(Half before, Half after) implements Row {}

    /// One side of a row that differs; `line` is 0 where this side has nothing.
    public record Half(int line, List<Stretch> stretches) {
        static final Half NOTHING = new Half(0, List.of());

        public Half {
            stretches = List.copyOf(stretches);
        }

        public boolean isThere() {
            return line > 0;
        }
    }

    /// A stretch of a line, as a person sees what differs.
    public record Stretch(String text, boolean differs) {}

    public static SideBySide of(String before, String after) {
        var rows = new ArrayList<Row>();
        var left = before.lines().toList();
        var right = after.lines().toList();
        int at = 0;
        int newAt = 0;
        for (var delta : Delta.between(left, right)) {
            same(rows, left, at, newAt, delta.from());
            new LinePairs(left.subList(delta.from(), delta.to()), right.subList(delta.newFrom(), delta.newTo()))
                    .rows(delta.from() + 1, delta.newFrom() + 1).forEach(rows::add);
            at = delta.to();
            newAt = delta.newTo();
        }
        same(rows, left, at, newAt, left.size());
        return new SideBySide(rows);
    }

    private static void same(List<Row> rows, List<String> left, int from, int newFrom, int to) {
        int shownAbove = rows.isEmpty() ? 0 : CONTEXT;
        int shownBelow = to == left.size() ? 0 : CONTEXT;
        int folded = to - from - shownAbove - shownBelow;
        for (int i = from; i < to; i++) {
            int line = i - from;
            if (folded > 1 && line == shownAbove) {
                rows.add(new Folded(folded, i + 1, newFrom + line + 1));
                i += folded - 1;
            } else {
                rows.add(new Same(i + 1, newFrom + line + 1, left.get(i)));
            }
        }
    }
}
