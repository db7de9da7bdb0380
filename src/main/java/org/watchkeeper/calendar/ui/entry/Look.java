package org.watchkeeper.calendar.ui.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;

/// How an entry is called and marked. No two kinds share a word, a shape or a colour.
public final class Look {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Look() {}

    public static Icon icon(Kind kind) {
        return switch (kind) {
            case WINDOW -> Icon.CLOCK;
            case BLACKOUT -> Icon.SKIPPED;
            case CHANGE -> Icon.RUNS;
            case JOB -> Icon.REPEAT;
        };
    }

    public static Tone tone(Kind kind) {
        return switch (kind) {
            case WINDOW -> Tone.ACCENT;
            case BLACKOUT -> Tone.DANGER;
            case CHANGE -> Tone.SUCCESS;
            case JOB -> Tone.NEUTRAL;
        };
    }

    /// "Window", as on badges.
    public static String word(Kind kind) {
        return switch (kind) {
            case WINDOW -> "Window";
            case BLACKOUT -> "Blackout";
            case CHANGE -> "Change";
            case JOB -> "Job";
        };
    }

    /// "Windows", as filters call them.
    public static String words(Kind kind) {
        return word(kind) + "s";
    }

    /// The style class of a kind.
    public static String style(Kind kind) {
        return "cal-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /// What has to be known of it, each in a word or two; empty for most.
    public static List<String> remarks(CalendarEntry entry) {
        var words = new ArrayList<String>();
        entry.flags().forEach(flag -> word(flag, entry).ifPresent(words::add));
        return List.copyOf(words);
    }

    private static java.util.Optional<String> word(Flag flag, CalendarEntry entry) {
        var said = switch (flag) {
            case TENTATIVE -> entry.is(Flag.CONFIRMED) ? "" : "tentative";
            case TO_BE_ANNOUNCED -> "announced";
            case EMERGENCY -> "emergency";
            case CONFIRMED -> "confirmed";
            case MOVED -> "moved";
            case EXTRA -> "extra date";
            case CANCELLED -> "cancelled";
            case SKIPPED_HOUR -> "hour skipped by the clocks";
            case DOUBLED_HOUR -> "hour doubled by the clocks";
            case OFTEN -> "many times";
        };
        return said.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(said);
    }

    /// The time of day in the calendar's zone.
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /// "02:00–06:00" of one that lasts, "02:00" of one that does not.
    public static String hours(CalendarEntry entry, ZoneId zone) {
        var start = time(entry.span().start(), zone);
        return entry.span().isEmpty() ? start : start + "–" + time(entry.span().end(), zone);
    }

    /// One line that says all: for screen readers and tooltips.
    public static String sentence(CalendarEntry entry, Page page) {
        var parts = new ArrayList<String>();
        parts.add(word(entry.kind()) + " " + entry.title());
        parts.addAll(remarks(entry));
        Times.of(entry, page.zone()).lines().forEach(line -> parts.add(line.text()));
        parts.add(page.inventory().words(entry.scope()));
        page.conflicts(entry).forEach(conflict -> parts.add(conflict.words()));
        return String.join(System.lineSeparator(), parts);
    }
}
