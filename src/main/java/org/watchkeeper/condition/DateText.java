package org.watchkeeper.condition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first date in a text, in the forms that tools print: ISO 8601, `Jun  1 12:00:00 2027 GMT` of openssl, that of
/// e-mail and HTTP, seconds since 1970. One that names no zone is taken as UTC.
final class DateText {
    private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{9,11})(?:\\.\\d{1,9})?\\s*");
    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(?: ?(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?))?)?(?!\\d)");
    private static final Pattern OPENSSL = Pattern
            .compile("([A-Z][a-z]{2})  ?(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\d{4}) GMT");
    private static final Pattern MAIL = Pattern
            .compile("(\\d{1,2}) ([A-Z][a-z]{2}) (\\d{4}) (\\d\\d:\\d\\d:\\d\\d) (?:GMT|UTC|([+-]\\d{4}))");
    private static final DateTimeFormatter MONTH_FIRST = new DateTimeFormatterBuilder()
            .appendPattern("MMM d HH:mm:ss yyyy").toFormatter(Locale.ENGLISH);

    private DateText() {}

    static Optional<Instant> in(String text) {
        try {
            return epoch(text).or(() -> iso(text)).or(() -> openssl(text)).or(() -> mail(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> epoch(String text) {
        return first(EPOCH, text, true).map(form -> Instant.ofEpochSecond(Long.parseLong(form.group(1))));
    }

    private static Optional<Instant> iso(String text) {
        return first(ISO, text, false)
                .map(form -> LocalDate.parse(form.group(1))
                        .atTime(form.group(2) == null ? LocalTime.MIN : LocalTime.parse(form.group(2)))
                        .toInstant(offset(form.group(3))));
    }

    private static Optional<Instant> openssl(String text) {
        return first(OPENSSL, text, false).map(form -> utc(form.group(1), form.group(2), form.group(3), form.group(4))
                .toInstant(ZoneOffset.UTC));
    }

    private static Optional<Instant> mail(String text) {
        return first(MAIL, text, false).map(form -> utc(form.group(2), form.group(1), form.group(4), form.group(3))
                .toInstant(offset(form.group(5))));
    }

    private static LocalDateTime utc(String month, String day, String time, String year) {
        return LocalDateTime.parse(month + " " + day + " " + time + " " + year, MONTH_FIRST);
    }

    private static ZoneOffset offset(@org.jspecify.annotations.Nullable String zone) {
        return zone == null || zone.equals("UTC") || zone.equals("GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static Optional<Matcher> first(Pattern form, String text, boolean whole) {
        var matcher = form.matcher(text);
        return (whole ? matcher.matches() : matcher.find()) ? Optional.of(matcher) : Optional.empty();
    }
}
