package org.watchkeeper.bench;

import java.util.List;
import java.util.Locale;

/// What was measured: the median of n turns, and the quartiles around it.
public record Figure(double median, double low, double high, String unit, int n) {
    public static Figure of(List<Double> turns, String unit) {
        var sorted = turns.stream().sorted().toList();
        return new Figure(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75), unit, sorted.size());
    }

    /// A number that is what it is, as a count or a percentile.
    public static Figure single(double value, String unit, int n) {
        return new Figure(value, value, value, unit, n);
    }

    /// `7.61 ms (7.40 to 8.02)`.
    @Override
    public String toString() {
        var around = low == high ? "" : " (" + number(low) + " to " + number(high) + ")";
        return number(median) + " " + unit + around;
    }

    static String number(double value) {
        var digits = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, value);
    }

    private static double at(List<Double> sorted, double quantile) {
        double place = quantile * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }
}
