package org.watchkeeper.condition;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number, in bytes, seconds, days or percent where it has a unit.
public record Amount(double value, Kind kind) {
    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();
    private static final Pattern FORM = Pattern
            .compile(
                    "\\s*([+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?)\\s*([A-Za-z%]{0,7})\\s*");
    private static final double KIBI = 1024;
    private static final double KILO = 1000;

    /// Sizes with one letter are those of `df -h` and `du -h`: powers of 1024.
    private static final Map<String, Amount> UNITS = Map.ofEntries(unit("", 1, Kind.PLAIN), unit("%", 1, Kind.PERCENT),
            size("B", 1), size("kB", KILO), size("KB", KILO), size("MB", KILO * KILO), size("GB", KILO * KILO * KILO),
            size("TB", KILO * KILO * KILO * KILO), size("KiB", KIBI), size("MiB", KIBI * KIBI),
            size("GiB", KIBI * KIBI * KIBI), size("TiB", KIBI * KIBI * KIBI * KIBI), size("K", KIBI),
            size("M", KIBI * KIBI), size("G", KIBI * KIBI * KIBI), size("T", KIBI * KIBI * KIBI * KIBI),
            time("ns", 1e-9), time("us", 1e-6), time("ms", 1e-3), time("s", 1), time("sec", 1), time("second", 1),
            time("seconds", 1), time("min", 60), time("minute", 60), time("minutes", 60), time("h", 3600),
            time("hour", 3600), time("hours", 3600), time("d", SECONDS_OF_A_DAY), time("day", SECONDS_OF_A_DAY),
            time("days", SECONDS_OF_A_DAY), time("week", 7 * SECONDS_OF_A_DAY), time("weeks", 7 * SECONDS_OF_A_DAY));

    /// What a number counts.
    public enum Kind {
        PLAIN, PERCENT, BYTES, SECONDS, DAYS
    }

    static Amount plain(double value) {
        return new Amount(value, Kind.PLAIN);
    }

    /// Reads `83`, `83%`, `412 MB`, `1.5G`, `5 min`; empty for anything else, also for a unit that is not known.
    public static Optional<Amount> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(UNITS.get(form.group(2)))
                .map(unit -> new Amount(Double.parseDouble(form.group(1)) * unit.value, unit.kind));
    }

    static boolean isUnit(String word) {
        return UNITS.containsKey(word);
    }

    /// Whether both count the same; a number without a unit goes with any.
    boolean goesWith(Amount other) {
        return kind == other.kind || kind == Kind.PLAIN || other.kind == Kind.PLAIN || isTime() && other.isTime();
    }

    /// As `Double.compare`, for amounts that go with each other.
    int compare(Amount other) {
        boolean days = kind == Kind.DAYS && other.kind == Kind.SECONDS
                || kind == Kind.SECONDS && other.kind == Kind.DAYS;
        return days ? Double.compare(seconds(), other.seconds()) : Double.compare(value + 0.0, other.value + 0.0);
    }

    /// Moved by that part of itself.
    Amount shifted(double part) {
        return new Amount(value + Math.abs(value) * part, kind);
    }

    private double seconds() {
        return kind == Kind.DAYS ? value * SECONDS_OF_A_DAY : value;
    }

    private boolean isTime() {
        return kind == Kind.SECONDS || kind == Kind.DAYS;
    }

    private static Map.Entry<String, Amount> size(String name, double factor) {
        return unit(name, factor, Kind.BYTES);
    }

    private static Map.Entry<String, Amount> time(String name, double factor) {
        return unit(name, factor, Kind.SECONDS);
    }

    private static Map.Entry<String, Amount> unit(String name, double factor, Kind kind) {
        return Map.entry(name, new Amount(factor, kind));
    }
}
