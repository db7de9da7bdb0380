package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A stretch of time, half-open: `[start, end)`. It may be empty: a moment.
public record Span(Instant start, Instant end) implements Comparable<Span> {
    /// All of time that a calendar knows: years 1 to 9999.
    public static final Span ALWAYS = new Span(Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T00:00:00Z"));

    private static final Comparator<Span> BY_TIME = Comparator.comparing(Span::start).thenComparing(Span::end);

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("it ends before it starts: " + start + " to " + end);
        }
    }

    /// The stretch of a date.
    public static Span of(Occurrence occurrence) {
        return new Span(occurrence.start().toInstant(), occurrence.end().toInstant());
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean isEmpty() {
        return start.equals(end);
    }

    /// Whether the two share time. A moment shares time with what holds it.
    public boolean meets(Span other) {
        return isEmpty() || other.isEmpty()
                ? holds(other.start) && other.isEmpty() || other.holds(start) && isEmpty()
                : start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// Whether a moment lies in it; an empty span holds its own moment.
    public boolean holds(Instant moment) {
        return moment.equals(start) || moment.isAfter(start) && moment.isBefore(end);
    }

    /// Whether all of another one lies in it.
    public boolean holds(Span other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /// What both have; empty where they do not meet.
    public Optional<Span> shared(Span other) {
        return meets(other)
                ? Optional.of(new Span(later(start, other.start), earlier(end, other.end)))
                : Optional.empty();
    }

    /// What is left of it without the others, oldest first.
    public List<Span> without(List<Span> others) {
        var left = new ArrayList<Span>();
        var from = start;
        for (var other : others.stream().filter(this::meets).sorted().toList()) {
            if (other.start.isAfter(from)) {
                left.add(new Span(from, other.start));
            }
            from = later(from, other.end);
        }
        if (from.isBefore(end)) {
            left.add(new Span(from, end));
        }
        return List.copyOf(left);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public int compareTo(Span other) {
        return BY_TIME.compare(this, other);
    }
}
