package org.watchkeeper.calendar.job;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One part of a calendar expression of systemd: `*`, `01`, `01..07`, `00/15`, `08..17/3`, several with commas.
record Component(List<Range> ranges) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\.\\.(\\d{1,4}))?(?:/(\\d{1,4}))?");

    /// From a number to a number in steps; without an end it goes on where there are steps.
    record Range(int from, OptionalInt to, int by) {
        boolean holds(int number, int highest) {
            int last = to.orElse(by == 0 ? from : highest);
            return number >= from && number <= last && (number - from) % Math.max(1, by) == 0;
        }
    }

    Component {
        ranges = List.copyOf(ranges);
    }

    /// Throws `IllegalArgumentException` for anything else.
    static Component of(String written) {
        return new Component(Stream.of(written.split(",", -1)).map(Component::range).toList());
    }

    private static Range range(String written) {
        if (written.equals("*")) {
            return new Range(0, OptionalInt.empty(), 1);
        }
        var form = RANGE.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("no part of a calendar expression: " + written);
        }
        return new Range(Integer.parseInt(form.group(1)),
                form.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(2))),
                form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
    }

    boolean holds(int number, int lowest, int highest) {
        return number >= lowest && ranges.stream().anyMatch(range -> range.holds(number, highest));
    }

    /// Counted from the last day of the month, which is 1: the beginning counts from there, steps go towards the end.
    boolean holdsFromEnd(int day, int length) {
        return ranges.stream().map(range -> turned(range, length)).anyMatch(range -> range.holds(day, length));
    }

    private static Range turned(Range range, int length) {
        int from = length + 1 - range.from();
        int to = range.to().isPresent() ? length + 1 - range.to().getAsInt() : range.by() == 0 ? from : length;
        return range.from() == 0
                ? range
                : new Range(Math.min(from, to), OptionalInt.of(Math.max(from, to)), range.by());
    }

    List<Integer> within(int lowest, int highest) {
        return IntStream.rangeClosed(lowest, highest).filter(number -> holds(number, lowest, highest)).boxed().toList();
    }
}
