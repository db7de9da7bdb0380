package org.watchkeeper.calendar.ui.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Conflicts;
import org.watchkeeper.calendar.Span;

/// What a stretch of time holds once the filter has been through it, with what does not go together. Conflicts are found before
/// anything is filtered away: hiding a blackout does not make a window free.
public final class Page {
    public static final Page EMPTY = new Page(new Span(java.time.Instant.EPOCH, java.time.Instant.EPOCH), List.of(),
            Inventory.NONE, List.of(), ZoneId.of("UTC"));
    private static final Comparator<CalendarEntry> ORDER = Comparator.comparing(CalendarEntry::span)
            .thenComparing(CalendarEntry::kind).thenComparing(CalendarEntry::title);

    private final Span span;
    private final List<CalendarEntry> entries;
    private final Inventory inventory;
    private final ZoneId zone;
    private final Map<LocalDate, List<CalendarEntry>> days = new TreeMap<>();
    private final Map<CalendarEntry, List<Conflict>> conflicts = new HashMap<>();

    private Page(Span span, List<CalendarEntry> entries, Inventory inventory, List<Conflict> conflicts, ZoneId zone) {
        this.span = span;
        this.entries = entries;
        this.inventory = inventory;
        this.zone = zone;
        entries.forEach(this::enter);
        conflicts.forEach(this::note);
    }

    /// Sorts and filters what was read. `zone` says where days begin.
    public static Page of(Span span, List<CalendarEntry> read, Inventory inventory, Filter filter, ZoneId zone) {
        var shown = read.stream().filter(entry -> filter.shows(entry, inventory)).sorted(ORDER).toList();
        return new Page(span, shown, inventory, Conflicts.among(read, inventory.hosts()), zone);
    }

    private void enter(CalendarEntry entry) {
        for (var day = first(entry); !day.isAfter(last(entry)); day = day.plusDays(1)) {
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry);
        }
    }

    private void note(Conflict conflict) {
        conflicts.computeIfAbsent(conflict.first(), _ -> new ArrayList<>()).add(conflict);
        conflicts.computeIfAbsent(conflict.second(), _ -> new ArrayList<>()).add(conflict);
    }

    public Span span() {
        return span;
    }

    public Inventory inventory() {
        return inventory;
    }

    /// Where its days begin.
    public ZoneId zone() {
        return zone;
    }

    /// All entries, by time.
    public List<CalendarEntry> entries() {
        return entries;
    }

    /// The entries that touch a day, by time.
    public List<CalendarEntry> on(LocalDate day) {
        return List.copyOf(days.getOrDefault(day, List.of()));
    }

    /// The local time at which the first window of a day opens; the day's midnight where none does.
    public LocalDateTime firstWindow(LocalDate day) {
        return on(day).stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.WINDOW && !entry.is(CalendarEntry.Flag.CANCELLED))
                .map(entry -> LocalDateTime.ofInstant(entry.span().start(), zone))
                .filter(start -> start.toLocalDate().equals(day)).findFirst().orElseGet(day::atStartOfDay);
    }

    /// The day on which an entry starts, as far as this page goes back.
    public LocalDate first(CalendarEntry entry) {
        var start = entry.span().start().isBefore(span.start()) ? span.start() : entry.span().start();
        return LocalDate.ofInstant(start, zone);
    }

    /// The last day that an entry touches, as far as this page goes.
    public LocalDate last(CalendarEntry entry) {
        var end = entry.span().end().isAfter(span.end()) ? span.end() : entry.span().end();
        var moment = end.isAfter(entry.span().start()) ? end.minusNanos(1) : end;
        var last = LocalDate.ofInstant(moment, zone);
        return last.isBefore(first(entry)) ? first(entry) : last;
    }

    /// What an entry does not go together with.
    public List<Conflict> conflicts(CalendarEntry entry) {
        return List.copyOf(conflicts.getOrDefault(entry, List.of()));
    }

    /// The entries that do not go together with others, by time. A blackout is right where it is: what lies in it is not.
    public List<CalendarEntry> conflicting() {
        return entries.stream().filter(entry -> entry.kind() != CalendarEntry.Kind.BLACKOUT)
                .filter(conflicts::containsKey).toList();
    }

    /// The blackout that leaves nothing, or only a part, of a window; empty where none does.
    public Optional<Conflict> blocked(CalendarEntry entry) {
        return conflicts(entry).stream().filter(each -> each.first().equals(entry))
                .filter(each -> each.kind() == Conflict.Kind.WINDOW_IN_BLACKOUT
                        || each.kind() == Conflict.Kind.CHANGE_IN_BLACKOUT)
                .max(Comparator.comparing(Conflict::isWhole));
    }

    /// The same date of the same thing, as it is now.
    public Optional<CalendarEntry> now(CalendarEntry before) {
        return entries.stream().filter(entry -> same(entry, before)).findFirst();
    }

    /// Whether two entries are the same date of the same thing, perhaps moved.
    public static boolean same(CalendarEntry one, CalendarEntry other) {
        return one.kind() == other.kind() && one.ref().id().equals(other.ref().id())
                && one.ref().occurrence().equals(other.ref().occurrence());
    }
}
