package org.watchkeeper.calendar.ical;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;

import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ical.Component.Broken;
import org.watchkeeper.calendar.ical.Component.Property;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Operator;

/// One event with its single dates as a window or blackout.
final class EventReading {
    private static final int LONGEST_NAME = 200;

    private final Component event;
    private final Zones zones;
    private final IcalFile.Assumed assumed;
    private final Property start;
    private final ZoneId home;

    EventReading(Component event, Zones zones, IcalFile.Assumed assumed) {
        this.event = event;
        this.zones = zones;
        this.assumed = assumed;
        start = event.first("DTSTART").orElseThrow(() -> new Broken(event.line(), "an event has no start"));
        home = zones.of(start);
    }

    IcalFile.Event event(String uid, List<Component> all, boolean cancelling) {
        boolean cancelled = cancelling || is(event, "STATUS", "CANCELLED");
        var ruling = ruling(new Ruling.Id(uid), series(all));
        int sequence = event.first("SEQUENCE").map(each -> number(each)).orElse(0);
        return new IcalFile.Event(ruling, sequence, cancelled, event.line());
    }

    private static int number(Property property) {
        if (!property.value().matches("\\d{1,9}")) {
            throw new Broken(property.line(), "this is no number: " + property.value());
        }
        return Integer.parseInt(property.value());
    }

    private static boolean is(Component component, String property, String value) {
        return component.first(property).filter(each -> each.value().equalsIgnoreCase(value)).isPresent();
    }

    private Series series(List<Component> all) {
        var first = zones.local(start, start.value(), home);
        var length = length(event, first);
        var rrule = event.first("RRULE").map(Property::value).orElse("");
        var extra = new ArrayList<>(times("RDATE"));
        if (rrule.isEmpty()) {
            extra.add(first);
        }
        if (event.all("RRULE").count() > 1 || event.first("EXRULE").isPresent()) {
            throw new Broken(event.line(), "an event with several rules cannot be kept as one");
        }
        var amendments = all.stream().filter(each -> each.first("RECURRENCE-ID").isPresent())
                .flatMap(each -> amendments(each, length).stream()).toList();
        var series = new Series(first, rrule, extra, times("EXDATE"), amendments, length, home);
        if (series.isCountless()) {
            throw new Broken(event.line(), "a rule with more than 10,000 dates a year cannot be kept: " + rrule);
        }
        return series;
    }

    private List<LocalDateTime> times(String name) {
        return event.all(name).flatMap(each -> List.of(each.value().split(",", -1)).stream()
                .map(value -> zones.local(each, moment(each, value), home))).toList();
    }

    private static String moment(Property date, String value) {
        if (value.contains("/")) {
            throw new Broken(date.line(), "a date with a length of its own (PERIOD) cannot be kept: " + value);
        }
        return value;
    }

    private Length length(Component component, LocalDateTime first) {
        var duration = component.first("DURATION");
        if (duration.isPresent()) {
            return Length.parse(duration.get().value().replaceFirst("^\\+", ""));
        }
        boolean days = component.first("DTSTART").filter(each -> !each.value().contains("T")).isPresent();
        var end = component.first("DTEND");
        if (end.isEmpty()) {
            return days ? Length.parse("P1D") : Length.ZERO;
        }
        var last = zones.local(end.get(), end.get().value(), home);
        if (last.isBefore(first)) {
            throw new Broken(end.get().line(), "it ends before it starts");
        }
        return days
                ? new Length((int) ChronoUnit.DAYS.between(first, last), Duration.ZERO)
                : Length.of(Duration.between(first.atZone(home), last.atZone(home)));
    }

