package org.watchkeeper.notice.ui.plan;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.document.DocumentPlans;
import org.watchkeeper.runbook.Notice;

/// A plan of notices as it is ticked so far. Confined to the FX thread.
final class PlanModel {
    private static final Pattern LENGTH = Pattern
            .compile("(\\d{1,4})\\s*(w|weeks?|d|days?|h|hours?|min|minutes?)", Pattern.CASE_INSENSITIVE);
    private final List<Channel> channels;
    private final List<Notice> stated;
    private final ObservableList<NoticePlan.Entry> entries = FXCollections.observableArrayList();

    /// What can be added to a plan, as a person says it.
    enum Kind {
        BEFORE("before", "before the start"), DURING("during", "again and again while it goes on"), AFTER("after",
                "at the latest after its end"), PLANNED("planned", "as soon as it is approved");

        private final String word;
        private final String words;

        Kind(String word, String words) {
            this.word = word;
            this.words = words;
        }

        boolean takesLength() {
            return this != PLANNED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// `stated` is what the documents of the work say about notices.
    PlanModel(NoticePlan plan, List<Channel> channels, List<Notice> stated) {
        this.channels = List.copyOf(channels);
        this.stated = List.copyOf(stated);
        show(plan);
    }

    List<Channel> channels() {
        return channels;
    }

    /// The moments in the order of their time, each with who is told then; a moment at which nobody is told stays until it is kept.
    ObservableList<NoticePlan.Entry> entries() {
        return entries;
    }

    /// What is ticked.
    NoticePlan plan() {
        return new NoticePlan(entries.stream().filter(entry -> !entry.channels().isEmpty()).toList());
    }

    void tick(Moment moment, ChannelId channel, boolean on) {
        entries.replaceAll(entry -> entry.moment().equals(moment) ? with(entry, channel, on) : entry);
    }

    private static NoticePlan.Entry with(NoticePlan.Entry entry, ChannelId channel, boolean on) {
        var told = new LinkedHashSet<>(entry.channels());
        if (on) {
            told.add(channel);
        } else {
            told.remove(channel);
        }
        return new NoticePlan.Entry(entry.moment(), told);
    }

    /// Adds a moment at which all are told; a sentence when it cannot be, empty when it is there.
    String add(Kind kind, String length) {
        var iso = iso(length);
        if (kind.takesLength() && iso.isEmpty()) {
            return "Say how long: 3 d, 12 h, 45 min.";
        }
        try {
            var moment = Moment.of((kind.word + " " + (kind.takesLength() ? iso : "")).strip());
            if (entries.stream().noneMatch(entry -> entry.moment().equals(moment))) {
                var all = new ArrayList<>(entries);
                all.add(new NoticePlan.Entry(moment, ids()));
                show(new NoticePlan(all));
            }
            return "";
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    private static String iso(String length) {
        var read = LENGTH.matcher(length.strip());
        return !read.matches() ? "" : switch (Character.toLowerCase(read.group(2).charAt(0))) {
            case 'w' -> "P" + 7 * Integer.parseInt(read.group(1)) + "D";
            case 'd' -> "P" + read.group(1) + "D";
            case 'h' -> "PT" + read.group(1) + "H";
            default -> "PT" + read.group(1) + "M";
        };
    }

    /// Everybody at each moment that the console knows.
    void standard() {
        show(NoticePlan.standard(channels));
    }

    boolean isStated() {
        return !stated.isEmpty();
    }

    /// Who is told when by what the documents say; tells what was read into them or is missing.
    List<String> documented() {
        var offers = DocumentPlans.offers(stated, channels);
        show(DocumentPlans.plan(offers));
        return offers.stream().filter(offer -> !offer.note().isBlank())
                .map(offer -> "Line " + offer.notice().lines().first() + ": " + offer.note()).toList();
    }

    private void show(NoticePlan plan) {
        entries.setAll(plan.entries().stream().sorted(Comparator.comparingInt(
                (NoticePlan.Entry entry) -> rank(entry.moment())).thenComparing(entry -> length(entry.moment())))
                .toList());
    }

    private Set<ChannelId> ids() {
        return new LinkedHashSet<>(channels.stream().map(Channel::id).toList());
    }

    private static int rank(Moment moment) {
        return switch (moment) {
            case Moment.Planned _ -> 0;
            case Moment.Before _ -> 1;
            case Moment.Start _ -> 2;
            case Moment.During _ -> 3;
            case Moment.After _ -> 4;
            case Moment.Moved _ -> 5;
            case Moment.Cancelled _ -> 6;
        };
    }

    /// The earlier it is, the smaller.
    private static Duration length(Moment moment) {
        return switch (moment) {
            case Moment.Before(var lead) -> length(lead).negated();
            case Moment.During(var every) -> every;
            case Moment.After(var within) -> within;
            case Moment.Planned _, Moment.Start _, Moment.Moved _, Moment.Cancelled _ -> Duration.ZERO;
        };
    }

    private static Duration length(TemporalAmount amount) {
        return amount instanceof Period days ? Duration.ofDays(days.get(ChronoUnit.DAYS)) : Duration.from(amount);
    }
}
