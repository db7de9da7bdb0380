package org.watchkeeper.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When the moments of a plan come up for one subject, as far as can be said now.
final class Occurrences {
    /// How late an announcement may be before somebody has to look.
    private static final Duration GRACE_BEFORE = Duration.ofMinutes(30);
    /// The same for what is told while people wait for it.
    private static final Duration GRACE = Duration.ofMinutes(10);
    /// For how long news of an end are news.
    private static final Duration NEWS = Duration.ofDays(1);
    private static final String OVER = "the work is over";
    /// How many repetitions back from now are told apart: a day of half hours.
    private static final int REPETITIONS = 48;

    private final Subject subject;
    private final Course course;
    private final Instant now;

    Occurrences(Subject subject, Instant now) {
        this.subject = subject;
        this.course = subject.course();
        this.now = now;
    }

    /// All of them for these moments, by time.
    List<Occurrence> of(List<Moment> moments) {
        var befores = moments.stream().flatMap(moment -> moment instanceof Moment.Before before
                ? before(before)
                : Stream.empty()).toList();
        var others = moments.stream().flatMap(this::other);
        return Stream.concat(newestOnly(befores).stream(), others).map(this::unlessCancelled)
                .sorted(Comparator.comparing((Occurrence one) -> one.times().at()).thenComparing(Occurrence::name))
                .toList();
    }

    private Stream<Occurrence> before(Moment.Before moment) {
        var all = course.appointments();
        return IntStream.range(0, all.size()).mapToObj(index -> {
            var one = before(moment, all.get(index));
            return index == all.size() - 1 ? one : one.overtaken("the work was moved");
        });
    }

    private Occurrence before(Moment.Before moment, Course.Appointment appointment) {
        var planned = appointment.start().atZone(subject.zone()).minus(moment.lead()).toInstant();
        var at = later(planned, appointment.made());
        return Occurrence.of(moment, moment.text() + " of " + appointment.start(), new Slot.Times(at,
                at.plus(GRACE_BEFORE), course.started().orElse(appointment.start())));
    }

    /// Of several announcements whose time has come only the last tells anything: the others are overtaken by it.
    private List<Occurrence> newestOnly(List<Occurrence> befores) {
        var due = befores.stream().filter(one -> one.why().isEmpty() && !now.isBefore(one.times().at()))
                .sorted(Comparator.comparing(this::planned)).toList();
        var told = new ArrayList<Occurrence>();
        for (var one : befores) {
            boolean old = due.contains(one) && !one.equals(due.getLast());
            told.add(old ? one.overtaken("a later announcement says it") : one);
        }
        return told;
    }

    /// When it would have been due with all the time in the world: of two on short notice the closer one counts.
    private Instant planned(Occurrence one) {
        return one.moment() instanceof Moment.Before(var lead)
                ? course.appointment().start().atZone(subject.zone()).minus(lead).toInstant()
                : one.times().at();
    }

    private Stream<Occurrence> other(Moment moment) {
        return switch (moment) {
            case Moment.Before _ -> Stream.empty();
            case Moment.Planned _ -> Stream.of(planned(moment));
            case Moment.Start _ -> Stream.of(start(moment));
            case Moment.During during -> during(during);
            case Moment.After(var within) -> Stream.of(after(moment, within));
            case Moment.Moved _ -> moved(moment);
            case Moment.Cancelled _ -> course.cancelled().stream().map(at -> cancelled(moment, at));
        };
    }

    private Occurrence planned(Moment moment) {
        var first = course.appointments().getFirst();
        var one = Occurrence.of(moment, moment.text(),
                new Slot.Times(first.made(), first.made().plus(GRACE), course.appointment().start()));
        // Both would be the same invitation twice.
        return subject.id().isApproval() && course.appointments().size() > 1
                ? one.overtaken("the work was moved")
                : one;
    }

    private Occurrence start(Moment moment) {
        var at = course.started().orElseGet(this::expectedStart);
        var one = Occurrence.of(moment, moment.text(), new Slot.Times(at, at.plus(GRACE), Instant.MAX));
        return course.ended().isPresent() ? one.overtaken(OVER) : one;
    }

    /// What has not begun yet is expected, and not before now.
    private Instant expectedStart() {
        return later(course.appointment().start(), now.plusNanos(1));
    }

    private Stream<Occurrence> during(Moment.During moment) {
        if (course.started().isEmpty()) {
            return Stream.of(repetition(moment, expectedStart(), 1));
        }
        var started = course.started().get();
        var until = course.ended().or(course::cancelled).orElse(later(now, started));
        long passed = Duration.between(started, until).dividedBy(moment.every());
        long last = course.isRunning() ? passed + 1 : passed;
        return IntStream.rangeClosed((int) Math.max(1, last - REPETITIONS), (int) last).mapToObj(number -> {
            var one = repetition(moment, started, number);
            return number < passed
                    ? one.overtaken("a later update says it")
                    : course.isOver() ? one.overtaken(OVER) : one;
        });
    }

    private Occurrence repetition(Moment.During moment, Instant started, int number) {
        var at = started.plus(moment.every().multipliedBy(number));
        var next = at.plus(moment.every());
        var half = moment.every().dividedBy(2);
        var grace = half.compareTo(GRACE) < 0 ? half : GRACE;
        return Occurrence.of(moment, moment.text() + " #" + number, new Slot.Times(at, at.plus(grace), next));
    }

    private Occurrence after(Moment moment, Duration within) {
        var at = course.ended().orElseGet(() -> later(course.appointment().end(), now.plusNanos(1)));
        return Occurrence.of(moment, moment.text(), new Slot.Times(at, at.plus(within), at.plus(NEWS)));
    }

    private Stream<Occurrence> moved(Moment moment) {
        var all = course.happenings().stream().filter(Happening.Moved.class::isInstance).map(
                Happening.Moved.class::cast).toList();
        return IntStream.range(0, all.size()).mapToObj(index -> {
            var one = all.get(index);
            var occurrence = Occurrence.of(moment, moment.text() + " #" + (index + 1),
                    new Slot.Times(one.at(), one.at().plus(GRACE), later(one.start(), one.at().plus(GRACE))));
            return index == all.size() - 1 ? occurrence : occurrence.overtaken("the work was moved again");
        });
    }

    private Occurrence cancelled(Moment moment, Instant at) {
        return Occurrence.of(moment, moment.text(),
                new Slot.Times(at, at.plus(GRACE), later(course.appointment().start(), at.plus(NEWS))));
    }

    private Occurrence unlessCancelled(Occurrence one) {
        if (course.cancelled().isPresent() && !(one.moment() instanceof Moment.Cancelled)) {
            return one.overtaken("the work was called off");
        }
        return course.isAgreed() && !(one.moment() instanceof Moment.Cancelled)
                ? one.overtaken("it was approved")
                : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
