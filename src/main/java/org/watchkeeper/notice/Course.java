package org.watchkeeper.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happened to a subject so far, in order; everything else is read off it.
public record Course(List<Happening> happenings) {
    public Course {
        happenings = List.copyOf(happenings);
        if (happenings.isEmpty() || !(happenings.getFirst() instanceof Happening.Planned)) {
            throw new IllegalArgumentException("a course begins with being planned");
        }
    }

    /// Newly planned.
    public static Course planned(Instant at, Instant start, Instant end) {
        return new Course(List.of(new Happening.Planned(at, start, end)));
    }

    /// The same course, and then this.
    public Course then(Happening next) {
        var longer = new ArrayList<>(happenings);
        longer.add(next);
        return new Course(longer);
    }

    /// All appointments it has had, the one that holds last.
    public List<Appointment> appointments() {
        var all = new ArrayList<Appointment>();
        for (var one : happenings) {
            switch (one) {
                case Happening.Planned(var at, var start, var end) -> all.add(new Appointment(at, start, end));
                case Happening.Moved(var at, var start, var end) -> all.add(new Appointment(at, start, end));
                case Happening.Extended(var at, var end) -> extend(all, end);
                case Happening.Cancelled _, Happening.Started _, Happening.Agreed _, Happening.Ended _ -> {
                }
            }
        }
        return List.copyOf(all);
    }

    private static void extend(List<Appointment> all, Instant end) {
        var last = all.removeLast();
        all.add(new Appointment(last.made(), last.start(), end.isAfter(last.start()) ? end : last.end()));
    }

    /// The appointment that holds.
    public Appointment appointment() {
        return appointments().getLast();
    }

    /// When it really began.
    public Optional<Instant> started() {
        return first(Happening.Started.class);
    }

    /// When it was over.
    public Optional<Instant> ended() {
        return first(Happening.Ended.class);
    }

    /// When it was called off.
    public Optional<Instant> cancelled() {
        return first(Happening.Cancelled.class);
    }

    /// Whether what was asked for is given, for the time that holds.
    boolean isAgreed() {
        return happenings.stream().filter(one -> one instanceof Happening.Agreed || one instanceof Happening.Moved)
                .reduce((_, last) -> last).filter(Happening.Agreed.class::isInstance).isPresent();
    }

    /// Whether it has begun and is not over.
    public boolean isRunning() {
        return started().isPresent() && ended().isEmpty() && cancelled().isEmpty();
    }

    /// Whether nothing more will happen to it.
    public boolean isOver() {
        return ended().isPresent() || cancelled().isPresent();
    }

    private Optional<Instant> first(Class<? extends Happening> kind) {
        return happenings.stream().filter(kind::isInstance).map(Happening::at).findFirst();
    }

    /// One time it was to happen at, and when that was decided.
    public record Appointment(Instant made, Instant start, Instant end) {}
}
