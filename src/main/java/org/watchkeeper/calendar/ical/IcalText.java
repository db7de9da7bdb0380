package org.watchkeeper.calendar.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;

/// Windows and blackouts, changes and jobs as an iCalendar file. Their ids are `UID`, their versions `SEQUENCE`; what iCalendar has no word for
/// stands in `X-WATCHKEEPER-` properties, which other programs pass over. Series without any date are left out.
public final class IcalText {
    static final String PRODUCT = "PRODID:-//Watchkeeper//Calendar//EN";
    /// Says of an event that it is neither a window nor a blackout.
    static final String OTHER = "X-WATCHKEEPER-KIND";
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(T\\d{6})?(?=;|$)");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private IcalText() {}

    /// The file; `stamp` is when it is written.
    public static String of(Collection<Edit.Version> versions, Instant stamp) {
        return of(versions, List.of(), stamp);
    }

    /// The file with changes and jobs of hosts besides; their times are UTC.
    public static String of(Collection<Edit.Version> versions, Collection<Published> others, Instant stamp) {
        var lines = new ContentLines().line("BEGIN:VCALENDAR").line("VERSION:2.0").line(PRODUCT)
                .line("CALSCALE:GREGORIAN").line("METHOD:PUBLISH");
        zones(versions).forEach((zone, year) -> ZoneText.write(lines, zone, year));
        versions.stream().filter(version -> first(version.ruling().series()).isPresent())
                .forEach(version -> events(lines, version, stamp));
        others.forEach(other -> event(lines, other, stamp));
        return lines.line("END:VCALENDAR").toString();
    }

    private static void event(ContentLines lines, Published other, Instant stamp) {
        var entry = other.entry();
        var status = entry.is(CalendarEntry.Flag.CANCELLED) ? "CANCELLED" : other.firm() ? "CONFIRMED" : "TENTATIVE";
        lines.line("BEGIN:VEVENT").text("UID", other.uid()).moment("DTSTAMP", stamp)
                .moment("LAST-MODIFIED", other.changed()).line("SEQUENCE:" + other.sequence())
                .text("SUMMARY", entry.title()).text("DESCRIPTION", entry.detail())
                .moment("DTSTART", other.dates().getFirst())
                .line("DURATION:" + entry.span().length());
        other.dates().stream().skip(1).forEach(date -> lines.moment("RDATE", date));
        lines.line("STATUS:" + status).line("TRANSP:TRANSPARENT").line("CATEGORIES:" + entry.kind())
                .line(OTHER + ":" + entry.kind()).texts("X-WATCHKEEPER-HOSTS",
                        entry.scope().hosts().stream().map(HostId::toString).toList())
                .line("END:VEVENT");
    }

    /// The zones that are used, with the year before anything happens there.
    private static Map<ZoneId, Integer> zones(Collection<Edit.Version> versions) {
        var zones = new LinkedHashMap<ZoneId, Integer>();
        versions.stream().map(version -> version.ruling().series())
                .filter(series -> !ContentLines.isUtc(series.zone()))
                .forEach(series -> first(series).ifPresent(
                        start -> zones.merge(series.zone(), start.getYear() - 1, Math::min)));
        return zones;
    }

    /// The first date: other programs count the start of a series as one.
    private static Optional<LocalDateTime> first(Series series) {
        if (series.rrule().isEmpty()) {
            return series.extra().stream().findFirst();
        }
        var plain = Series.every(series.rrule(), series.start(), series.length(), series.zone());
        return plain.next(series.start().atZone(series.zone()).toInstant(), 1).stream().map(Series.Date::original)
                .findFirst();
    }

    private static void events(ContentLines lines, Edit.Version version, Instant stamp) {
        var ruling = version.ruling();
        var series = ruling.series();
        var start = first(series).orElseThrow();
        begin(lines, version, stamp, ruling.name());
        lines.time("DTSTART", start, series.zone()).line("DURATION:" + series.length());
        if (!series.rrule().isEmpty()) {
            lines.line("RRULE:" + ended(series.rrule(), series.zone()));
        }
        lines.times("RDATE", series.extra().stream().filter(each -> !each.equals(start)).toList(), series.zone());
        lines.times("EXDATE", series.except(), series.zone());
        lines.line("STATUS:" + (isTentative(ruling) ? "TENTATIVE" : "CONFIRMED"));
        properties(lines, ruling);
        lines.line("END:VEVENT");
        series.amendments().stream().map(Amendment::original).distinct()
                .forEach(original -> override(lines, version, stamp, original));
    }

