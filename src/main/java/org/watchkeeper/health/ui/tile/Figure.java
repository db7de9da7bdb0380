package org.watchkeeper.health.ui.tile;

import java.util.Locale;

/// A number as people read it, and its unit beside it.
public record Figure(String number, String unit) {
    private static final String[] SIZES = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final int STEP = 1024;
    private static final double WHOLE = 100;

    /// Bytes in the size that fits, seconds below one in milliseconds; anything else as it is.
    public static Figure of(double value, String unit) {
        return switch (unit) {
            case "B" -> bytes(value);
            case "s" -> value != 0 && Math.abs(value) < 1
                    ? new Figure(plain(value * 1000), "ms")
                    : new Figure(plain(value), "s");
            default -> new Figure(plain(value), unit);
        };
    }

    /// "93 %".
    public static String words(double value, String unit) {
        var figure = of(value, unit);
        return (figure.number() + " " + figure.unit()).strip();
    }

    private static Figure bytes(double value) {
        int size = 0;
        double left = value;
        while (Math.abs(left) >= STEP && size < SIZES.length - 1) {
            left /= STEP;
            size++;
        }
        return new Figure(plain(left), SIZES[size]);
    }

    /// Three digits are enough, and whole numbers stay whole.
    private static String plain(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ENGLISH, "%,.0f", value);
        }
        double size = Math.abs(value);
        return String.format(Locale.ENGLISH, size >= WHOLE ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
