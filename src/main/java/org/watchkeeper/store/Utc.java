package org.watchkeeper.store;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// Instants as they are stored: ISO 8601 in UTC with nine digits of a second, so that text order is time order.
public final class Utc {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private Utc() {}

    public static String text(Instant instant) {
        return FORM.format(instant);
    }

    public static Instant instant(String text) {
        return FORM.parse(text, Instant::from);
    }
}
