package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.watchkeeper.kernel.Problem;

/// When something takes place, as a rule in a named zone's local time: a rule of RFC 5545 counted from `start`, extra dates,
/// dates that are left out, and what was decided about single dates. Each date keeps the local time at which the rule has it
/// as its name (`RECURRENCE-ID`), also when it is moved.
///
/// Without a rule only the extra dates count; a series may have none yet (to be announced), `start` then says the time of day.
public record Series(LocalDateTime start, String rrule, List<LocalDateTime> extra, List<LocalDateTime> except,
        List<Amendment> amendments, Length length, ZoneId zone) {
    private static final int MOST = 200_000;
    private static final int MOST_A_YEAR = 10_000;
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Comparator<Date> BY_START = Comparator
            .comparing(date -> date.occurrence().start().toInstant());

    public Series {
        extra = extra.stream().sorted().distinct().toList();
        except = except.stream().sorted().distinct().toList();
        amendments = List.copyOf(amendments);
        if (!rrule.isEmpty()) {
            new BoundRule(rrule, zone);
        }
    }

    /// A rule; throws `IllegalArgumentException` for what is no rule of RFC 5545.
    public static Series every(String rrule, LocalDateTime start, Length length, ZoneId zone) {
        return new Series(start, rrule, List.of(), List.of(), List.of(), length, zone);
    }

    /// One date.
    public static Series once(LocalDateTime start, Length length, ZoneId zone) {
        return new Series(start, "", List.of(start), List.of(), List.of(), length, zone);
    }

    /// No date yet.
    public static Series undated(LocalDateTime start, Length length, ZoneId zone) {
        return new Series(start, "", List.of(), List.of(), List.of(), length, zone);
    }

    /// One date of a series: `original` is its name, `confirmed` whether somebody decided that it takes place.
    public record Date(LocalDateTime original, Occurrence occurrence, State state,
            Optional<Amendment.Confirmed> confirmed) {
        public Span span() {
            return Span.of(occurrence);
        }

        /// Whether it has ended; one without a length once it was.
        public boolean isOver(Instant now) {
            return span().start().isBefore(now) && !span().end().isAfter(now);
        }
    }

    /// How a date came about.
    public enum State {
        REGULAR, EXTRA, MOVED, CANCELLED
    }

    /// The dates that take place and overlap a span, oldest first; those without a length that start in it. Throws `Problem`
    /// for a rule that has more dates there than anybody can look at.
    public List<Date> between(Span span) {
        return all(span).stream().filter(date -> date.state() != State.CANCELLED).toList();
    }

    /// As `between`, with the cancelled ones.
    public List<Date> all(Span span) {
        var first = LocalDateTime.ofInstant(span.start().minus(length.most()), zone).minusDays(1);
        var found = new ArrayList<Date>();
        var dates = regular(first);
        while (dates.hasNext()) {
            var date = date(dates.next(), State.REGULAR);
            if (!date.span().start().isBefore(span.end())) {
                break;
            }
            if (found.size() == MOST) {
                throw new Problem("The rule has more than " + MOST + " dates there", rrule, "Look at a shorter time.");
            }
            if (overlaps(date.span(), span)) {
                found.add(date);
            }
        }
        return withSingle(found, date -> overlaps(date.span(), span));
    }

    /// Dates of the rule come in order; only extra and amended ones have to be sorted in.
    private List<Date> withSingle(List<Date> regular, Predicate<Date> wanted) {
        var single = single().stream().filter(wanted).toList();
        return single.isEmpty()
                ? List.copyOf(regular)
                : Stream.concat(regular.stream(), single.stream()).sorted(BY_START).toList();
    }

    private static boolean overlaps(Span date, Span span) {
        return date.meets(span) && date.start().isBefore(span.end());
    }

    /// The dates that start at or after `from`, at most `count`, cancelled ones left out.
    public List<Date> next(Instant from, int count) {
        return first(from, count, date -> !date.span().start().isBefore(from));
    }

    /// The dates that are not over at a moment, those that go on then before those to come; at most `count`, cancelled ones left out.
    public List<Date> notOver(Instant now, int count) {
        return first(now.minus(length.most()), count, date -> !date.isOver(now));
    }

    /// The first of such dates that start at or after a moment.
    private List<Date> first(Instant from, int count, Predicate<Date> wanted) {
        var found = new ArrayList<Date>();
        var dates = regular(LocalDateTime.ofInstant(from, zone).minusDays(1));
        while (found.size() < count && dates.hasNext()) {
            var date = date(dates.next(), State.REGULAR);
            if (wanted.test(date)) {
                found.add(date);
            }
        }
        return withSingle(found, wanted.and(date -> date.state() != State.CANCELLED)).stream().limit(count).toList();
    }

    /// Whether it has more dates in its first year than anybody can look at: a rule for every minute. What is planned looks a year ahead.
    public boolean isCountless() {
        var dates = regular(start);
        int found = 0;
        var until = start.plus(YEAR);
        while (found <= MOST_A_YEAR && dates.hasNext() && dates.next().isBefore(until)) {
            found++;
        }
        return found > MOST_A_YEAR;
    }

    /// The dates of the rule about which nothing else is known.
    private Iterator<LocalDateTime> regular(LocalDateTime from) {
        if (rrule.isEmpty()) {
            return Collections.emptyIterator();
        }
        var others = amended();
        others.addAll(extra);
        others.addAll(except);
        return new BoundRule(rrule, zone).from(start, from, date -> !others.contains(date));
    }

    /// Extra dates and those about which something was decided.
    private List<Date> single() {
        var amended = amended();
        return Stream.concat(
                extra.stream().filter(each -> !except.contains(each)).filter(each -> !amended.contains(each))
                        .map(each -> date(each, State.EXTRA)),
                amended.stream().map(this::amended).flatMap(Optional::stream)).toList();
    }

    private Date date(LocalDateTime original, State state) {
        return new Date(original, Occurrence.at(original, length, zone), state, Optional.empty());
    }

    private Set<LocalDateTime> amended() {
        var names = new HashSet<LocalDateTime>();
        amendments.forEach(each -> names.add(each.original()));
        return names;
    }

    private Optional<Date> amended(LocalDateTime original) {
        if (!has(original) || except.contains(original)) {
            return Optional.empty();
        }
        var mine = amendments.stream().filter(each -> each.original().equals(original)).toList();
        var confirmed = last(mine, Amendment.Confirmed.class);
        var moved = last(mine, Amendment.Moved.class);
        var occurrence = moved.map(to -> Occurrence.at(to.start(), to.length(), zone))
                .orElseGet(() -> Occurrence.at(original, length, zone));
        var usual = extra.contains(original) ? State.EXTRA : State.REGULAR;
        var state = last(mine, Amendment.Cancelled.class).isPresent()
                ? State.CANCELLED
                : moved.isPresent() ? State.MOVED : usual;
        return Optional.of(new Date(original, occurrence, state, confirmed));
    }

    private static <A extends Amendment> Optional<A> last(List<Amendment> amendments, Class<A> kind) {
        return amendments.stream().filter(kind::isInstance).map(kind::cast).reduce((_, later) -> later);
    }

    /// Whether the rule or the extra dates have a date of that name, whatever was decided about it.
    public boolean has(LocalDateTime original) {
        if (extra.contains(original)) {
            return true;
        }
        if (rrule.isEmpty()) {
            return false;
        }
        var dates = new BoundRule(rrule, zone).from(start, original, _ -> true);
        while (dates.hasNext()) {
            var next = dates.next();
            if (!next.isBefore(original)) {
                return next.equals(original);
            }
        }
        return false;
    }

    /// The date of that name, cancelled or not.
    public Optional<Date> date(LocalDateTime original) {
        return amended().contains(original)
                ? amended(original)
                : has(original) && !except.contains(original)
                        ? Optional.of(date(original, extra.contains(original) ? State.EXTRA : State.REGULAR))
                        : Optional.empty();
    }

    /// How long the date of that name lasts, with what was decided about it.
    public Length length(LocalDateTime original) {
        return last(amendments.stream().filter(each -> each.original().equals(original)).toList(),
                Amendment.Moved.class).map(Amendment.Moved::length).orElse(length);
    }

    /// With one more decision; it takes the place of an earlier one of its kind about the same date.
    public Series with(Amendment amendment) {
        var others = new ArrayList<>(amendments.stream().filter(each -> !(each.getClass().equals(amendment.getClass())
                && each.original().equals(amendment.original()))).toList());
        others.add(amendment);
        return new Series(start, rrule, extra, except, others, length, zone);
    }

    /// Without what was decided about a date: it takes place as the rule has it.
    public Series restored(LocalDateTime original) {
        return new Series(start, rrule, extra, except,
                amendments.stream().filter(each -> !each.original().equals(original)).toList(), length, zone);
    }

    /// With a date more.
    public Series plus(LocalDateTime date) {
        return with(Stream.concat(extra.stream(), Stream.of(date)).toList());
    }

    /// With these extra dates instead of those it has; decisions about dates that it no longer has are left behind.
    public Series with(List<LocalDateTime> dates) {
        var changed = new Series(start, rrule, dates, except.stream().filter(each -> !dates.contains(each)).toList(),
                List.of(), length, zone);
        return new Series(start, rrule, dates, changed.except,
                amendments.stream().filter(each -> changed.has(each.original())).toList(), length, zone);
    }

    /// The extra dates beside those that the rule, or the single date it was made of, has.
    public List<LocalDateTime> further() {
        return rrule.isEmpty() ? extra.stream().filter(each -> !each.equals(start)).toList() : extra;
    }

    /// The same with these further dates.
    public Series withFurther(List<LocalDateTime> dates) {
        boolean single = rrule.isEmpty() && extra.contains(start);
        return dates.equals(further())
                ? this
                : with(Stream.concat(single ? Stream.of(start) : Stream.of(), dates.stream()).toList());
    }

    /// Without a date, as if the rule never had it.
    public Series minus(LocalDateTime date) {
        return new Series(start, rrule, extra.stream().filter(each -> !each.equals(date)).toList(),
                Stream.concat(except.stream(), Stream.of(date)).toList(), amendments, length, zone);
    }

    /// What somebody made of it: left-out dates and decisions stay where the other one, in the same zone, has these dates, and the extra
    /// dates of a rule stay beside another rule.
    public Series becoming(Series other) {
        if (!zone.equals(other.zone) || equals(other)) {
            return other;
        }
        var ruled = rrule.isEmpty() || other.rrule.isEmpty()
                ? other
                : other.with(Stream.concat(other.extra.stream(), extra.stream()).distinct().toList());
        return new Series(other.start, other.rrule, ruled.extra, except,
                amendments.stream().filter(each -> ruled.has(each.original())).toList(), other.length, zone);
    }

    /// Another rule: decisions about dates that it no longer has are left behind.
    public Series ruled(String other, LocalDateTime from) {
        var changed = new Series(from, other, extra, except, List.of(), length, zone);
        return new Series(from, other, extra, except,
                amendments.stream().filter(each -> changed.has(each.original())).toList(), length, zone);
    }
}
