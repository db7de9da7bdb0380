package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A name of one or many hosts, as `web[01:10:3].example.com:2222`: ranges of numbers (with leading zeros) or letters, with a step,
/// and a port. An IPv6 address with a port stands in brackets.
record HostPattern(List<String> names, OptionalInt port) {
    private static final Pattern BRACKETED = Pattern.compile("\\[(.+)]:(\\d{1,9})");
    private static final Pattern WITH_PORT = Pattern.compile("((?:[^:\\[\\]]|\\[[^]]*])*):(\\d{1,9})");
    private static final String RANGE = "\\[(?:[a-zA-Z]:[a-zA-Z]|\\d+:\\d+)(?::\\d+)?]";
    private static final String LABEL = "(?:\\w|" + RANGE + ")(?:[\\w-]|" + RANGE + ")*(?<![_-])";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST = 100_000;
    private static final int LONGEST = 1000;

    HostPattern {
        names = List.copyOf(names);
    }

    /// Throws `IllegalArgumentException` for ranges that make no sense.
    static HostPattern of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a name has " + LONGEST + " characters at most");
        }
        var bracketed = BRACKETED.matcher(text);
        var ported = bracketed.matches() ? bracketed : WITH_PORT.matcher(text);
        return ported.matches() && isAddress(ported.group(1))
                ? new HostPattern(expand(ported.group(1)), OptionalInt.of(Integer.parseInt(ported.group(2))))
                : new HostPattern(expand(text), OptionalInt.empty());
    }

    private static boolean isAddress(String text) {
        return NAME.matcher(text).matches() || text.contains(":") && text.matches("[0-9a-fA-F:.\\[\\]]+(%[\\w.-]+)?");
    }

    private static List<String> expand(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return List.of(text);
        }
        int close = text.indexOf(']', open);
        if (close < 0) {
            throw new IllegalArgumentException("the range of '" + text + "' has no end");
        }
        var names = new ArrayList<String>();
        for (var value : values(text.substring(open + 1, close))) {
            names.addAll(expand(text.substring(0, open) + value + text.substring(close + 1)));
            refuseTooMany(text, names.size());
        }
        return names;
    }

    private static List<String> values(String range) {
        var bounds = range.split(":", -1);
        if (bounds.length < 2 || bounds.length > 3) {
            throw new IllegalArgumentException("a range is [begin:end] or [begin:end:step], not [" + range + "]");
        }
        var begin = bounds[0].isEmpty() ? "0" : bounds[0];
        int step = bounds.length == 3 ? number(bounds[2], range) : 1;
        if (step < 1) {
            throw new IllegalArgumentException("the step of [" + range + "] is no positive number");
        }
        // As Ansible looks them up: 'ab' begins with 'a'.
        boolean letters = LETTERS.contains(begin) && LETTERS.contains(bounds[1]) && !bounds[1].isEmpty();
        return letters ? letters(begin, bounds[1], step) : numbers(begin, bounds[1], step, range);
    }

    private static List<String> letters(String begin, String end, int step) {
        int first = LETTERS.indexOf(begin);
        int last = LETTERS.indexOf(end);
        if (first > last) {
            throw new IllegalArgumentException("the range [" + begin + ":" + end + "] ends before it begins");
        }
        return steps(first, last, step).mapToObj(at -> LETTERS.substring(at, at + 1)).toList();
    }

    private static List<String> numbers(String begin, String end, int step, String range) {
        int width = begin.length() > 1 && begin.startsWith("0") ? begin.length() : 0;
        if (width > 0 && end.length() != width) {
            throw new IllegalArgumentException("the ends of [" + range + "] do not have the same length");
        }
        int last = number(end, range);
        refuseTooMany(range, (last - number(begin, range)) / step);
        return steps(number(begin, range), last, step)
                .mapToObj(value -> "0".repeat(Math.max(0, width - Integer.toString(value).length())) + value).toList();
    }

    private static IntStream steps(int first, int last, int step) {
        return IntStream.iterate(first, value -> value <= last, value -> value + step);
    }

    private static int number(String text, String range) {
        if (!text.matches("[+-]?\\d{1,8}")) {
            throw new IllegalArgumentException("'" + text + "' in the range [" + range + "] is no number");
        }
        return Integer.parseInt(text);
    }

    private static void refuseTooMany(String range, int count) {
        if (count > MOST) {
            throw new IllegalArgumentException("'" + range + "' stands for more than " + MOST + " hosts");
        }
    }
}
