package org.watchkeeper.calendar;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/// The dates of a rule of RFC 5545 in local time, oldest first, without end where the rule has none.
final class LocalDates implements Iterator<LocalDateTime> {
    private final @Nullable RecurrenceRuleIterator dates;
    private @Nullable LocalDateTime next;

    /// From `from` on, counted from `start`. A rule without any date (30 February) has none.
    LocalDates(RecurrenceRule rule, LocalDateTime start, LocalDateTime from) {
        dates = begin(rule, start, from);
        next = advance();
    }

    private static @Nullable RecurrenceRuleIterator begin(RecurrenceRule rule, LocalDateTime start,
            LocalDateTime from) {
        try {
            var dates = rule.iterator(floating(start));
            if (from.isAfter(start)) {
                dates.fastForward(floating(from));
            }
            return dates;
        } catch (IllegalArgumentException | ArithmeticException never) {
            // The library says by failing that it found no date within its limit.
            return null;
        }
    }

    private @Nullable LocalDateTime advance() {
        try {
            return dates != null && dates.hasNext() ? local(dates.nextDateTime()) : null;
        } catch (IllegalArgumentException | ArithmeticException never) {
            return null;
        }
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

    static DateTime floating(LocalDateTime local) {
        return new DateTime(local.getYear(), local.getMonthValue() - 1, local.getDayOfMonth(), local.getHour(),
                local.getMinute(), local.getSecond());
    }

    private static LocalDateTime local(DateTime date) {
        return LocalDateTime.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth(), date.getHours(),
                date.getMinutes(), date.getSeconds());
    }

    /// The rule as the library knows it; throws `IllegalArgumentException` for what is none.
    static RecurrenceRule parsed(String rrule) {
        try {
            return new RecurrenceRule(rrule);
        } catch (InvalidRecurrenceRuleException wrong) {
            throw new IllegalArgumentException("No rule of RFC 5545: '" + rrule + "' (" + wrong.getMessage() + ")",
                    wrong);
        }
    }
}
