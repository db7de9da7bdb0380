package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/// A stretch that differs between two sequences: `[from, to)` of the first became `[newFrom, newTo)` of the second.
record Delta(int from, int to, int newFrom, int newTo) {
    /// Beyond this many steps of work two sequences are said to differ as a whole, so that no input takes long.
    private static final long MOST_WORK = 40_000_000;

    /// Every stretch that differs, in order; what lies between them is the same in both.
    static <T> List<Delta> between(List<T> before, List<T> after) {
        int head = commonHead(before, after);
        int tail = commonHead(before.subList(head, before.size()).reversed(),
                after.subList(head, after.size()).reversed());
        var left = before.subList(head, before.size() - tail);
        var right = after.subList(head, after.size() - tail);
        if (left.isEmpty() && right.isEmpty()) {
            return List.of();
        }
        if (left.isEmpty() || right.isEmpty() || (long) left.size() * right.size() > MOST_WORK) {
            return List.of(new Delta(head, head + left.size(), head, head + right.size()));
        }
        return shifted(left, right, head);
    }

    boolean isInsertion() {
        return from == to;
    }

    boolean isDeletion() {
        return newFrom == newTo;
    }

    private static <T> List<Delta> shifted(List<T> left, List<T> right, int by) {
        var deltas = new ArrayList<Delta>();
        for (var delta : DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            deltas.add(new Delta(by + source.getPosition(), by + source.getPosition() + source.size(),
                    by + target.getPosition(), by + target.getPosition() + target.size()));
        }
        return joined(deltas);
    }

    /// The library may cut one stretch into several that touch.
    private static List<Delta> joined(List<Delta> deltas) {
        var joined = new ArrayList<Delta>();
        for (var delta : deltas) {
            if (!joined.isEmpty() && joined.getLast().to == delta.from && joined.getLast().newTo == delta.newFrom) {
                var last = joined.removeLast();
                joined.add(new Delta(last.from, delta.to, last.newFrom, delta.newTo));
            } else {
                joined.add(delta);
            }
        }
        return List.copyOf(joined);
    }

    private static <T> int commonHead(List<T> one, List<T> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }
}
