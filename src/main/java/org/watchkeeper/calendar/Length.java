package org.watchkeeper.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/// How long something lasts: whole days by the calendar (23 or 25 hours where the clocks change), then exact time. `P1D` is
/// not `PT24H`.
public record Length(int days, Duration exact) {
    public static final Length ZERO = new Length(0, Duration.ZERO);

    private static final Pattern ISO = Pattern.compile("P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(T(?=\\d)[0-9HMS.]+)?");
    private static final int DAYS_OF_A_WEEK = 7;

    public Length {
        if (days < 0 || exact.isNegative()) {
            throw new IllegalArgumentException("nothing is shorter than nothing: " + days + " days and " + exact);
        }
    }

    /// Exact time.
    public static Length of(Duration exact) {
        return new Length(0, exact);
    }

    /// Reads ISO 8601: `PT2H`, `P1D`, `P1DT12H`, `P2W`. Throws `IllegalArgumentException` for anything else.
    public static Length parse(String iso) {
        var parts = ISO.matcher(iso);
        if (iso.length() < "P1D".length() || !parts.matches()) {
            throw new IllegalArgumentException("no length such as PT2H or P1D: '" + iso + "'");
        }
        try {
            var exact = parts.group(3) == null ? Duration.ZERO : Duration.parse("P" + parts.group(3));
            return new Length(number(parts.group(1)) * DAYS_OF_A_WEEK + number(parts.group(2)), exact);
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new IllegalArgumentException("no length such as PT2H or P1D: '" + iso + "'", wrong);
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public boolean isZero() {
        return days == 0 && exact.isZero();
    }

    /// When something ends that starts then: first the days in local time, then the exact time.
    public ZonedDateTime end(ZonedDateTime start) {
        return (days == 0 ? start : start.plusDays(days)).plus(exact);
    }

    /// At most this long, whatever the clocks do.
    Duration most() {
        return Duration.ofDays(days).plus(exact).plus(days > 0 ? Duration.ofDays(1) : Duration.ZERO);
    }

    /// ISO 8601, as `parse` reads it.
    @Override
    public String toString() {
        if (days == 0) {
            return exact.toString();
        }
        return "P" + days + "D" + (exact.isZero() ? "" : exact.toString().substring(1));
    }
}
