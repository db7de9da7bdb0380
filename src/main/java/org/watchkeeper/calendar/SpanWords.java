package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

import org.watchkeeper.runbook.Schedule.Anchor;
import org.watchkeeper.runbook.Schedule.Offset;

/// Lengths of time and times relative to something, in plain English: "7 to 14 days before the window starts".
public final class SpanWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private SpanWords() {}

    /// "Sun 31 May 2026 02:00 to 06:00 UTC"; the end with its day where that is another one, and none where it has no length. Where the
    /// clocks change meanwhile both say their offset from UTC, which is "Z" where it is none: "02:30 (+02:00) to 02:30 (+01:00)" is an hour.
    public static String between(Span span, ZoneId zone) {
        if (span.isEmpty()) {
            return MomentWords.at(span.start(), zone);
        }
        var start = span.start().atZone(zone);
        var end = span.end().atZone(zone);
        var last = start.toLocalDate().equals(end.toLocalDate()) ? TIME.format(end) : MINUTE.format(end);
        return start.getOffset().equals(end.getOffset())
                ? MINUTE.format(start) + " to " + last + " " + zone
                : MINUTE.format(start) + " (" + start.getOffset() + ") to " + last + " (" + end.getOffset() + ") "
                        + zone;
    }

    /// "next …" and, of what goes on at that moment, "now …".
    public static String coming(Span span, ZoneId zone, Instant now) {
        return (span.start().isAfter(now) ? "next " : "now ") + between(span, zone);
    }

    /// "2 hours 30 minutes"; empty for none.
    public static String length(String iso) {
        if (iso.isEmpty()) {
            return "";
        }
        var bare = iso.replaceFirst("^-", "");
        if (!bare.startsWith("PT")) {
            var period = Period.parse(bare);
            return period.getMonths() > 0
                    ? count(period.getMonths(), "month")
                    : period.getYears() > 0 ? count(period.getYears(), "year") : count(period.getDays(), "day");
        }
        var length = Duration.parse(bare);
        var words = new ArrayList<String>();
        add(words, length.toHours(), "hour");
        add(words, length.toMinutesPart(), "minute");
        add(words, length.toSecondsPart(), "second");
        return words.isEmpty() ? "0 minutes" : String.join(" ", words);
    }

    static String offset(Offset offset) {
        if (offset.anchor() == Anchor.NONE) {
            return "";
        }
        if (!offset.until().isEmpty()) {
            return "from the actual start until completion";
        }
        if (offset.anchor() == Anchor.WINDOW_DAY) {
            return "on the day of the window";
        }
        boolean point = offset.from().equals(offset.to());
        if (point && isZero(offset.from())) {
            boolean noun = offset.anchor() == Anchor.COMPLETION || offset.anchor() == Anchor.ACTUAL_START;
            return (noun ? "at " : "as soon as ") + anchor(offset.anchor());
        }
        boolean before = offset.from().startsWith("-");
        var near = length(before ? offset.to() : offset.from());
        var far = length(before ? offset.from() : offset.to());
        var side = before ? " before " : " after ";
        if (point) {
            return far + side + anchor(offset.anchor());
        }
        return (isZero(offset.from()) ? "within " + far : near + " to " + far) + side + anchor(offset.anchor());
    }

    private static boolean isZero(String iso) {
        return iso.matches("-?P(T0M|0D)");
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case NONE -> "";
            case WINDOW_START -> "the window starts";
            case WINDOW_DAY -> "the day of the window";
            case WINDOW_END -> "the window ends";
            case ACTUAL_START -> "the actual start";
            case COMPLETION -> "completion";
            case INCIDENT_DECLARED -> "the incident is declared";
        };
    }

    private static void add(ArrayList<String> words, long count, String unit) {
        if (count > 0) {
            words.add(count(count, unit));
        }
    }

    private static String count(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
