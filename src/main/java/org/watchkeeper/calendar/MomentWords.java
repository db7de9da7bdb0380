package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments in plain English: when it is, with its zone (PRODUCT rule 8), and how long that is from now.
public final class MomentWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long MINUTES_OF_TWO_HOURS = 120;
    private static final long HOURS_OF_TWO_DAYS = 48;

    private MomentWords() {}

    /// "Wed 25 Nov 2026 09:00 Europe/Berlin".
    public static String at(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone)) + " " + zone;
    }

    /// "09:00 Europe/Berlin" on the day that it is there now, else as `at`.
    public static String near(Instant moment, ZoneId zone, Instant now) {
        boolean today = moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? TODAY.format(moment.atZone(zone)) + " " + zone : at(moment, zone);
    }

    /// "12 min ago", "in 3 h", "now".
    public static String distance(Instant moment, Instant now) {
        var apart = Duration.between(moment, now);
        var words = span(apart.abs());
        return words.isEmpty() ? "now" : apart.isNegative() ? "in " + words : words + " ago";
    }

    private static String span(Duration length) {
        if (length.toMinutes() == 0) {
            return "";
        }
        if (length.toMinutes() < MINUTES_OF_TWO_HOURS) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < HOURS_OF_TWO_DAYS ? length.toHours() + " h" : length.toDays() + " days";
    }
}
