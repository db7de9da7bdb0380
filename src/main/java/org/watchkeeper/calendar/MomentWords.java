package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments in plain English: when it is, with its zone (PRODUCT rule 8), and how long that is from now.
public final class MomentWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long MINUTES_OF_TWO_HOURS = 120;
    private static final long HOURS_OF_TWO_DAYS = 48;

    private MomentWords() {}

    /// "Wed 25 Nov 2026 09:00 Europe/Berlin".
    public static String at(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone)) + " " + zone;
    }

    /// As `at`, without what everybody knows: "09:00 Europe/Berlin" today, "Wed 25 Nov 09:00 Europe/Berlin" this year.
    public static String near(Instant moment, ZoneId zone, Instant now) {
        var there = moment.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        var form = there.toLocalDate().equals(today) ? TODAY : there.getYear() == today.getYear() ? THIS_YEAR : DAY;
        return form.format(there) + " " + zone;
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