    private static boolean isTentative(Ruling ruling) {
        return ruling instanceof Window window && window.terms().standing().needsDecision();
    }

    private static void begin(ContentLines lines, Edit.Version version, Instant stamp, String name) {
        lines.line("BEGIN:VEVENT").text("UID", version.ruling().id().value()).moment("DTSTAMP", stamp)
                .moment("LAST-MODIFIED", version.at()).line("SEQUENCE:" + version.number()).text("SUMMARY", name);
    }

    private static void override(ContentLines lines, Edit.Version version, Instant stamp, LocalDateTime original) {
        var ruling = version.ruling();
        var series = ruling.series();
        series.date(original).ifPresent(date -> {
            begin(lines, version, stamp, ruling.name());
            lines.time("RECURRENCE-ID", original, series.zone());
            lines.time("DTSTART", date.occurrence().start().toLocalDateTime(), series.zone());
            lines.line("DURATION:" + moved(series, original).map(Amendment.Moved::length).orElse(series.length()));
            boolean open = isTentative(ruling) && date.confirmed().isEmpty();
            lines.line("STATUS:" + (date.state() == Series.State.CANCELLED
                    ? "CANCELLED"
                    : open ? "TENTATIVE" : "CONFIRMED"));
            reasons(lines, series, original);
            lines.line("END:VEVENT");
        });
    }

    private static Optional<Amendment.Moved> moved(Series series, LocalDateTime original) {
        return series.amendments().stream().filter(each -> each.original().equals(original))
                .filter(Amendment.Moved.class::isInstance).map(Amendment.Moved.class::cast).findFirst();
    }

    private static void reasons(ContentLines lines, Series series, LocalDateTime original) {
        series.amendments().stream().filter(each -> each.original().equals(original)).forEach(each -> {
            switch (each) {
                case Amendment.Moved moved -> lines.text("X-WATCHKEEPER-MOVED", moved.reason());
                case Amendment.Cancelled cancelled -> lines.text("X-WATCHKEEPER-CANCELLED", cancelled.reason());
                case Amendment.Confirmed confirmed -> lines.text("X-WATCHKEEPER-CONFIRMED-BY", confirmed.by().name())
                        .text("X-WATCHKEEPER-CONFIRMED", confirmed.reason());
            }
        });
    }

    private static void properties(ContentLines lines, Ruling ruling) {
        switch (ruling) {
            case Window window -> {
                var terms = window.terms();
                lines.line("TRANSP:TRANSPARENT").line("CATEGORIES:WINDOW")
                        .line("X-WATCHKEEPER-STANDING:" + terms.standing().word())
                        .texts("X-WATCHKEEPER-IMPACTS", terms.impacts().stream().map(Window.Impact::word).toList())
                        .line("X-WATCHKEEPER-LONGEST:" + terms.most())
                        .line("X-WATCHKEEPER-ANNOUNCE:" + terms.announce())
                        .line("X-WATCHKEEPER-CUTOFF:" + terms.cutoff());
            }
            case Blackout blackout -> lines.line("TRANSP:OPAQUE").line("CATEGORIES:BLACKOUT").text("DESCRIPTION",
                    blackout.reason());
        }
        var scope = ruling.scope();
        lines.texts("X-WATCHKEEPER-ENVIRONMENTS", scope.environments().stream().map(Environment::word).toList())
                .texts("X-WATCHKEEPER-GROUPS", List.copyOf(scope.groups()))
                .texts("X-WATCHKEEPER-HOSTS", scope.hosts().stream().map(HostId::toString).toList());
        if (!ruling.source().equals(Ruling.Source.NONE)) {
            lines.text("X-WATCHKEEPER-SOURCE", ruling.source().file() + ":" + ruling.source().line());
        }
    }

    /// A rule whose end is said in local time or as a day, with the end in UTC as other programs need it.
    private static String ended(String rrule, ZoneId zone) {
        return UNTIL.matcher(rrule).replaceAll(until -> {
            var day = LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            var local = until.group(2) == null
                    ? day.atTime(LocalTime.of(23, 59, 59))
                    : LocalDateTime.parse(until.group(1) + until.group(2), LOCAL);
            return "UNTIL=" + ContentLines.utc(local.atZone(zone).toInstant());
        });
    }
}
