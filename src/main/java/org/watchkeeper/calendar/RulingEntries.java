package org.watchkeeper.calendar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;

/// The dates of windows and blackouts as entries of the calendar.
public final class RulingEntries implements EntrySource {
    private final Supplier<Rulebook> rulebook;

    public RulingEntries(Supplier<Rulebook> rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public List<CalendarEntry> entries(Span span) {
        return rulebook.get().versions().parallelStream().map(Edit.Version::ruling)
                .flatMap(ruling -> ruling.series().all(span).stream().map(date -> entry(ruling, date))).toList();
    }

    /// One date as an entry.
    public static CalendarEntry entry(Ruling ruling, Series.Date date) {
        var ref = new CalendarEntry.Ref(ruling.id().value(), date.original().toString(), ruling.source());
        return new CalendarEntry(ruling instanceof Window ? Kind.WINDOW : Kind.BLACKOUT, ref, ruling.name(),
                date.span(),
                ruling.series().zone(), ruling.scope(), flags(ruling, date), detail(ruling));
    }

    private static String detail(Ruling ruling) {
        return switch (ruling) {
            case Window window -> RuleWords.of(window.series().rrule());
            case Blackout blackout -> blackout.reason();
        };
    }

    private static Set<Flag> flags(Ruling ruling, Series.Date date) {
        var flags = EnumSet.noneOf(Flag.class);
        switch (date.state()) {
            case REGULAR -> {
            }
            case EXTRA -> {
                // Without a rule there is nothing that it is beside.
                if (!ruling.series().rrule().isEmpty()) {
                    flags.add(Flag.EXTRA);
                }
            }
            case MOVED -> flags.add(Flag.MOVED);
            case CANCELLED -> flags.add(Flag.CANCELLED);
        }
        switch (date.occurrence().clocks()) {
            case STEADY -> {
            }
            case SKIPPED -> flags.add(Flag.SKIPPED_HOUR);
            case DOUBLED -> flags.add(Flag.DOUBLED_HOUR);
        }
        if (ruling instanceof Window window) {
            switch (window.terms().standing()) {
                case CONFIRMED -> {
                }
                case TENTATIVE -> flags.add(Flag.TENTATIVE);
                case TO_BE_ANNOUNCED -> flags.add(Flag.TO_BE_ANNOUNCED);
                case EMERGENCY -> flags.add(Flag.EMERGENCY);
            }
        }
        if (date.confirmed().isPresent()) {
            flags.add(Flag.CONFIRMED);
        }
        return flags;
    }
}
