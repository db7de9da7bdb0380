package org.watchkeeper.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a plan is later, due, late, missed, overtaken, sent: a pure function of plan, subject, the tries so far and now.
///
/// An occurrence that a try was begun for is never due again, but for one that surely did not arrive and waits for its turn. Of
/// announcements whose time passed while no console was open only the last is sent; what no longer tells anything is missed, and
/// shown. When a subject is moved its announcements count from the new start, and those of the old start do not fire. An approver
/// who was never asked is not told that it is called off.
public final class Agenda {
    private Agenda() {}

    /// All notices of the plan, by time. `tries` are those of this subject, in any order.
    public static List<Slot> of(NoticePlan plan, Subject subject, List<Try> tries, Instant now) {
        var last = last(tries);
        var asked = asked(subject, tries, now);
        var moments = plan.entries().stream().map(NoticePlan.Entry::moment).toList();
        return new Occurrences(subject, now).of(moments).stream()
                .flatMap(one -> channels(plan, one).map(channel -> slot(subject,
                        asked.contains(channel) ? one : unasked(subject, one), channel, last, now)))
                .toList();
    }

    /// The channels on which people may have heard that an approval of the subject is asked for.
    private static Set<ChannelId> asked(Subject subject, List<Try> tries, Instant now) {
        return tries.stream().filter(one -> one.key().subject().equals(subject.id())).filter(one -> one.outcome(now)
                .map(how -> how instanceof Outcome.Delivered || how instanceof Outcome.Unknown).orElse(true))
                .map(one -> one.key().channel()).collect(Collectors.toSet());
    }

    private static Occurrence unasked(Subject subject, Occurrence one) {
        return subject.id().isApproval() && one.moment() instanceof Moment.Cancelled
                ? one.overtaken("nobody was asked")
                : one;
    }

    private static Stream<ChannelId> channels(NoticePlan plan, Occurrence one) {
        return plan.entries().stream().filter(entry -> entry.moment().equals(one.moment()))
                .flatMap(entry -> entry.channels().stream()).distinct()
                .sorted(Comparator.comparing(ChannelId::toString));
    }

    private static Slot slot(Subject subject, Occurrence one, ChannelId channel, Map<NoticeKey, Try> tries,
            Instant now) {
        var key = new NoticeKey(subject.id(), channel, one.name());
        var last = Optional.ofNullable(tries.get(key));
        var standing = subject.about().practice() ? Standing.PRACTICE : standing(one, last, now);
        return new Slot(key, one.moment(), one.times(), standing, one.why(), last);
    }

    private static Map<NoticeKey, Try> last(List<Try> tries) {
        var last = new HashMap<NoticeKey, Try>();
        tries.forEach(one -> last.merge(one.key(), one,
                (before, after) -> after.number() > before.number() ? after : before));
        return last;
    }

    private static Standing standing(Occurrence one, Optional<Try> last, Instant now) {
        if (last.isEmpty()) {
            return untried(one, now);
        }
        var outcome = last.get().outcome(now);
        return outcome.isEmpty() ? Standing.SENDING : switch (outcome.get()) {
            case Outcome.Delivered _ -> Standing.SENT;
            case Outcome.Unknown _ -> Standing.UNKNOWN;
            case Outcome.Refused _ -> Standing.REFUSED;
            case Outcome.Dismissed _ -> Standing.DISMISSED;
            case Outcome.Deferred(_, var again) -> deferred(one, again, now);
        };
    }

    private static Standing deferred(Occurrence one, Instant again, Instant now) {
        var standing = untried(one, now);
        return standing.isToBeSent() && now.isBefore(again) ? Standing.WAITING : standing;
    }

    private static Standing untried(Occurrence one, Instant now) {
        if (!one.why().isEmpty()) {
            return Standing.OVERTAKEN;
        }
        var times = one.times();
        if (now.isBefore(times.at())) {
            return Standing.LATER;
        }
        if (!now.isBefore(times.until())) {
            return Standing.MISSED;
        }
        return now.isBefore(times.late()) ? Standing.DUE : Standing.LATE;
    }
}
