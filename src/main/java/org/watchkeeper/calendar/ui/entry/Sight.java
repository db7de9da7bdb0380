package org.watchkeeper.calendar.ui.entry;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.host.Host;

/// What all views of the calendar share: the page that was read, the day and the entry the keyboard is on. Confined to the FX
/// thread.
public final class Sight {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.EMPTY);
    private final ObjectProperty<LocalDate> day;
    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.MONTH);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Optional<CalendarEntry>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Host>> line = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<ZoneId> zone;
    private final ZoneId here;
    private final InstantSource clock;

    /// `here` is the zone of the person who looks.
    public Sight(ZoneId here, InstantSource clock) {
        this.here = here;
        this.clock = clock;
        this.zone = new SimpleObjectProperty<>(here);
        this.day = new SimpleObjectProperty<>(LocalDate.ofInstant(clock.instant(), here));
    }

    public ObjectProperty<Page> page() {
        return page;
    }

    public ObjectProperty<LocalDate> day() {
        return day;
    }

    public ObjectProperty<Shape> shape() {
        return shape;
    }

    public ObjectProperty<Filter> filter() {
        return filter;
    }

    public ObjectProperty<Optional<CalendarEntry>> selected() {
        return selected;
    }

    /// The hosts of the line of the timeline on which something was chosen last; none in the other views.
    public ObjectProperty<List<Host>> line() {
        return line;
    }

    /// The zone in which days begin and times are drawn: that of the person, or UTC.
    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    public ZoneId here() {
        return here;
    }

    public InstantSource clock() {
        return clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    public boolean isSelected(CalendarEntry entry) {
        return selected.get().filter(one -> Page.same(one, entry)).isPresent();
    }

    /// Goes to an entry, and to the day on which it begins.
    public void select(CalendarEntry entry) {
        day.set(page.get().first(entry));
        selected.set(Optional.of(entry));
    }

    /// Goes to a day, and to none of its entries.
    public void goTo(LocalDate other) {
        selected.set(Optional.empty());
        day.set(other);
    }

    /// Goes to the next entry of the page in order of time, or back; from none to the first one of the day on.
    public void step(int by) {
        line.set(List.of());
        var entries = page.get().entries();
        if (entries.isEmpty()) {
            return;
        }
        var now = selected.get().map(one -> index(one)).orElseGet(() -> before(by));
        select(entries.get(Math.clamp((long) now + by, 0, entries.size() - 1)));
    }

    /// Goes to the next entry that does not go together with another, after the last to the first.
    public void nextConflict() {
        line.set(List.of());
        var all = page.get().conflicting();
        if (all.isEmpty()) {
            return;
        }
        int from = selected.get().map(this::index).orElseGet(() -> before(1));
        select(all.stream().filter(entry -> index(entry) > from).findFirst().orElse(all.getFirst()));
    }

    private int index(CalendarEntry entry) {
        var entries = page.get().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (Page.same(entries.get(i), entry)) {
                return i;
            }
        }
        return -1;
    }

    private int before(int by) {
        var entries = page.get().entries();
        int first = 0;
        while (first < entries.size() && page.get().first(entries.get(first)).isBefore(day.get())) {
            first++;
        }
        return by > 0 ? first - 1 : first;
    }
}