    private List<Amendment> amendments(Component override, Length usual) {
        var id = override.first("RECURRENCE-ID").orElseThrow();
        if (id.parameter("RANGE").isPresent()) {
            throw new Broken(id.line(), "a change of all dates from one on (RANGE) cannot be kept");
        }
        var original = zones.local(id, id.value(), home);
        var found = new ArrayList<Amendment>();
        var begin = override.first("DTSTART");
        var moved = begin.map(each -> zones.local(each, each.value(), home)).orElse(original);
        var length = override.first("DURATION").isPresent() || override.first("DTEND").isPresent()
                ? length(override, moved)
                : usual;
        if (!moved.equals(original) || !length.equals(usual)) {
            found.add(new Amendment.Moved(original, moved, length, text(override, "X-WATCHKEEPER-MOVED")));
        }
        if (is(override, "STATUS", "CANCELLED")) {
            found.add(new Amendment.Cancelled(original, text(override, "X-WATCHKEEPER-CANCELLED")));
        }
        var by = text(override, "X-WATCHKEEPER-CONFIRMED-BY");
        if (!by.isBlank()) {
            found.add(new Amendment.Confirmed(original, new Operator(by), text(override, "X-WATCHKEEPER-CONFIRMED")));
        }
        return found;
    }

    private Ruling ruling(Ruling.Id id, Series series) {
        var said = text(event, "SUMMARY").replaceAll("\\s+", " ").strip();
        var name = said.isEmpty() ? "Imported" : said.substring(0, Math.min(said.length(), LONGEST_NAME));
        var blackout = categories().contains("BLACKOUT") || !categories().contains("WINDOW") && assumed.blackouts();
        return blackout
                ? new Blackout(id, name, series, text(event, "DESCRIPTION"), scope(), source())
                : new Window(id, name, series, terms(), scope(), source());
    }

    private Set<String> categories() {
        var found = new TreeSet<String>();
        list("CATEGORIES").forEach(each -> found.add(each.toUpperCase(Locale.ROOT)));
        return found;
    }

    private Window.Terms terms() {
        var standing = event.first("X-WATCHKEEPER-STANDING")
                .map(each -> constant(each.value(), Window.Standing.class)).orElseGet(() -> is(event, "STATUS",
                        "TENTATIVE") ? Window.Standing.TENTATIVE : Window.Standing.CONFIRMED);
        var impacts = EnumSet.noneOf(Window.Impact.class);
        list("X-WATCHKEEPER-IMPACTS").forEach(each -> impacts.add(constant(each, Window.Impact.class)));
        return new Window.Terms(standing, impacts.isEmpty() ? EnumSet.allOf(Window.Impact.class) : impacts,
                value("X-WATCHKEEPER-LONGEST").map(Duration::parse).orElse(Duration.ZERO),
                value("X-WATCHKEEPER-ANNOUNCE").map(Length::parse).orElse(Length.ZERO),
                value("X-WATCHKEEPER-CUTOFF").map(Duration::parse).orElse(Duration.ZERO));
    }

    private static <E extends Enum<E>> E constant(String word, Class<E> kind) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Scope scope() {
        var environments = new TreeSet<Environment>();
        list("X-WATCHKEEPER-ENVIRONMENTS").forEach(each -> environments.add(Environment.of(each)));
        return new Scope(environments, new TreeSet<>(list("X-WATCHKEEPER-GROUPS")),
                list("X-WATCHKEEPER-HOSTS").stream().map(HostId::of).toList());
    }

    private Ruling.Source source() {
        var said = text(event, "X-WATCHKEEPER-SOURCE");
        int colon = said.lastIndexOf(':');
        return colon > 0 && said.substring(colon + 1).matches("\\d{1,7}")
                ? new Ruling.Source(said.substring(0, colon), Integer.parseInt(said.substring(colon + 1)))
                : Ruling.Source.NONE;
    }

    private Optional<String> value(String name) {
        return event.first(name).map(Property::value);
    }

    private List<String> list(String name) {
        return event.all(name).flatMap(each -> VObjectPropertyValues.parseList(each.value()).stream()).toList();
    }

    private static String text(Component component, String name) {
        return component.first(name).map(each -> VObjectPropertyValues.unescape(each.value())).orElse("");
    }
}
