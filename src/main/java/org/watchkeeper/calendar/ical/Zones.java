package org.watchkeeper.calendar.ical;

import java.time.LocalDateTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.DateTimeException;
import java.util.Optional;

import org.watchkeeper.calendar.ZoneName;
import org.watchkeeper.calendar.ical.Component.Broken;
import org.watchkeeper.calendar.ical.Component.Property;

/// The times of a file and their zones. A zone is known by its name, the `X-LIC-LOCATION` of its definition, or Windows' name of
/// it; its definition is not followed, for the clocks of a place are known better here.
final class Zones {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Component calendar;
    private final ZoneId assumed;

    Zones(Component calendar, ZoneId assumed) {
        this.calendar = calendar;
        this.assumed = calendar.first("X-WR-TIMEZONE").map(Property::value)
                .flatMap(name -> ZoneName.zone(name).or(() -> WindowsZones.zone(name))).orElse(assumed);
    }

    /// The zone a time is in.
    ZoneId of(Property time) {
        var name = time.parameter("TZID");
        if (name.isEmpty()) {
            return time.value().endsWith("Z") ? UTC : assumed;
        }
        var id = name.get();
        return ZoneName.zone(id).or(() -> ZoneName.zone(id.replaceFirst("^.*/(?=[A-Za-z_]+/[A-Za-z_]+$)", "")))
                .or(() -> located(id)).or(() -> WindowsZones.zone(id))
                .orElseThrow(() -> new Broken(time.line(), "the time zone '" + id
                        + "' is not known: name it as Europe/Berlin"));
    }

    private Optional<ZoneId> located(String id) {
        return calendar.parts().stream().filter(part -> part.name().equals("VTIMEZONE"))
                .filter(part -> part.first("TZID").filter(each -> each.value().equals(id)).isPresent())
                .flatMap(part -> part.first("X-LIC-LOCATION").stream()).findFirst()
                .flatMap(each -> ZoneName.zone(each.value()));
    }

    /// A time as local time of `home`, whatever zone it is said in. A day is its midnight.
    LocalDateTime local(Property time, String value, ZoneId home) {
        try {
            if (!value.contains("T")) {
                return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
            }
            if (value.endsWith("Z")) {
                return LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL).atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(home).toLocalDateTime();
            }
            var said = LocalDateTime.parse(value, LOCAL);
            var zone = of(time);
            return zone.equals(home) ? said : said.atZone(zone).withZoneSameInstant(home).toLocalDateTime();
        } catch (DateTimeException wrong) {
            throw new Broken(time.line(), "this is no time: " + value, wrong);
        }
    }
}
