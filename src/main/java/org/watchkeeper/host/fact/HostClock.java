package org.watchkeeper.host.fact;

import java.time.Duration;
import java.util.Locale;

/// The clock of a host beside the console's: `zone` is the host's own (a name, else its offset), `ahead` how far it is ahead of the
/// console's clock (negative: behind), give or take `within`, which is what the way there leaves open.
public record HostClock(String zone, Duration ahead, Duration within) {
    /// So much is let pass.
    public static final Duration BOUND = Duration.ofSeconds(5);
    private static final double MILLIS = 1000;

    /// Whether it is wrong by more than is let pass, whatever the way there leaves open.
    public boolean isOff() {
        return ahead.abs().minus(within).compareTo(BOUND) > 0;
    }

    /// "3 min 12 s ahead, give or take 0.6 s".
    public String words() {
        var apart = ahead.abs().compareTo(within) <= 0
                ? "no difference to this console's clock"
                : span(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of") + " this console's clock";
        return apart + ", give or take " + tenths(within);
    }

    private static String span(Duration length) {
        if (length.toMinutes() == 0) {
            return tenths(length);
        }
        return length.toDays() > 0
                ? length.toDays() + " d " + length.toHoursPart() + " h"
                : length.toHours() > 0
                        ? length.toHours() + " h " + length.toMinutesPart() + " min"
                        : length.toMinutes() + " min " + length.toSecondsPart() + " s";
    }

    private static String tenths(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / MILLIS);
    }
}
