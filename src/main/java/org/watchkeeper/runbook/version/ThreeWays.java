package org.watchkeeper.runbook.version;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.watchkeeper.runbook.version.Merge.Chunk;
import org.watchkeeper.runbook.version.Merge.Conflict;
import org.watchkeeper.runbook.version.Merge.Settled;

/// The work of a merge: stretches of the base that a side changed, joined where the two sides overlap.
///
/// Changes that only touch do not overlap: their order is certain. Two insertions at one place do.
final class ThreeWays {
    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;

    ThreeWays(List<String> base, List<String> mine, List<String> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    Merge merge() {
        var left = new ArrayDeque<>(Delta.between(base, mine));
        var right = new ArrayDeque<>(Delta.between(base, theirs));
        var chunks = new ArrayList<Chunk>();
        int at = 0;
        while (!left.isEmpty() || !right.isEmpty()) {
            var region = new Region();
            region.take(comesFirst(left, right) ? left : right, comesFirst(left, right) ? region.ours : region.others);
            while (region.grow(left, region.ours) || region.grow(right, region.others)) {
                // Each side may reach what the other one reached.
            }
            chunks.add(new Settled(text(base, at, region.from)));
            chunks.add(chunk(region));
            at = region.to;
        }
        chunks.add(new Settled(text(base, at, base.size())));
        return Merge.joined(chunks);
    }

    private static boolean comesFirst(Deque<Delta> left, Deque<Delta> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return right.isEmpty();
        }
        var one = left.element();
        var other = right.element();
        return one.from() != other.from() ? one.from() < other.from() : one.to() <= other.to();
    }

    private Chunk chunk(Region region) {
        var ours = applied(region, region.ours, mine);
        var others = applied(region, region.others, theirs);
        if (region.others.isEmpty() || ours.equals(others)) {
            return new Settled(ours);
        }
        return region.ours.isEmpty()
                ? new Settled(others)
                : new Conflict(text(base, region.from, region.to), ours, others);
    }

    /// What one side has where the base has the region.
    private String applied(Region region, List<Delta> deltas, List<String> side) {
        var text = new StringBuilder();
        int at = region.from;
        for (var delta : deltas) {
            text.append(text(base, at, delta.from())).append(text(side, delta.newFrom(), delta.newTo()));
            at = delta.to();
        }
        return text.append(text(base, at, region.to)).toString();
    }

    private static String text(List<String> lines, int from, int to) {
        return String.join("", lines.subList(from, to));
    }

    /// A stretch of the base with all changes that reach into it.
    private static final class Region {
        private final List<Delta> ours = new ArrayList<>();
        private final List<Delta> others = new ArrayList<>();
        private int from = Integer.MAX_VALUE;
        private int to = Integer.MIN_VALUE;

        void take(Deque<Delta> side, List<Delta> into) {
            var delta = side.remove();
            into.add(delta);
            from = Math.min(from, delta.from());
            to = Math.max(to, delta.to());
        }

        boolean grow(Deque<Delta> side, List<Delta> into) {
            if (side.isEmpty() || !overlaps(side.element())) {
                return false;
            }
            take(side, into);
            return true;
        }

        private boolean overlaps(Delta delta) {
            if (from == to && delta.isInsertion()) {
                return from == delta.from();
            }
            return delta.from() < to && from < delta.to();
        }
    }
}
