package org.watchkeeper.checklist;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.runbook.Schedule.Anchor;

/// When something is due, relative to the work. `words` are the document's own; `from` and `to` are signed ISO 8601 lengths
/// counted from the anchor, empty where it says no time.
///
/// What a document says in minutes or hours is elapsed time: T-48 h is 48 hours, whatever the clocks do meanwhile. What it says
/// in days, weeks or months is a date: a week before Sunday at three is the Sunday before at three, in the zone of the work.
public record Timing(String words, Phase phase, Anchor anchor, String from, String to) {
    public static final Timing NONE = new Timing("", Phase.ANY, Anchor.NONE, "", "");

    /// Where something stands to the work.
    public enum Phase {
        BEFORE, DURING, AFTER, ANY;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Words that name no time.
    public static Timing said(String words, Phase phase) {
        return new Timing(words, phase, Anchor.NONE, "", "");
    }

    /// Due within a stretch of time, for what is opened without a document's words.
    public static Timing within(Anchor anchor, String from, String to) {
        return new Timing("", Phase.ANY, anchor, from, to);
    }

    /// Whether it names a time at all.
    public boolean isTimed() {
        return anchor != Anchor.NONE && !from.isEmpty() && !to.isEmpty();
    }

    /// When it is due; empty as long as what it counts from is not known.
    public Optional<Due> due(Clocks clocks) {
        if (!isTimed()) {
            return Optional.empty();
        }
        return switch (anchor) {
            case NONE -> Optional.empty();
            case WINDOW_START, ACTUAL_START -> clocks.start().map(at -> due(at, clocks.zone()));
            case WINDOW_DAY -> clocks.start().map(at -> dayOf(at, clocks.zone()));
            case WINDOW_END -> clocks.end().or(clocks::completion).map(at -> due(at, clocks.zone()));
            case COMPLETION -> clocks.completion().map(at -> due(at, clocks.zone()));
            case INCIDENT_DECLARED -> clocks.declared().map(at -> due(at, clocks.zone()));
        };
    }

    private Due due(Instant anchored, ZoneId zone) {
        var last = shifted(anchored, zone, to);
        return new Due(shifted(anchored, zone, from), last, Due.lead(Duration.between(anchored, last).abs()));
    }

    /// From midnight where the work is until it starts.
    private static Due dayOf(Instant start, ZoneId zone) {
        var midnight = start.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new Due(midnight, start, Due.lead(Duration.between(midnight, start)));
    }

    private static Instant shifted(Instant anchored, ZoneId zone, String length) {
        return length.contains("T")
                ? anchored.plus(Duration.parse(length))
                : anchored.atZone(zone).plus(Period.parse(length)).toInstant();
    }
}
