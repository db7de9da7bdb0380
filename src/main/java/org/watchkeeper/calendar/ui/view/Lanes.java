package org.watchkeeper.calendar.ui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.watchkeeper.calendar.CalendarEntry;

/// Puts what is at the same time side by side: entries that touch form a heap, each heap has as many lanes as it needs up to
/// `most`, and what finds no lane is counted.
final class Lanes {
    private final int most;
    private final List<Placed> placed = new ArrayList<>();
    private final List<More> more = new ArrayList<>();

    private Lanes(int most) {
        this.most = most;
    }

    /// An entry from one minute of the day to another.
    record Stretch(CalendarEntry entry, int from, int to) {}

    /// In which lane of how many.
    record Placed(Stretch stretch, int lane, int lanes) {}

    /// So many more from that minute on.
    record More(int from, int to, int count) {}

    /// What goes where, and what is only counted.
    record Plan(List<Placed> placed, List<More> more) {
        Plan {
            placed = List.copyOf(placed);
            more = List.copyOf(more);
        }
    }

    static Plan of(List<Stretch> stretches, int most) {
        var lanes = new Lanes(most);
        var heap = new ArrayList<Stretch>();
        int end = -1;
        for (var stretch : stretches.stream().sorted(Comparator.comparingInt(Stretch::from)
                .thenComparing(Comparator.comparingInt(Stretch::to).reversed())).toList()) {
            if (stretch.from() >= end) {
                lanes.settle(heap);
                heap.clear();
            }
            heap.add(stretch);
            end = Math.max(end, stretch.to());
        }
        lanes.settle(heap);
        return new Plan(lanes.placed, lanes.more);
    }

    private void settle(List<Stretch> heap) {
        var ends = new int[most];
        var mine = new ArrayList<Placed>();
        var over = new ArrayList<Stretch>();
        for (var stretch : heap) {
            int lane = free(ends, stretch.from());
            if (lane < 0) {
                over.add(stretch);
            } else {
                ends[lane] = stretch.to();
                mine.add(new Placed(stretch, lane, 0));
            }
        }
        int lanes = mine.stream().mapToInt(Placed::lane).max().orElse(-1) + 1;
        mine.forEach(each -> placed.add(new Placed(each.stretch(), each.lane(), lanes)));
        if (!over.isEmpty()) {
            more.add(new More(over.getFirst().from(), over.stream().mapToInt(Stretch::to).max().orElseThrow(),
                    over.size()));
        }
    }

    private static int free(int[] ends, int from) {
        return java.util.stream.IntStream.range(0, ends.length).filter(lane -> ends[lane] <= from).findFirst()
                .orElse(-1);
    }

}
