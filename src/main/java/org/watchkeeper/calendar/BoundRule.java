package org.watchkeeper.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.jspecify.annotations.Nullable;

/// A rule in a zone. Its end (`UNTIL`) may be said in UTC, in local time or as a day, which is then part of it; the library
/// below knows only local time, so the end is watched here.
final class BoundRule {
    private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([0-9]{8})(T[0-9]{6})?(Z)?(?=;|$)",
            Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'T'HHmmss");

    private final RecurrenceRule rule;
    private final Predicate<LocalDateTime> ended;

    /// Throws `IllegalArgumentException` for what is no rule of RFC 5545.
    BoundRule(String rrule, ZoneId zone) {
        LocalDates.parsed(rrule);
        var until = UNTIL.matcher(rrule);
        ended = until.find()
                ? ended(until.group(1), until.group(2), until.group(3) != null, zone)
                : _ -> false;
        rule = LocalDates.parsed(until.replaceAll("").replaceFirst("^;", ""));
    }

    private static Predicate<LocalDateTime> ended(String day, @Nullable String time, boolean utc, ZoneId zone) {
        try {
            var date = LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
            if (time == null) {
                return local -> local.toLocalDate().isAfter(date);
            }
            var last = date.atTime(LocalTime.parse(time, TIME));
            return utc
                    ? local -> local.atZone(zone).toInstant().isAfter(last.toInstant(ZoneOffset.UTC))
                    : local -> local.isAfter(last);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("No rule of RFC 5545: it ends on no day, '" + day + "'", wrong);
        }
    }

    /// The wanted dates from `from` on, counted from `start`.
    Iterator<LocalDateTime> from(LocalDateTime start, LocalDateTime from, Predicate<LocalDateTime> wanted) {
        var dates = new LocalDates(rule, start, from);
        return new Iterator<>() {
            private @Nullable LocalDateTime next = advance();

            private @Nullable LocalDateTime advance() {
                while (dates.hasNext()) {
                    var date = dates.next();
                    if (ended.test(date)) {
                        return null;
                    }
                    if (wanted.test(date)) {
                        return date;
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public LocalDateTime next() {
                var now = next;
                if (now == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return now;
            }
        };
    }
}
