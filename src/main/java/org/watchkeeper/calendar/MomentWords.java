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
        return in(DAY, moment, zone);
    }

    /// As `at`, without what everybody knows: "09:00 Europe/Berlin" today, "Wed 25 Nov 09:00 Europe/Berlin" this year.
    public static String near(Instant moment, ZoneId zone, Instant now) {
        var there = moment.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        var form = there.toLocalDate().equals(today) ? TODAY : there.getYear() == today.getYear() ? THIS_YEAR : DAY;
        return in(form, moment, zone);
    }

    /// As `near`, on the clock of the reader and, where that shows something else, on the clock of the place that the moment belongs
    /// to: "Fri 27 Mar 03:00 Europe/Berlin (02:00 UTC)".
    public static String near(Instant moment, ZoneId here, ZoneId there, Instant now) {
        var read = moment.atZone(here).toLocalDateTime();
        var local = moment.atZone(there).toLocalDateTime();
        return near(moment, here, now) + (read.equals(local)
                ? ""
                : " (" + (read.toLocalDate().equals(local.toLocalDate())
                        ? in(TODAY, moment, there)
                        : in(THIS_YEAR, moment, there)) + ")");
    }

    private static String in(DateTimeFormatter form, Instant moment, ZoneId zone) {
        return form.format(moment.atZone(zone)) + " " + named(zone);
    }

    /// Nobody reads "Z" as the name of a zone.
    private static String named(ZoneId zone) {
        return zone.getId().equals("Z") ? "UTC" : zone.getId();
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
