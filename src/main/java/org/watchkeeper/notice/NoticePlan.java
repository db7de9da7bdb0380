package org.watchkeeper.notice;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who is told of a subject and when: moments, each with the channels that are told then.
public record NoticePlan(List<Entry> entries) {
    public static final NoticePlan EMPTY = new NoticePlan(List.of());

    public NoticePlan {
        entries = List.copyOf(entries);
    }

    /// Every channel is told at each moment that the console knows: 14 d, 7 d, 48 h and 24 h before, at the start, every 30 min, within
    /// 15 min after, on move and on cancel.
    public static NoticePlan standard(List<Channel> channels) {
        var all = new LinkedHashSet<>(channels.stream().map(Channel::id).toList());
        return new NoticePlan(usualMoments().stream().map(moment -> new Entry(moment, all)).toList());
    }

    /// These channels hear when an approval is asked for, when what it is asked for is moved, and when it is withdrawn.
    public static NoticePlan asking(List<Channel> channels) {
        var all = new LinkedHashSet<>(channels.stream().map(Channel::id).toList());
        return new NoticePlan(List.<Moment>of(new Moment.Planned(), new Moment.Moved(), new Moment.Cancelled()).stream()
                .map(moment -> new Entry(moment, all)).toList());
    }

    /// The moments of the standard plan.
    public static List<Moment> usualMoments() {
        return List.of(new Moment.Before(Period.ofDays(14)), new Moment.Before(Period.ofDays(7)),
                new Moment.Before(Duration.ofHours(48)), new Moment.Before(Duration.ofHours(24)), new Moment.Start(),
                new Moment.During(Duration.ofMinutes(30)), new Moment.After(Duration.ofMinutes(15)),
                new Moment.Moved(), new Moment.Cancelled());
    }

    /// The same plan with this entry, which takes the place of one for its moment.
    public NoticePlan with(Entry entry) {
        var all = new ArrayList<>(entries.stream().filter(one -> !one.moment().equals(entry.moment())).toList());
        all.add(entry);
        return new NoticePlan(all);
    }

    /// The same plan without a moment.
    public NoticePlan without(Moment moment) {
        return new NoticePlan(entries.stream().filter(one -> !one.moment().equals(moment)).toList());
    }

    /// One moment and who is told then.
    public record Entry(Moment moment, Set<ChannelId> channels) {
        public Entry {
            channels = Set.copyOf(channels);
        }
    }
}
